"""Could these two be one person? Asked of what nobody contests, before anybody decides."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from crowded_dossiers import crowded_dossier
from random_dossiers import Planter
from told import chronology, judgement, statement
from trials import believed

from onrecord.chronology import Chronology, chronology_of, could_be_one
from onrecord.chronology.hypotheses import SUPPOSED
from onrecord.dossier.dossier import Dossier

BORN_1885 = statement("letter/born", "birth", "1885", who=["np"])
BORN_1887 = statement("case/born", "birth", "1887", who=["p"])


def against(found: Chronology, left: str = "letter:np", right: str = "case:p") -> list[tuple[str, set[str]]]:
    hypothesis = could_be_one(found, left, right)
    assert hypothesis.is_possible == (not hypothesis.against)
    return [(one.kind.value, set(one.members)) for one in hypothesis.against]


def test_two_of_whom_little_is_known_can_be_one() -> None:
    told = [BORN_1885, statement("case/seen", "presence", "1914", who=["p"], where="moscow")]
    assert against(chronology(*told)) == []


def test_two_born_in_different_years_cannot() -> None:
    assert against(chronology(BORN_1885, BORN_1887)) == [("time", {"letter/born", "case/born"})]


def test_what_has_no_part_in_it_is_not_named() -> None:
    idle = [
        statement("letter/met", "meeting", "1907", who=["np"]),
        statement("case/work", "work", "1907", who=["p"]),
    ]
    assert against(chronology(*idle, BORN_1885, BORN_1887)) == [("time", {"letter/born", "case/born"})]


def test_who_lived_on_is_not_who_had_died() -> None:
    told = [
        statement("letter/died", "death", "1920", who=["np"]),
        statement("case/arrest", "arrest", "1933", who=["p"]),
    ]
    assert against(chronology(*told)) == [("time", {"letter/died", "case/arrest"})]


def test_a_life_would_have_been_too_long() -> None:
    told = [
        statement("letter/born", "birth", "1800", who=["np"]),
        statement("case/arrest", "arrest", "1933", who=["p"]),
    ]
    assert against(chronology(*told)) == [("time", {"letter/born", "case/arrest"})]


def test_nobody_is_in_two_places_on_one_day() -> None:
    told = [
        statement("letter/here", "presence", "1914-08-01", who=["np"], where="moscow"),
        statement("case/there", "presence", "1914-08-01", who=["p"], where="berlin"),
        statement("case/then", "presence", "1914-08-02", who=["p"], where="berlin"),
    ]
    assert against(chronology(*told)) == [("place", {"letter/here", "case/there"})]


def test_everything_that_says_no_is_told() -> None:
    told = [
        BORN_1885,
        BORN_1887,
        statement("letter/died", "death", "1920", who=["np"]),
        statement("case/died", "death", "1930", who=["p"]),
    ]
    assert ("time", {"letter/born", "case/born"}) in against(chronology(*told))


def test_judgements_on_others_are_named_and_the_supposed_one_is_not() -> None:
    """The letter's author is judged to be a person of a register: it is her birth there that says no."""
    told = [
        statement("letter/met", "meeting", "1907", who=["np"]),
        statement("register/born", "birth", "1885", who=["n"]),
        BORN_1887,
        judgement("author", "same", "letter:np", "register:n"),
    ]
    assert against(chronology(*told)) == [("time", {"register/born", "case/born", "author"})]


def test_persons_may_be_asked_about_as_well_as_personas() -> None:
    told = [
        BORN_1885,
        BORN_1887,
        judgement("one", "same", "letter:np", "nika"),
        judgement("other", "same", "case:p", "poliakov"),
    ]
    expected = [("time", {"letter/born", "case/born", "one", "other"})]
    assert against(chronology(*told), "nika", "poliakov") == expected
    assert against(chronology(*told[:3]), "nika", "case:p") == [("time", {"letter/born", "case/born", "one"})]


def test_those_already_judged_to_be_one_can_be() -> None:
    same = judgement("same", "same", "letter:np", "case:p")
    assert against(chronology(BORN_1885, statement("case/x", "event", who=["p"]), same)) == []


def test_what_is_contested_says_nothing() -> None:
    """One register has two births of the man: neither of them can say that he is somebody else."""
    told = [BORN_1885, BORN_1887, statement("case/again", "birth", "1889", who=["p"])]
    assert against(chronology(*told)) == []


def test_asking_changes_nothing() -> None:
    found = chronology(BORN_1885, BORN_1887)
    before = [found.bounds(time) for time in found.times()]
    against(found)
    assert [found.bounds(time) for time in found.times()] == before
    assert found.conflicts == ()


def judged_one(dossier: Dossier, left: str, right: str) -> Dossier:
    judged = judgement(SUPPOSED, "same", left, right, on="9999")
    return replace(dossier, judgements={**dossier.judgements, SUPPOSED: judged})


@pytest.mark.parametrize("places", [False, True])
def test_it_says_what_the_obvious_solver_says_of_the_two_as_one(places: bool) -> None:
    """On dossiers by chance that agree with themselves, of every two personas."""
    planter, answers = Planter(Random(1885), places=places), []
    while len(answers) < 120:
        dossier = crowded_dossier(planter.chance) if places and len(answers) % 2 else planter.dossier()
        dossier = replace(dossier, judgements={})
        found = chronology_of(dossier)
        people = [source.persona_key(who) for source in dossier.sources.values() for who in source.personas]
        if found.conflicts or len(people) < 2:
            continue
        left, right = planter.chance.sample(people, 2)
        hypothesis = could_be_one(found, left, right)
        assert hypothesis.is_possible == (believed(judged_one(dossier, left, right)) is not None)
        answers.append(hypothesis.is_possible)
    assert {True, False} == set(answers)


def test_as_one_they_would_leave_no_order_for_the_stays_of_one_of_them() -> None:
    """The case has him in two towns within two days; the letter has him dead on the first of them."""
    told = [
        statement("letter/died", "death", "1914-08-01", who=["np"]),
        statement("case/here", "presence", "1914-08-01/1914-08-02", who=["p"], where="moscow"),
        statement("case/there", "presence", "1914-08-01/1914-08-02", who=["p"], where="berlin"),
    ]
    found = chronology(*told)
    assert found.conflicts == ()
    assert against(found) == [("place", {"letter/died", "case/here", "case/there"})]
