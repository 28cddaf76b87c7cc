"""Whether a bite gives the words that are heard: `misquoted`, where it does not."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.passages import written
from onrecord.script.claim import Claim
from onrecord.script.verdict import Objection, Verdict
from onrecord.sentences import Sentence

REMEDY = "Give the words that are heard, mark what is left out with […], or play another stretch."


def misheard(claim: Claim) -> Iterator[Objection]:
    """The words of a bite are not those of the recording at that time, or leave out what they hang on."""
    if claim.heard is not None:
        bite, text = claim.heard.bite, claim.heard.worded.text
        at = f"{text}, {written(bite.start)}-{written(bite.end)}"
        for fault in claim.heard.faults:
            yield Objection(Verdict.MISQUOTED, Sentence("{at}: {fault}", at=at, fault=fault.sentence), REMEDY)
