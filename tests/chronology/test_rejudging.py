"""A chronology by other judgements is the one that would be worked out anew, and afterwards it is as it was."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from crowded_dossiers import crowded_dossier
from random_dossiers import Planter

from onrecord.chronology import Chronology, Judged, Rejudging, chronology_of
from onrecord.dates import read_date
from onrecord.dossier.clusters import cluster_events, cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Decision, Judgement
from onrecord.script.judged_suppositions import Supposing

Days = dict[str, tuple[int | None, int | None]]


def told(found: Chronology) -> Days:
    return {time: (found.bounds(time).earliest, found.bounds(time).latest) for time in found.times()}


def with_judgements(dossier: Dossier, chance: Random) -> Dossier:
    """The dossier with a handful of judgements by chance, of people and of events, some after others."""
    people = [source.persona_key(who) for source in dossier.sources.values() for who in source.personas]
    events = sorted(dossier.statements)
    found = {}
    for number in range(chance.randint(1, 5)):
        of_people = chance.random() < 0.7
        several = people if of_people else events
        compared = tuple(chance.sample(several, min(len(several), chance.randint(2, 3))))
        found[f"j{number}"] = Judgement(
            id=f"j{number}",
            compares=compared if of_people else (),
            compares_events=() if of_people else compared,
            decision=chance.choice([Decision.SAME] * 4 + [Decision.DIFFERENT, Decision.UNSURE]),
            because="by chance",
            by="chance",
            date=read_date(str(2020 + number)),
        )
    return replace(dossier, judgements=found)


def by(dossier: Dossier) -> Judged:
    judgements = dossier.judgements.values()
    return Judged(dossier=dossier, people=cluster_personas(judgements), events=cluster_events(judgements))


def trial(dossier: Dossier) -> int:
    """Each judgement left out, and all others supposed instead; how often all could be compared."""
    found = chronology_of(dossier)
    before, conflicts = told(found), found.conflicts
    rejudging, supposing, agreed = Rejudging(found), Supposing(found), 0
    for id in dossier.judgements:
        rest = replace(dossier, judgements={key: one for key, one in dossier.judgements.items() if key != id})
        anew = chronology_of(rest)
        with rejudging.as_if(by(rest)) as other:
            assert bool(other.chronology.conflicts) == bool(anew.conflicts)
            if other.chronology.contested == anew.contested:
                days = told(other.chronology)
                assert days == told(anew)
                moved = {time for time in days if days[time] != before[time]}
                supposed = {
                    key for time in moved if (key := time.rpartition(".")[0]) in found.ground.supposed
                }
                assert {time for time in moved if time.rpartition(".")[0] not in supposed} <= other.moved
                near = found.people.near(id) | found.events.near(id) | {id}
                assert supposed <= supposing.to_try_again(other, near)
                agreed += 1
        assert told(found) == before
        assert found.conflicts == conflicts
    return agreed


@pytest.mark.parametrize(
    "planter",
    [
        Planter(Random(21)),
        Planter(Random(22), unknown=False),
        Planter(Random(23), places=True),
        Planter(Random(24), supposed=True),
        Planter(Random(25), places=True, supposed=True),
    ],
)
def test_other_judgements_come_to_what_computing_anew_does(planter: Planter) -> None:
    agreed = sum(trial(with_judgements(planter.dossier(), planter.chance)) for _ in range(25))
    assert agreed >= 40


@pytest.mark.parametrize("journeys", [False, True])
def test_so_they_do_where_they_put_people_in_many_places(journeys: bool) -> None:
    chance = Random(1914)
    agreed = sum(
        trial(with_judgements(crowded_dossier(chance, journeys=journeys), chance)) for _ in range(25)
    )
    assert agreed >= 40
