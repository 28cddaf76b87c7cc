"""A dossier held against solvers too simple to be wrong in the same way as the chronology."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random

from random_dossiers import Planter
from reduced import only, without

from onrecord.chronology import Chronology, ConflictKind, chronology_of
from onrecord.chronology.trust import Trust
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Certainty
from reference import Bounds, Impossible, Story


def believed(dossier: Dossier) -> Bounds | None:
    """What the obvious solver makes of a dossier; None where it cannot all be true."""
    try:
        return Story(dossier).bounds()
    except Impossible:
        return None


def bounds_of(chronology: Chronology, time: str) -> tuple[int | None, int | None]:
    bounds = chronology.bounds(time)
    return bounds.earliest, bounds.latest


def nowhere(dossier: Dossier) -> Dossier:
    """The dossier without its places: a conflict of time may hold a smaller one of places."""
    statements = {key: replace(told, where=None) for key, told in dossier.statements.items()}
    return replace(dossier, statements=statements)


def supposed(dossier: Dossier) -> set[str]:
    unsure = (Certainty.PROBABLE, Certainty.HEARSAY)
    return {key for key, told in dossier.statements.items() if told.certainty in unsure}


def differences(dossier: Dossier, chronology: Chronology, expected: Bounds) -> list[str]:
    """The times on which a chronology and the obvious solver do not agree."""
    asked = [time for time in chronology.times() if time.rsplit(".", 1)[0] not in supposed(dossier)]
    return [time for time in asked if bounds_of(chronology, time) != expected.get(time, (None, None))]


def trial(planter: Planter) -> str:
    """One dossier by chance, held against the obvious solver in every respect; what came of it."""
    dossier = planter.dossier()
    chronology = chronology_of(dossier)
    expected = believed(dossier)
    assert (expected is None) == bool(chronology.conflicts)
    if expected is None:
        refuse_false_conflicts(dossier, chronology)
        return "conflict"
    assert differences(dossier, chronology, expected) == []
    refuse_false_proofs(dossier, chronology, planter.chance)
    refuse_false_suppositions(dossier, chronology)
    return "consistent"


def refuse_false_conflicts(dossier: Dossier, chronology: Chronology) -> None:
    """Each conflict cannot be, and can be without any of its members; the rest can be, even beside any of them."""
    for conflict in chronology.conflicts:
        subject = dossier if conflict.kind is ConflictKind.PLACE else nowhere(dossier)
        assert believed(only(subject, set(conflict.members))) is None, conflict
        for member in conflict.members:
            assert believed(only(subject, set(conflict.members) - {member})) is not None, (conflict, member)
    members = chronology.contested
    sets = [frozenset(conflict.members) for conflict in chronology.conflicts]
    assert len(sets) == len(set(sets))
    for member in members - {one for alone in sets if len(alone) == 1 for one in alone}:
        assert believed(without(dossier, set(members - {member}))) is not None, member
    refuse_heavy_doubts(dossier, chronology)
    rest = without(dossier, set(members))
    expected = believed(rest)
    assert expected is not None
    kept = [time for time in chronology_of(rest).times() if time.rsplit(".", 1)[0] not in supposed(dossier)]
    assert [t for t in kept if bounds_of(chronology, t) != expected.get(t, (None, None))] == []


def refuse_heavy_doubts(dossier: Dossier, chronology: Chronology) -> None:
    """Without what is offered for doubt nothing contradicts anything, and no lighter set does as much."""
    trust = Trust(dossier).of
    offered = {member for knot in chronology.knots for member in knot.doubt}
    assert believed(without(dossier, offered)) is not None
    for count in range(len(offered) + 1):
        for fewer in combinations(sorted(chronology.contested), count):
            if sum(map(trust, fewer)) < sum(map(trust, offered)) - 1e-9:
                assert believed(without(dossier, set(fewer))) is None, (fewer, offered)


def refuse_false_proofs(dossier: Dossier, chronology: Chronology, chance: Random) -> None:
    """A proof is a proof: its records alone give that bound."""
    times = [time for time in chronology.times() if time.rsplit(".", 1)[0] not in supposed(dossier)]
    for time in chance.sample(times, 2):
        proof = chronology.proof(time)
        for side, records in enumerate((proof.earliest, proof.latest)):
            proved = believed(only(dossier, set(records)))
            bound = bounds_of(chronology, time)[side]
            assert proved is not None
            assert proved.get(time, (None, None))[side] == bound, (time, records)


def refuse_false_suppositions(dossier: Dossier, chronology: Chronology) -> None:
    """What is probable or hearsay is tried as if it were asserted, each on its own."""
    for key in supposed(dossier):
        try:
            expected = Story(dossier, supposing=key).bounds()
        except Impossible:
            assert against(chronology, key)
            continue
        assert not against(chronology, key)
        for time in (f"{key}.start", f"{key}.end"):
            assert bounds_of(chronology, time) == expected[time]


def against(chronology: Chronology, key: str) -> tuple[str, ...]:
    """What speaks against a supposition."""
    supposition = chronology.supposition(key)
    assert supposition is not None
    return supposition.against
