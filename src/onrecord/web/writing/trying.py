"""What the verdicts of a paragraph would be if it were written so: reckoned on a script that is supposed, not kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.edition.lines import Annotated, annotated
from onrecord.edition.telling import Telling
from onrecord.evidence import Script
from onrecord.fountain.paragraphs import Written, rows_of, stands
from onrecord.script import Report, check_again, read_lines
from onrecord.script.assess import assess
from onrecord.web.writing.changing import PLACES


@dataclass(frozen=True, slots=True)
class Tried:
    """What is supposed, told, and the lines of what was typed, with all that would be said of them."""

    telling: Telling
    lines: tuple[Annotated, ...]


def weighed(report: Report, script: Script) -> Report:
    """A report in which a script stands as it is now, be the rest of the evidence that of a moment ago."""
    return report if report.dossier.scripts.get(script.id) == script else check_again(report, script)


def tried(telling: Telling, script: Script, seen: Written, typed: str, place: str) -> Tried:
    """What was typed, in the place of a paragraph or after it; `ParagraphChanged` where that is not there any more.

    Only its own lines are weighed: what else there is to say of a script is said when it is saved.
    """
    here, rows = stands(script.fountain, seen), rows_of(typed)
    supposed = replace(script, fountain=PLACES[place](script.fountain, seen, typed))
    first = here.first if place == "instead" else here.last + 2
    last = first + rows.count("\n") if rows else 0
    report = _of_rows(telling.report, supposed, first, last)
    told = Telling(report, telling.say)
    return Tried(
        told, tuple(annotated(told, number, one) for number, one in enumerate(report.lines, start=1))
    )


def _of_rows(report: Report, script: Script, first: int, last: int) -> Report:
    """A report of the lines alone that begin in some rows of a script."""
    grounds = report.grounds.with_script(script)
    lines = [one for one in read_lines(script).lines if first <= one.line <= last]
    return replace(report, grounds=grounds, lines=tuple(assess(grounds, line) for line in lines))
