"""A chronology that is kept up is the one that would be worked out anew."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from crowded_dossiers import crowded_dossier
from random_dossiers import Planter
from told import dossier, statement, when

from onrecord.chronology import Chronology, LivingChronology, chronology_of
from onrecord.dates import read_when
from onrecord.dossier.dossier import Dossier


def told(found: Chronology) -> dict[str, tuple[int | None, int | None]]:
    return {time: (found.bounds(time).earliest, found.bounds(time).latest) for time in found.times()}


def agree(living: LivingChronology, current: Dossier) -> bool:
    """Whether it agrees with a new one: in consistency always, in bounds where the same is contested."""
    anew = chronology_of(current)
    assert bool(living.now.conflicts) == bool(anew.conflicts)
    if living.now.contested != anew.contested:
        return False
    assert told(living.now) == told(anew)
    return True


@pytest.mark.parametrize(
    "planter",
    [
        Planter(Random(11)),
        Planter(Random(12), unknown=False),
        Planter(Random(13), places=True),
        Planter(Random(14), supposed=True),
    ],
)
def test_edits_come_to_what_computing_anew_does(planter: Planter) -> None:
    agreed = sum(trial(planter) for _ in range(12))
    assert agreed >= 40


def trial(planter: Planter) -> int:
    """Six edits of one dossier by chance; how many of them could be compared in full."""
    chance, current = planter.chance, planter.dossier()
    living, agreed = LivingChronology(chronology_of(current)), 0
    struck = {}
    for _ in range(6):
        statements = dict(current.statements)
        key = chance.choice(sorted(statements))
        deed = chance.random()
        if deed < 0.3 and len(statements) > 1:
            struck[key] = statements.pop(key)
            living.drop(key)
        elif deed < 0.6 and struck:
            key, again = struck.popitem()
            statements[key] = again
            living.put(again)
        else:
            own = [one.split("/")[1] for one in statements if one.split("/")[0] == key.split("/")[0]]
            changed = replace(
                statements[key],
                when=planter.when([one for one in own if one != key.split("/")[1]] or own, []),
            )
            statements[key] = changed
            living.put(changed)
        current = replace(current, statements=statements)
        agreed += agree(living, current)
    return agreed


@pytest.mark.parametrize("journeys", [False, True])
def test_stays_and_journeys_that_come_and_go(journeys: bool) -> None:
    """Every statement of crowded days is struck out and written again, one after another."""
    agreed = 0
    for seed in range(40):
        chance = Random(seed)
        current = crowded_dossier(chance, journeys=journeys)
        living, statements = LivingChronology(chronology_of(current)), dict(current.statements)
        for key in chance.sample(sorted(statements), 3):
            again = statements.pop(key)
            living.drop(key)
            agreed += agree(living, replace(current, statements=statements))
            statements[key] = again
            living.put(again)
            agreed += agree(living, replace(current, statements=statements))
    assert agreed >= 200


def test_an_edit_tells_which_times_it_touched() -> None:
    story = dossier(
        statement("letter/met", "meeting", "1907"),
        statement("letter/after", "event", "after met"),
        statement("case/else", "event", "1920"),
    )
    living = LivingChronology(chronology_of(story))
    touched = living.put(statement("letter/met", "meeting", "1908"))
    assert {"letter/met.start", "letter/after.start"} <= touched
    assert not any(time.startswith("case/") for time in touched)
    assert when(living.now, "letter/after.start")[0] == "1908-01-02"


def test_what_is_struck_out_says_nothing_and_neither_does_what_was_told_from_it() -> None:
    story = dossier(
        statement("letter/met", "meeting", "1907"), statement("letter/after", "event", "after met")
    )
    living = LivingChronology(chronology_of(story))
    living.drop("letter/met")
    assert when(living.now, "letter/after.start") == (None, None)
    living.put(statement("letter/met", "meeting", "1910"))
    assert when(living.now, "letter/after.start") == ("1910-01-02", None)


def test_a_journey_that_is_moved_by_an_edit_explains_two_places_no_more() -> None:
    """Its day is told from an event: where that is put off, so is the journey."""
    event = statement("letter/fair", "event", "1914-08-01")
    story = dossier(
        event,
        statement("letter/went", "journey", "fair", who=["np"], where="berlin"),
        statement("letter/here", "presence", "1914-08-01", who=["np"], where="moscow"),
        statement("letter/there", "meeting", "1914-08-01", who=["np"], where="berlin"),
    )
    living = LivingChronology(chronology_of(story))
    assert living.now.conflicts == ()
    living.put(replace(event, when=read_when("1914-09-01")))
    assert [set(one.members) for one in living.now.conflicts] == [{"letter/here", "letter/there"}]
    living.put(event)
    assert living.now.conflicts == ()
