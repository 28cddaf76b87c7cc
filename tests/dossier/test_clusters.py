"""Who is whom by judgements that follow one another, and what each of them still holds."""

from __future__ import annotations

from random import Random

from onrecord.dates import Dated
from onrecord.dossier.clusters import Clusters, cluster_events, cluster_personas
from onrecord.evidence import Decision, Judgement


def judged(id: str, decision: str, *compared: str, person: str | None = None, on: str = "2026") -> Judgement:
    return Judgement(
        id=id,
        compares=compared,
        decision=Decision(decision),
        person=person,
        because="It is so told.",
        by="historian",
        date=Dated(on),
    )


FOUR = judged("four", "same", "a:p", "b:p", "c:p", "d:p", person="nika", on="2026-01-01")


def groups(clusters: Clusters, *ids: str) -> set[frozenset[str]]:
    return {frozenset(clusters.members(id)) for id in ids}


def test_who_is_not_the_person_is_nobody_of_them() -> None:
    out = judged("out", "different", "a:p", "nika", on="2026-02-01")
    assert groups(cluster_personas([FOUR, out]), "a:p", "b:p") == {
        frozenset({"a:p"}),
        frozenset({"b:p", "c:p", "d:p", "nika"}),
    }


def test_who_is_doubted_to_be_the_person_is_taken_out_too() -> None:
    out = judged("out", "unsure", "a:p", person="nika", on="2026-02-01")
    assert "a:p" not in cluster_personas([FOUR, out]).members("nika")


def test_one_persona_judged_to_be_a_person_can_be_taken_back() -> None:
    alone = judged("alone", "same", "a:p", person="nika", on="2026-01-01")
    back = judged("back", "unsure", "a:p", person="nika", on="2026-02-01")
    assert groups(cluster_personas([alone, back]), "a:p") == {frozenset({"a:p"})}


def test_somebody_can_come_back() -> None:
    out = judged("out", "different", "a:p", "nika", on="2026-02-01")
    back = judged("back", "same", "a:p", person="nika", on="2026-03-01")
    clusters = cluster_personas([FOUR, out, back])
    assert "a:p" in clusters.members("d:p")
    assert clusters.path("a:p", "nika") == ("back",)


def test_what_was_taken_back_holds_no_more_when_another_says_it_again() -> None:
    first = judged("first", "same", "a:p", "b:p", on="2026-01-01")
    doubt = judged("doubt", "unsure", "a:p", "b:p", on="2026-02-01")
    again = judged("again", "same", "a:p", "b:p", on="2026-03-01")
    clusters = cluster_personas([first, doubt, again])
    assert [link.judgement for link in clusters.same] == ["again"]
    assert clusters.rulings["first"].overruled == {frozenset({"a:p", "b:p"}): "doubt"}
    assert clusters.rulings["doubt"].overruled == {frozenset({"a:p", "b:p"}): "again"}


def test_of_one_day_the_last_in_the_file_holds() -> None:
    one, other = (judged(decision, decision, "a:p", "b:p") for decision in ("same", "different"))
    assert cluster_personas([one, other]).path("a:p", "b:p") is None
    assert cluster_personas([other, one]).path("a:p", "b:p") == ("same",)


def by_chance(chance: Random) -> list[Judgement]:
    """A dozen judgements of ten personas and three persons."""
    people, persons = [f"s{number}:p" for number in range(10)], ["nika", "stepan", "matvei", None]
    return [
        judged(
            f"j{number}",
            chance.choice(["same", "same", "same", "different", "unsure"]),
            *chance.sample([*people, "nika"], chance.randint(1, 3)),
            person=chance.choice(persons),
            on=str(chance.randint(2020, 2026)),
        )
        for number in range(12)
    ]


def test_without_one_of_them_it_is_as_if_it_had_never_been_passed() -> None:
    chance = Random(1907)
    for _ in range(60):
        judgements = by_chance(chance)
        clusters = cluster_personas(judgements)
        for one in judgements:
            rest, anew = clusters.without(one.id), cluster_personas([j for j in judgements if j is not one])
            assert set(rest.same) == set(anew.same)
            assert set(rest.different) == set(anew.different)
            assert rest.rulings == anew.rulings
            everyone = {member for ruling in clusters.rulings.values() for member in ruling.members}
            assert groups(rest, *everyone) == groups(anew, *everyone)
            assert {rest.one(who) for who in everyone} == {anew.one(who) for who in everyone}


def test_a_judgement_on_record_nowhere_changes_nothing() -> None:
    clusters = cluster_personas([FOUR])
    assert clusters.without("never-passed") == clusters
    assert clusters.near("never-passed") == frozenset()
    assert cluster_events([FOUR]).rulings == {}
