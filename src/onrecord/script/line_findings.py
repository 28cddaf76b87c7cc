"""What a check finds of lines besides their verdicts: classes without leave, claims without support, bites unheld."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.findings import Finding, Where, finding
from onrecord.script.claiming import unborne
from onrecord.script.verdict import Assessment

OF_A_LINE = frozenset({"inferred", "claim-unborne", "bite-unheld"})
"""Their codes: a report tells them with the line itself."""


def line_findings(lines: Iterable[Assessment]) -> Iterator[Finding]:
    """The findings of every line, in order."""
    for assessment in lines:
        about = (assessment.line.id, *assessment.cites)
        for code, what in besides_its_verdict(assessment):
            yield finding(code, what, about=about, where=_where(assessment))


def besides_its_verdict(assessment: Assessment) -> Iterator[tuple[str, str]]:
    """What else there is to say of a line, by its code."""
    if assessment.is_inferred and assessment.reenacted is not None:
        yield "inferred", " ".join(assessment.reenacted.because)
    if assessment.unborne:
        yield "claim-unborne", " ".join(unborne(assessment.claims))
    if assessment.is_unheld:
        yield "bite-unheld", unheld(assessment)


def unheld(assessment: Assessment) -> str:
    """The sentence for a bite that cannot be held against its recording."""
    bite = assessment.line.bite
    source = "" if bite is None else bite.source
    return f"{source} has no transcript with times in the language of the line, to hold its words against."


def _where(assessment: Assessment) -> Where:
    line = assessment.line
    return Where(file=f"scripts/{line.script}.fountain", line=line.line, column=line.column)
