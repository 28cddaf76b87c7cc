"""Who is who: the historian's persons, and the judgements that made them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.dates import Dated


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name of a person or place, in a language, borne from a date until a date."""

    text: str
    lang: str | None = None
    since: Dated | None = None
    until: Dated | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The historian's conclusion that certain personas are one human being."""

    id: str
    name: str
    names: tuple[Name, ...] = ()


class Decision(StrEnum):
    """What was decided about personas or events that were compared."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A recorded human decision with its reason; never overwritten, only followed by another.

    It compares personas (`compares`) or statements of one event (`compares_events`); `person` is the `as`
    of the file.
    """

    id: str
    compares: tuple[str, ...] = ()
    compares_events: tuple[str, ...] = ()
    decision: Decision
    person: str | None = None
    because: str
    by: str
    date: Dated
