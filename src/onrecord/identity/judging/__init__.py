"""Judgements on who is who: passing them, taking them back, what comes of them and what speaks against them."""

from onrecord.identity.judging.alibi import Afterwards, afterwards
from onrecord.identity.judging.consequences import Consequences, Regrouped, StillOne, consequences, still_one
from onrecord.identity.judging.contradictions import judgement_findings
from onrecord.identity.judging.passing import Passing, passing
from onrecord.identity.judging.recording import Recorded, Saying, recorded
from onrecord.identity.judging.refusals import NoSuchJudgement
from onrecord.identity.judging.undoing import undoing

__all__ = [
    "Afterwards",
    "Consequences",
    "NoSuchJudgement",
    "Passing",
    "Recorded",
    "Regrouped",
    "Saying",
    "StillOne",
    "afterwards",
    "consequences",
    "judgement_findings",
    "passing",
    "recorded",
    "still_one",
    "undoing",
]
