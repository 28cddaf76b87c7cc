"""A detail by which somebody may be known again: where, when, as what; and the same told less exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.evidence import Sex, StatementKind
from onrecord.places import Gazetteer


class Part(StrEnum):
    """Which part of a statement tells the detail."""

    WHAT = "what"
    PLACE = "place"
    YEARS = "years"
    ROLE = "role"
    SEX = "sex"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From one year to another, both counted in."""

    first: int
    last: int

    @property
    def decades(self) -> Span:
        """The decades that it touches, whole."""
        return Span(self.first - self.first % 10, self.last - self.last % 10 + 9)

    @property
    def text(self) -> str:
        """The years as one says them."""
        if self.first == self.last:
            return str(self.first)
        is_decade = self.first % 10 == 0 and self.last == self.first + 9
        return f"the {self.first}s" if is_decade else f"{self.first} to {self.last}"


Value = StatementKind | Span | Sex | str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """What one statement tells of one who takes part in it; None is what it does not tell."""

    statement: str
    what: StatementKind
    place: str | None = None
    years: Span | None = None
    role: str | None = None
    sex: Sex | None = None

    def details(self) -> Iterator[Detail]:
        """Everything in it by which somebody may be known again."""
        for part in Part:
            value = getattr(self, part)
            if value is not None:
                yield Detail(self.statement, part, value)


@dataclass(frozen=True, slots=True)
class Detail:
    """One part of what one statement tells of somebody."""

    statement: str
    part: Part
    value: Value

    def coarser(self, gazetteer: Gazetteer) -> Iterator[Detail]:
        """The same told less and less exactly: what the town lies in, the decade of the year."""
        if isinstance(self.value, Span) and self.value.decades != self.value:
            yield replace(self, value=self.value.decades)
        if self.part is Part.PLACE:
            yield from (replace(self, value=outer) for outer in gazetteer.outward(str(self.value)))

    @property
    def text(self) -> str:
        """The detail as one says it."""
        match self.part:
            case Part.YEARS if isinstance(self.value, Span):
                return self.value.text
            case Part.PLACE:
                return f"in {self.value}"
            case Part.ROLE:
                return f"as {self.value}"
            case _:
                return str(self.value)
