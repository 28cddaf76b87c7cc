"""A judgement held against what is on record, before it is made: what comes of it, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.chronology import Chronology
from onrecord.evidence import Decision, Judgement, Person
from onrecord.identity.judging.alibi import Afterwards, afterwards
from onrecord.identity.judging.consequences import Consequences, consequences
from onrecord.identity.judging.recording import Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """Judgements as they would be on record, and what would come of them."""

    new: Recorded
    after: Afterwards
    comes: Consequences

    @property
    def records(self) -> list[Person | Judgement]:
        """What is to be written down."""
        return [*([] if self.new.person is None else [self.new.person]), *self.new.judgements]

    @property
    def is_contradicted(self) -> bool:
        """Whether two are to be one whom what is on record keeps apart: that wants to be said twice."""
        is_same = any(one.decision is Decision.SAME for one in self.new.judgements)
        return is_same and bool(self.after.begun)


def passing(found: Chronology, new: Recorded) -> Passing:
    """Hold judgements against a chronology; nothing is written."""
    after = afterwards(found, new)
    of_events = any(one.compares_events for one in new.judgements)
    before, then = (found.events, after.events) if of_events else (found.people, after.people)
    return Passing(new=new, after=after, comes=consequences(before, then, [one.id for one in new.judgements]))
