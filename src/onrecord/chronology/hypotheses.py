"""Could these two be one person? What the chronology says before anybody decides."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.chronology.choices import Choice
from onrecord.chronology.chronology import Chronology, chronology_of
from onrecord.chronology.conflict import Conflict
from onrecord.chronology.network import Constraint, equal
from onrecord.chronology.registry import birth_of, death_of
from onrecord.chronology.search import search
from onrecord.dates import Dated
from onrecord.dossier.only import only
from onrecord.evidence import Decision, Judgement

SUPPOSED = "supposed-to-be-one"
"""The judgement that nobody has passed."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """Whether two can be one person by what is not contested; if not, smallest sets that say no."""

    left: str
    right: str
    against: tuple[Conflict, ...]

    @property
    def is_possible(self) -> bool:
        """Whether nothing on record speaks against it; that is no proof of it."""
        return not self.against


def could_be_one(found: Chronology, left: str, right: str) -> Hypothesis:
    """Hold two personas or persons to one birth, one death, and one place at a time.

    It is asked of the network as it stands; only where that says no, the few records that do are looked at
    by themselves for the smallest sets of them.

    That is less than the alibi of a judgement (`identity.judging.afterwards`), which has every conflict that
    would begin. Here what is contested accuses nobody, and what is judged of others forbids nothing, so that a
    mistake on record does not hide whoever is sought.
    """
    records = _records_against(found, left, right)
    against = () if records is None else _conflicts_of(found, left, right, records)
    return Hypothesis(left, right, against)


def _records_against(found: Chronology, left: str, right: str) -> frozenset[str] | None:
    """The records that leave no room for the two to be one; None where there is room."""
    standing, network = found.standing, found.ground.network
    constraints: list[Constraint] = []
    for name in (birth_of, death_of):
        one, other = network.known(name(left)), network.known(name(right))
        if one is not None and other is not None:
            constraints += equal(one, other, ())
    with standing.trial(constraints) as refuted:
        if refuted is not None:
            return frozenset(refuted.because)
        # With one birth and death for both, a day may also be left no calendar to be in.
        choices: list[Choice] = [*found.ground.readings, *found.whereabouts.apart_as_one(left, right)]
        deadlocks = search(standing, choices).deadlocks
        return frozenset(record for one in deadlocks for record in one.because) if deadlocks else None


def _conflicts_of(found: Chronology, left: str, right: str, records: frozenset[str]) -> tuple[Conflict, ...]:
    dossier = found.ground.dossier
    small = only(dossier, records | dossier.judgements.keys())
    judgement = Judgement(
        id=SUPPOSED, compares=(left, right), decision=Decision.SAME, because="", by="", date=Dated("9999")
    )
    supposed = chronology_of(replace(small, judgements={**small.judgements, SUPPOSED: judgement}))
    return tuple(
        Conflict(one.kind, tuple(member for member in one.members if member != SUPPOSED))
        for one in supposed.conflicts
        if SUPPOSED in one.members
    )
