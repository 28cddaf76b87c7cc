"""A judgement before it is made: what it says, what comes of it, and which lines would stand otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.evidence import Audience, Decision
from onrecord.findings import Refusal
from onrecord.identity.judging import Passing, Saying, passing, recorded, undoing
from onrecord.protection import narrow
from onrecord.script import Report, check
from onrecord.script.falls import Falls, falls
from onrecord.web.bench import Desk


class NothingDecided(Refusal):
    """A judgement is one of three."""

    def __init__(self) -> None:
        super().__init__("Choose one of same, different and unsure: what is the judgement?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A judgement that is not made yet, what comes of it, and the lines and bounds that would be others."""

    passed: Passing
    falls: Falls


def sayings_of(
    report: Report, given: Mapping[str, str], compared: Sequence[str], by: str
) -> tuple[Saying, ...]:
    """What a form says, to be recorded today: a judgement, or that one is taken back."""
    because, today = given.get("because", ""), date.today()
    if given.get("undo"):
        return undoing(report.dossier, given["undo"], because=because, by=by, day=today)
    if given.get("decision") not in set(Decision):
        raise NothingDecided
    return (
        Saying(
            compared=tuple(compared),
            decision=Decision(given["decision"]),
            because=because,
            by=by,
            day=today,
            person=given.get("as") or None,
            called=given.get("called") or None,
        ),
    )


def weighed(desk: Desk, report: Report, sayings: Sequence[Saying]) -> Weighed:
    """Hold a judgement against what is on record, and weigh every line again as if it were made."""
    passed = passing(report.chronology, recorded(report.dossier, sayings))
    then = narrow(passed.after.dossier, desk.reader, today=desk.today)
    with_it = check(then, audience=Audience.FILM, today=desk.today)
    return Weighed(passed=passed, falls=falls("with it", report, with_it))
