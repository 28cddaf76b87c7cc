"""What the form of a judgement says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from onrecord.evidence import Decision
from onrecord.findings import Refusal
from onrecord.identity.judging import Saying, undoing
from onrecord.script import Report


class NothingDecided(Refusal):
    """A judgement is one of three."""

    def __init__(self) -> None:
        super().__init__("Choose one of same, different and unsure: what is the judgement?")


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
