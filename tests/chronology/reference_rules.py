"""What a teller's words are as rules: the design's formulas, read off the values of a `when`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import reference_days as days

from onrecord.dates import (
    Aged,
    All,
    Anchor,
    Beside,
    Dated,
    Duration,
    During,
    LifeTime,
    MadeTime,
    Moment,
    Reference,
    Shifted,
    Side,
    Span,
    StatementTime,
    When,
    Within,
)
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Source

AT_LEAST, AT_MOST = 1, -1
Point = tuple[str | int, int, int]
"""A time or a day, and so many months and then days from it."""

Four = tuple[Point | None, Point | None, Point | None, Point | None]
"""Of a time told from: its beginning at the earliest and latest, its end at the earliest and latest."""


@dataclass(frozen=True)
class Rule:
    """This time is at least, or at most, so far from that."""

    time: str
    side: int
    point: Point


@dataclass
class Told:
    """One teller's words as rules."""

    dossier: Dossier
    source: Source
    style: str

    def rules(self, when: When, start: str, end: str, teller: str) -> Iterator[Rule]:
        if not isinstance(when, Span):
            yield from self.moment(when, start, end)
            return
        if when.begun:
            yield from self.moment(when.begun, start, start)
        if when.ended:
            yield from self.moment(when.ended, end, end)
        counted_to = end
        if when.still:
            counted_to = f"{teller} still"
            yield from self.moment(when.still, counted_to, counted_to)
            yield Rule(counted_to, AT_LEAST, (start, 0, 0))
            yield Rule(counted_to, AT_MOST, (end, 0, 0))
        if when.length:
            least, greatest = self.slack(when.length)
            yield Rule(counted_to, AT_LEAST, (start, *least))
            yield Rule(counted_to, AT_MOST, (start, *greatest))

    def moment(self, moment: Moment, start: str, end: str) -> Iterator[Rule]:
        if isinstance(moment, All):
            for part in moment.of:
                yield from self.moment(part, start, end)
        elif isinstance(moment, Aged):
            who = self.someone(moment.who)
            if who:
                over = 0 if moment.spoken else 1
                slack = self.dossier.production.policy.spoken if moment.spoken else 0
                birth = f"birth({who})"
                yield Rule(start, AT_LEAST, (birth, 12 * (moment.years - slack), 0))
                yield Rule(end, AT_MOST, (birth, 12 * (moment.years + slack + over), -over))
        else:
            yield from self.relation(moment, start, end)

    def relation(self, moment: During | Beside | Within, start: str, end: str) -> Iterator[Rule]:
        first, latest_start, earliest_end, last = self.four(moment.of)
        if isinstance(moment, During):
            yield from _rule(start, AT_LEAST, first)
            yield from _rule(end, AT_MOST, last)
        elif isinstance(moment, Beside) and moment.counted_in:
            bound = (start, AT_LEAST, first) if moment.side is Side.AFTER else (end, AT_MOST, last)
            yield from _rule(*bound)
        elif isinstance(moment, Beside) and moment.side is Side.AFTER:
            yield from _rule(start, AT_LEAST, earliest_end, days=1)
        elif isinstance(moment, Beside):
            yield from _rule(end, AT_MOST, latest_start, days=-1)
        elif moment.side is Side.AFTER:
            yield from _rule(start, AT_LEAST, earliest_end)
            yield from _rule(start, AT_MOST, last, *size(moment.length))
        else:
            months, days = size(moment.length)
            yield from _rule(end, AT_LEAST, first, -months, -days)
            yield from _rule(end, AT_MOST, latest_start)

    def four(self, told: Reference) -> Four:
        if not isinstance(told, Shifted):
            return self.anchor(told)
        (m1, d1), (m2, d2) = self.slack(told.by)
        if told.side is Side.BEFORE:
            (m1, d1), (m2, d2) = (-m2, -d2), (-m1, -d1)
        moves = ((m1, d1), (m2, d2), (m1, d1), (m2, d2))
        four = self.anchor(told.of)
        return tuple(p and (p[0], p[1] + m, p[2] + d) for p, (m, d) in zip(four, moves, strict=True))  # type: ignore[return-value]

    def anchor(self, anchor: Anchor) -> Four:
        if isinstance(anchor, Dated):
            about = self.dossier.production.policy.about
            extent = days.hull(days.extents(anchor.text, anchor.mark, self.style, about))
            return tuple(None if day is None else (day, 0, 0) for day in extent)  # type: ignore[return-value]
        start = end = None
        if isinstance(anchor, StatementTime):
            key = anchor.id if "/" in anchor.id else f"{self.source.id}/{anchor.id}"
            if key in self.dossier.statements:
                start, end = f"{key}.start", f"{key}.end"
        elif isinstance(anchor, LifeTime):
            who = self.someone(anchor.who)
            start = end = who and f"{anchor.life}({who})"
        elif isinstance(anchor, MadeTime):
            made = anchor.source or self.source.id
            start = end = f"made({made})" if made in self.dossier.sources else None
        first, last = start and (start, 0, 0), end and (end, 0, 0)
        return first, first, last, last

    def someone(self, who: str) -> str | None:
        if who in self.source.personas:
            return f"{self.source.id}:{who}"
        return (
            who
            if any(who == f"{s.id}:{p}" for s in self.dossier.sources.values() for p in s.personas)
            else None
        )

    def slack(self, length: Duration) -> tuple[tuple[int, int], tuple[int, int]]:
        if length.completed:
            months, days = size(length)
            more = size(Duration(length.count + 1, length.unit))
            return (months, days), (more[0], more[1] - 1)
        spoken = self.dossier.production.policy.spoken
        return (
            size(Duration(length.count - spoken, length.unit)),
            size(Duration(length.count + spoken, length.unit)),
        )


def size(length: Duration) -> tuple[int, int]:
    """A length as months and days."""
    return {
        "d": (0, length.count),
        "w": (0, 7 * length.count),
        "m": (length.count, 0),
        "y": (12 * length.count, 0),
    }[length.unit]


def _rule(time: str, side: int, point: Point | None, months: int = 0, days: int = 0) -> Iterator[Rule]:
    if point is not None:
        yield Rule(time, side, (point[0], point[1] + months, point[2] + days))
