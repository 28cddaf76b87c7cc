"""A dossier of a few of its records alone."""

from __future__ import annotations

import pytest

from onrecord.dates import Dated, read_when
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.only import only
from onrecord.evidence import (
    Decision,
    Judgement,
    Participant,
    Persona,
    Place,
    Production,
    Source,
    SourceKind,
    Statement,
    StatementKind,
)


def source(id: str, made: str | None = None) -> Source:
    return Source(
        id=id,
        kind=SourceKind.LETTER,
        title=id,
        authors=("np",),
        made=None if made is None else read_when(made),
        personas={"np": Persona()},
    )


def told(key: str, when: object) -> Statement:
    source, id = key.split("/")
    who = (Participant(persona="np"),)
    return Statement(source=source, id=id, what=StatementKind.EVENT, who=who, when=read_when(when))


@pytest.fixture
def whole() -> Dossier:
    """Two letters, of which the second tells its times from the making of the first."""
    statements = [
        told("first/met", "before made"),
        told("second/met", "before made(first)"),
        told("second/since", {"from": "made(first)", "still": "made", "for": "3y"}),
    ]
    one = Judgement(
        id="one",
        compares=("first:np", "second:np"),
        decision=Decision.SAME,
        because="It is so told.",
        by="historian",
        date=Dated("2026"),
    )
    return Dossier(
        production=Production(title="Two letters"),
        sources={"first": source("first", "1907"), "second": source("second", "within 1y after made(first)")},
        statements={one.key: one for one in statements},
        judgements={"one": one},
        places={"moscow": Place(id="moscow")},
    )


def records(dossier: Dossier) -> set[str]:
    return {*dossier.statements, *dossier.judgements}


def test_all_records_alone_are_the_whole(whole: Dossier) -> None:
    assert only(whole, whole.sources.keys() | records(whole)) == whole


def test_no_statement_and_no_judgement_stays_but_these(whole: Dossier) -> None:
    assert records(only(whole, {"first/met", "one"})) == {"first/met", "one"}


def test_of_a_source_that_is_not_among_them_only_the_personas_are_known(whole: Dossier) -> None:
    first = only(whole, {"first/met"}).sources["first"]
    assert (first.made, first.authors, list(first.personas)) == (None, (), ["np"])


def test_what_is_told_from_a_card_that_is_gone_is_told_from_nothing(whole: Dossier) -> None:
    kept = only(whole, {"second", "second/met"})
    assert kept.statements["second/met"].when == read_when("before made(gone)")
    assert kept.sources["second"].made == read_when("within 1y after made(gone)")


def test_that_holds_in_the_midst_of_a_span(whole: Dossier) -> None:
    kept = only(whole, {"second", "second/since"})
    expected = read_when({"from": "made(gone)", "still": "made", "for": "3y"})
    assert kept.statements["second/since"].when == expected


def test_a_source_s_own_making_is_its_own_whether_its_card_is_known_or_not(whole: Dossier) -> None:
    """When a letter was written nobody knows without its card; that it told of what came before, it says itself."""
    assert only(whole, {"first/met"}).statements["first/met"].when == read_when("before made")


def test_places_and_policy_are_nobody_s_word_and_stay(whole: Dossier) -> None:
    kept = only(whole, set())
    assert (kept.places, kept.production) == (whole.places, whole.production)


def test_the_whole_is_left_as_it_was(whole: Dossier) -> None:
    before = (dict(whole.sources), dict(whole.statements), dict(whole.judgements))
    only(whole, set())
    assert (whole.sources, whole.statements, whole.judgements) == before
