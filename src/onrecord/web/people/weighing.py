"""A judgement before it is made: what it says, what comes of it, and which lines would stand otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.evidence import Audience
from onrecord.identity.judging import Passing, Saying, passing, recorded
from onrecord.protection import narrow
from onrecord.script import Report, check
from onrecord.script.falls import Falls, falls
from onrecord.web.bench import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A judgement that is not made yet, what comes of it, and the lines and bounds that would be others."""

    passed: Passing
    falls: Falls


def weighed(desk: Desk, report: Report, sayings: Sequence[Saying]) -> Weighed:
    """Hold a judgement against what is on record, and weigh every line again as if it were made."""
    passed = passing(report.chronology, recorded(report.dossier, sayings))
    then = narrow(passed.after.dossier, desk.reader, today=desk.today)
    with_it = check(then, audience=Audience.FILM, today=desk.today)
    return Weighed(passed=passed, falls=falls("with it", report, with_it))
