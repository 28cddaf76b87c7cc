"""What does not fit: one value of a file that its record cannot have."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.findings import Step
from onrecord.sentences import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """One thing in a record's plain data that the record cannot have, and where in it.

    `column` is counted from one within the scalar at `path`, for dates alone.
    """

    code: str
    sentence: str
    path: tuple[Step, ...] = ()
    column: int | None = None


class Unfit(ValueError):
    """Raised within the codec for one value that does not fit; never leaves it."""

    def __init__(
        self,
        sentence: str,
        code: str = "bad-value",
        *,
        path: tuple[Step, ...] = (),
        column: int | None = None,
    ) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code
        self.path = path
        self.column = column


def shown(plain: object) -> str:
    """A value as a sentence quotes it: short, and never with the name of a type."""
    if isinstance(plain, dict):
        return Sentence("a mapping")
    if isinstance(plain, list):
        return Sentence("a list")
    words = str(plain)
    return f"`{words}`" if len(words) <= 60 else f"`{words[:57]}…`"


def did_you_mean(word: object, allowed: Iterable[str]) -> str:
    """The nearest of the allowed words, as the end of a sentence; empty where none is near."""
    nearest = difflib.get_close_matches(str(word).lower(), list(allowed), n=1, cutoff=0.6)
    return Sentence("; did you mean `{word}`?", word=nearest[0]) if nearest else "."
