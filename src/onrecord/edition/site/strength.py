"""What a reader is told of a line's evidence, by its verdict: a sign and a few words."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.script import Verdict


@dataclass(frozen=True, slots=True)
class Strength:
    """A sign that needs no colour, and its words."""

    sign: str
    words: str


STRENGTHS = {
    Verdict.ATTESTED: Strength("●●", "Independent voices agree"),
    Verdict.SINGLE: Strength("●", "One voice says so"),
    Verdict.SECONDARY: Strength("○", "Told by later sources alone"),
    Verdict.OPEN_QUESTION: Strength("?", "Looked for, and not known"),
    Verdict.CONTESTED: Strength("≠", "Sources contradict each other"),
    Verdict.OVERSTATED: Strength("△", "More than the sources shown here bear out"),
    Verdict.MISQUOTED: Strength("△", "Not word for word as in the source"),
    Verdict.UNSUPPORTED: Strength("△", "The sources shown here do not bear this out"),
}
"""Lines of the other verdicts are not shown, or are no facts."""
