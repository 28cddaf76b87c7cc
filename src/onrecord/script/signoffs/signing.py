"""Signing a line, holding it, and lifting a hold: the record that each of them leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.dates import Dated
from onrecord.evidence import Hold, Signoff, evidence_digest
from onrecord.findings import Refusal, Severity
from onrecord.script.grounds import Grounds
from onrecord.script.signoffs.meaning import NoSuchLine, line_meant
from onrecord.script.signoffs.resting import rests_on
from onrecord.script.signoffs.signed import holds_in_force, who
from onrecord.script.verdict import Assessment


class NeedsANote(Refusal):
    """A line with an error is signed only by somebody who says why."""

    def __init__(self, assessment: Assessment) -> None:
        played = assessment.reenacted if assessment.is_inferred else None
        what, because = (
            (assessment.verdict.value, assessment.because)
            if played is None
            else (played.line_class.value, played.because)
        )
        super().__init__(
            f"{assessment.line.id} is {what}: {' '.join(because)} It can be signed all "
            "the same, but only with a note that says why: --note."
        )


class HoldNeedsANote(Refusal):
    """A legal hold says why."""

    def __init__(self) -> None:
        super().__init__("A legal hold says what is to be resolved: --note.")


class NotYoursToLift(Refusal):
    """A legal hold is lifted by who set it and by nobody else."""

    def __init__(self, line: str, by: str, holders: Sequence[str]) -> None:
        held = f"is held by {' and '.join(holders)}" if holders else "is held by nobody"
        rule = "; only who set a hold lifts it" if holders else ""
        super().__init__(f"{line} {held}{rule}. {by} has no hold there to lift.")


class Nameless(Refusal):
    """Nobody signs without a name, nor without saying as what."""

    def __init__(self) -> None:
        super().__init__("Who signs has a name, and a role: neither may be empty.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who does what about a line; `hold` is None for a signature."""

    by: str
    role: str
    day: date
    note: str | None = None
    hold: Hold | None = None


def signed_by(grounds: Grounds, lines: Sequence[Assessment], asked: str, act: Act) -> Signoff:
    """The record of an act on the line that is asked for; refuses what nobody may do."""
    if not act.by.strip() or not act.role.strip():
        raise Nameless
    if act.hold is Hold.LIFTED:
        return _lifted(grounds, lines, asked, act)
    assessment = line_meant(lines, asked)
    if act.hold is Hold.SET and not act.note:
        raise HoldNeedsANote
    if act.hold is None and assessment.gravest is Severity.ERROR and not act.note:
        raise NeedsANote(assessment)
    return _record(grounds, assessment, act)


def _lifted(grounds: Grounds, lines: Sequence[Assessment], asked: str, act: Act) -> Signoff:
    """A hold lifted; one on words that are no longer in the script is lifted as it was when it was set."""
    try:
        record = _record(grounds, line_meant(lines, asked), act)
    except NoSuchLine:
        record = _of_a_line_gone(grounds.dossier.signoffs, asked, act)
    holds = holds_in_force([one for one in grounds.dossier.signoffs if one.line == record.line])
    if who(record) not in map(who, holds):
        raise NotYoursToLift(record.line, record.by, [one.by for one in holds])
    return record


def _of_a_line_gone(signoffs: Sequence[Signoff], asked: str, act: Act) -> Signoff:
    held = [one for one in signoffs if one.line == asked]
    if not held:
        raise NoSuchLine(asked, ".")
    last = held[-1]
    return Signoff(
        line=asked,
        by=act.by.strip(),
        role=act.role.strip(),
        date=Dated(act.day.isoformat()),
        evidence=last.evidence,
        note=act.note,
        hold=act.hold,
    )


def _record(grounds: Grounds, assessment: Assessment, act: Act) -> Signoff:
    under = rests_on(grounds, assessment)
    return Signoff(
        line=assessment.line.id,
        by=act.by.strip(),
        role=act.role.strip(),
        date=Dated(act.day.isoformat()),
        evidence=evidence_digest(under),
        note=act.note,
        hold=act.hold,
        rests_on=under,
    )
