"""The values of the language of time: what a `when` says, before anything follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.dates.weekdays import Weekday


class Calendar(StrEnum):
    """How the bare dates of a source are meant."""

    GREGORIAN = "gregorian"
    JULIAN = "julian"
    RUSSIAN = "russian"
    UNKNOWN = "unknown"


class Unit(StrEnum):
    """A unit of time: years and months are those of the calendar, not 365 or 30 days."""

    DAY = "d"
    WEEK = "w"
    MONTH = "m"
    YEAR = "y"


class Side(StrEnum):
    """On which side of another time."""

    BEFORE = "before"
    AFTER = "after"

    @property
    def other(self) -> Side:
        """The side on which it is not."""
        return Side.AFTER if self is Side.BEFORE else Side.BEFORE


class Life(StrEnum):
    """The two days that bound a life."""

    BIRTH = "birth"
    DEATH = "death"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as written in EDTF (ISO 8601-2, levels 0 to 2), with its calendar mark and weekday if it has them.

    `mark` is JULIAN for `O.S. 1917-10-25`, GREGORIAN for `N.S. 1914-08-01`, None for a bare date.
    `weekday_written` is the word in `Friday 1914-08-01` or `пятница 1914-08-01`, which only a date to the day has.
    """

    text: str
    mark: Calendar | None = None
    weekday_written: str | None = None

    @property
    def weekday(self) -> Weekday | None:
        """The day of the week that the source says it was."""
        return None if self.weekday_written is None else Weekday.named(self.weekday_written)


@dataclass(frozen=True, slots=True)
class StatementTime:
    """The time of another statement, by its id as written: `met` here or `np-letter/met` elsewhere."""

    id: str


@dataclass(frozen=True, slots=True)
class LifeTime:
    """The birth or death of a persona or person, by its id as written: `birth(np)`, `death(a:b)`."""

    life: Life
    who: str


@dataclass(frozen=True, slots=True)
class MadeTime:
    """The day a source came into being: `made` for the statement's own, `made(np-letter)` from elsewhere."""

    source: str | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: spoken (`17y`, off by as much as the policy bears) or completed (`=17y`)."""

    count: int
    unit: Unit
    completed: bool = False


@dataclass(frozen=True, slots=True)
class Shifted:
    """A time later or earlier than another by a length: `met + 17y`, `arrest - 3m`."""

    of: Anchor
    side: Side
    by: Duration


Anchor = Dated | StatementTime | LifeTime | MadeTime
"""A time that others are told from."""

Reference = Anchor | Shifted


@dataclass(frozen=True, slots=True)
class During:
    """In the course of another time; what a bare time means."""

    of: Reference


@dataclass(frozen=True, slots=True)
class Beside:
    """Wholly before or wholly after another time: `before arrest`, `after met + 18m`.

    With `counted_in` that time itself is not excluded: `not before arrest` is from its beginning on, `not
    after arrest` up to its end.
    """

    side: Side
    of: Reference
    counted_in: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """No further than a length of time before or after another: `within 8d after arrest`."""

    length: Duration
    side: Side
    of: Reference


@dataclass(frozen=True, slots=True)
class Aged:
    """At an age: `age(np) 21` in completed years, or `age(np) ~21` as people speak."""

    who: str
    years: int
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class All:
    """Several things said of one time, all of which hold: `{all: [age(np) 21, after met]}`."""

    of: tuple[Moment, ...]


Moment = During | Beside | Within | Aged | All
"""What is said of one time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """What is said of a beginning, an end, a time at which it went on, and a length; at least one of them."""

    begun: Moment | None = None
    ended: Moment | None = None
    still: Moment | None = None
    length: Duration | None = None


When = Moment | Span
