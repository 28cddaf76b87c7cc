"""A suggestion: a draft of a statement, and what is no statement until somebody accepts it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b

from onrecord.evidence import Persona, Place, Statement
from onrecord.intake.suggesting.sentences import Stretch


class Finds(StrEnum):
    """What of a passage was found."""

    PERSON = "person"
    PLACE = "place"
    DATE = "date"
    AGE = "age"
    SPAN = "span"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A draft statement with its passage, its sentence, and the personas and the place that it would bring.

    `says` of the draft is empty: a summary is the researcher's. `drafted_by` is the language model that was asked,
    None where the program's own reading found it.
    """

    id: str
    statement: Statement
    sentence: str
    finds: frozenset[Finds]
    personas: Mapping[str, Persona] = field(default_factory=dict)
    place: Place | None = None
    drafted_by: str | None = None

    @property
    def at(self) -> Stretch:
        """Where its passage stands in the text."""
        start, _, end = (self.statement.at[0].position or "0-0").partition("-")
        return Stretch(int(start), int(end))


def suggestion_id(language: str, quote: str, ordinal: int, what: str, number: int) -> str:
    """The id of a suggestion, the same in every run: a digest of its passage and kind, that tells no name.

    `ordinal` is which of several places of those words it is, `number` which time of several in it.
    """
    told = "\0".join((language, quote, str(ordinal), what, str(number)))
    return f"s{blake2b(told.encode(), digest_size=5).hexdigest()}"
