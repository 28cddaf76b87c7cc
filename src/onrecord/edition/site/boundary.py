"""What of a narrowed script is shown: a line with its evidence, or an honest word that the production holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.dates import BadDate, read_date
from onrecord.fountain import ScriptLine
from onrecord.protection.access import last_day
from onrecord.protection.scripts import NOBODY
from onrecord.script import Assessment, Report, Verdict
from onrecord.script.assess import assess
from onrecord.script.claim import Claim
from onrecord.script.weighing import withheld


@dataclass(frozen=True, slots=True)
class Held:
    """Something that the production keeps to itself; `until` is the last day on which its source is closed."""

    until: date | None = None


Piece = Assessment | Held


def piece_of(report: Report, line: ScriptLine) -> Piece:
    """A line with its verdict on public evidence, or that it is held; a line of fact that cites nothing is held too."""
    if line.withheld is not None or line.speaker == NOBODY:
        return Held(_until(line.withheld or ""))
    assessment = assess(report.grounds, line)
    # A graver verdict may stand before this objection, and must not hide it.
    is_withheld = any(withheld(Claim(report.grounds, line)))
    return Held() if is_withheld or assessment.verdict is Verdict.UNCITED else assessment


def shown(words: str | None) -> str | None:
    """A heading, unless it names somebody withheld."""
    return None if words == NOBODY else words


def _until(withheld: str) -> date | None:
    """The last day of a closure, from what narrowing says of a line: `until 2044`."""
    try:
        last = last_day(read_date(withheld.removeprefix("until ")))
    except BadDate:
        return None
    return None if last is None else date.fromordinal(last)
