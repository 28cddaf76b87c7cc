"""What would be worth searching next: the times that lines wait for, those of the most lines first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.chronology import Bounds, end_of, start_of
from onrecord.evidence import Question
from onrecord.script.check import Report
from onrecord.script.claim import Claim
from onrecord.script.mentions import Bearing, NamedDate, dates_named
from onrecord.script.mentions.evidence import Window
from onrecord.script.mentions.named_date import EVER
from onrecord.script.verdict import Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A time that lines wait for: where its bounds are now, and which of them is too wide.

    `asked` are the open questions on record that concern it already.
    """

    statement: str
    time: str
    bounds: Bounds
    earliest: bool
    latest: bool
    lines: tuple[str, ...]
    asked: tuple[Question, ...]


@dataclass(slots=True)
class _Wanted:
    """What lines want of one time."""

    earliest: bool = False
    latest: bool = False
    lines: dict[str, None] = field(default_factory=dict)


def worth_searching(report: Report, *, most: int | None = None) -> tuple[Waiting, ...]:
    """The times that lines wait for, by how many wait; with `most` only so many.

    A line waits where it names a date that nothing it cites bears out, and what it cites may have been then
    and may have been at another time: narrower bounds would settle it. A date that its evidence excludes waits
    for nothing.
    """
    wanted: dict[tuple[str, str], _Wanted] = {}
    for assessment in report.lines:
        for statement, time, named, window in _too_wide(report, assessment):
            want = wanted.setdefault((statement, time), _Wanted())
            first, last = _days(window)
            want.earliest |= first < (named.first_day or first)
            want.latest |= last > (named.last_day or last)
            want.lines[assessment.line.id] = None
    by_lines = sorted(wanted.items(), key=lambda one: -len(one[1].lines))[:most]
    return tuple(_waiting(report, statement, time, want) for (statement, time), want in by_lines)


Wide = tuple[str, str, NamedDate, Window]
"""A statement and its time, too wide for a date that a line names."""


def _too_wide(report: Report, assessment: Assessment) -> Iterator[Wide]:
    unborne = {one.text for one in assessment.named if one.kind == "date" and not one.statements}
    if not unborne:
        return
    bearings = Claim(report.grounds, assessment.line).evidence.bearings
    for named in dates_named(assessment.line.text):
        if named.text in unborne and named.first_day is not None:
            for bearing in bearings:
                yield from _of_bearing(report, bearing, named)


def _of_bearing(report: Report, bearing: Bearing, named: NamedDate) -> Iterator[Wide]:
    """The start of what is cited if it may lie in the named time, else its end; of one event, its first statement."""
    key = report.chronology.events.one(bearing.statement)
    if not bearing.dated:
        return
    for time, window in ((start_of(key), bearing.start), (end_of(key), bearing.end)):
        first, last = _days(window)
        if first <= (named.last_day or EVER) and (named.first_day or -EVER) <= last:
            yield key, time, named, window
            return


def _days(window: Window) -> tuple[int, int]:
    first, last = window
    return -EVER if first is None else first, EVER if last is None else last


def _waiting(report: Report, statement: str, time: str, want: _Wanted) -> Waiting:
    questions: Mapping[str, Question] = report.dossier.questions
    return Waiting(
        statement=statement,
        time=time,
        bounds=report.chronology.bounds(time),
        earliest=want.earliest,
        latest=want.latest,
        lines=tuple(want.lines),
        asked=tuple(one for one in questions.values() if statement in one.concerns),
    )
