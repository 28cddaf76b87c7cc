"""What the gate finds: somebody named, or withheld words told, and where; never the name itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Told(StrEnum):
    """What is told that should not be."""

    SURNAME = "surname"
    FATHERED = "given name with patronymic"
    NAMESAKE = "name that somebody else bears too"
    GIVEN = "given name alone"
    INITIALS = "initials alone"
    OWN = "surname alone that is a word of the edition's own"
    PASSAGE = "words of a withheld passage"
    ID = "id of a withheld record"
    UNREAD = "cannot be read"


WARNINGS = frozenset({Told.NAMESAKE, Told.GIVEN, Told.INITIALS, Told.OWN})
"""What many share, or every edition says: it is told to whoever makes the edition, and does not stop it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """One thing found. `about` is the label of who is named, or whose words are told; `way` goes from file to part."""

    told: Told
    about: str
    way: tuple[str, ...] = ()
    line: int | None = None
    column: int | None = None
    why: str | None = None

    @property
    def stops(self) -> bool:
        """Whether no edition may leave with it."""
        return self.told not in WARNINGS

    def within(self, *outer: str) -> Leak:
        """The same, of a part that lies in something larger."""
        return replace(self, way=(*outer, *self.way))
