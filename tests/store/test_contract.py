"""One contract of two stores: what is kept is read, an edit says what it saw, a stale one is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from stores import Store

from onrecord.dates import read_date
from onrecord.dossier import Change, Dossier, changed, records, rename
from onrecord.dossier.records import with_records
from onrecord.evidence import (
    Decision,
    Judgement,
    Person,
    Persona,
    Place,
    Production,
    Question,
    Release,
    Script,
    Signoff,
    Source,
    SourceKind,
    Statement,
    StatementKind,
    Text,
)
from onrecord.store.folder import StaleEdit
from record_strategies import IDS, WORDS, records_of

LETTER = Source(id="letter", kind=SourceKind.LETTER, title="A letter", personas={"np": Persona()})
MET = Statement(source="letter", id="met", what=StatementKind.MEETING, says="They met.")
PARTED = Statement(source="letter", id="parted", what=StatementKind.SEPARATION)
WORDS_OF_IT = Text(source="letter", language="en", words="In 1907\r\nwe met.\n")
FILM = Script(id="film", fountain="INT. A ROOM\n\nThey meet.\n")
ANNA, BORIS = Person(id="anna", name="Anna"), Person(id="boris", name="Борис")
SIGNED = Signoff(
    line="film/3f-1", by="anna", role="fact-checker", date=read_date("2026-03-03"), evidence="8d"
)
SMALL = with_records(
    Dossier(production=Production(title="A small dossier")),
    [LETTER, MET, PARTED, WORDS_OF_IT, FILM, ANNA, BORIS, SIGNED],
)


@pytest.fixture
def kept(store: Store) -> Store:
    """A store with a small dossier."""
    store.put(SMALL)
    return store


def in_order(dossier: Dossier) -> list[object]:
    """Every record, in the order in which the files have them."""
    return list(records(dossier))


def test_what_is_kept_is_read_in_its_order(kept: Store) -> None:
    assert kept.read() == SMALL
    assert in_order(kept.read()) == in_order(SMALL)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (MET, replace(MET, says="They met in spring.")),
        (WORDS_OF_IT, replace(WORDS_OF_IT, words="")),
        (FILM, replace(FILM, fountain="INT. ANOTHER ROOM\n")),
        (SMALL.production, replace(SMALL.production, title="Another title")),
        (LETTER, replace(LETTER, personas={})),
        (SIGNED, replace(SIGNED, note="But for the year.")),
        (BORIS, None),
        (None, Person(id="clara", name="Clara")),
        (None, replace(SIGNED, by="boris")),
        (PARTED, replace(PARTED, id="left")),
    ],
)
def test_a_change_is_read_back_and_everything_else_stays(kept: Store, before: Any, after: Any) -> None:
    changes = [Change(before, after)]
    kept.save(changes)
    assert in_order(kept.read()) == in_order(changed(SMALL, changes))


@pytest.mark.parametrize(
    ("seen", "found"),
    [
        (replace(MET, says="They never met."), "They met."),
        (replace(WORDS_OF_IT, words="In 1908"), "In 1907"),
        (Person(id="nobody", name="Nobody"), ""),
        (replace(SIGNED, note="seen by nobody"), ""),
    ],
)
def test_a_stale_edit_is_refused_with_both_versions_and_nothing_is_saved(
    kept: Store, seen: Any, found: str
) -> None:
    with pytest.raises(StaleEdit) as refused:
        kept.save([Change(ANNA, replace(ANNA, name="Anna K.")), Change(seen, None)])
    assert found in refused.value.found
    assert refused.value.seen
    assert kept.read() == SMALL


def test_the_second_of_two_who_saw_the_same_is_refused(kept: Store) -> None:
    kept.save([Change(MET, replace(MET, says="In May."))])
    with pytest.raises(StaleEdit, match=r"They met\.[\s\S]*In May\."):
        kept.save([Change(MET, replace(MET, says="In June."))])
    assert kept.read().statements["letter/met"].says == "In May."


@pytest.mark.parametrize("new", [ANNA, MET, replace(FILM, fountain="")])
def test_what_is_there_is_not_added_again(kept: Store, new: Any) -> None:
    with pytest.raises(StaleEdit):
        kept.save([Change(None, new)])
    assert kept.read() == SMALL


def test_two_signatures_of_one_line_are_two(kept: Store) -> None:
    second = replace(SIGNED, by="boris")
    kept.save([Change(None, second)])
    kept.save([Change(SIGNED, replace(SIGNED, note="The first."))])
    assert kept.read().signoffs == (replace(SIGNED, note="The first."), second)


def test_a_new_id_reaches_every_reference_in_place(kept: Store) -> None:
    judged = Judgement(
        id="one",
        compares=("letter:np",),
        decision=Decision.SAME,
        person="anna",
        because="so",
        by="b",
        date=read_date("2026"),
    )
    kept.save([Change(None, judged)])
    changes = rename(kept.read(), "anna", "the-writer")
    kept.save(changes)
    assert list(kept.read().persons) == ["the-writer", "boris"]
    assert kept.read().judgements["one"].person == "the-writer"


def dossiers() -> st.SearchStrategy[Dossier]:
    """Any dossier, with any words in it."""
    return st.lists(IDS, min_size=12, max_size=12, unique=True).flatmap(_dossier)


def _dossier(ids: list[str]) -> st.SearchStrategy[Dossier]:
    names, sources = iter(ids), ids[10:]
    fixed = [
        records_of(kind, id=st.just(name))
        for kind in (Person, Judgement, Place, Question, Release)
        for name in islice(names, 2)
    ]
    of_sources = [
        one
        for source in sources
        for one in (
            records_of(Source, id=st.just(source)),
            records_of(Statement, source=st.just(source), id=st.just("b")),
            records_of(Statement, source=st.just(source), id=st.just("a")),
            st.builds(Text, source=st.just(source), language=st.sampled_from(("en", "ru")), words=WORDS),
        )
    ]
    words = [
        st.builds(Script, id=st.just("the-script"), fountain=WORDS),
        records_of(Signoff),
        records_of(Signoff),
    ]
    return st.tuples(records_of(Production), *fixed, *of_sources, *words).map(_of_records)


def _of_records(some: tuple[Any, ...]) -> Dossier:
    return with_records(Dossier(production=some[0]), list(some))


@settings(max_examples=6, deadline=None, phases=(Phase.generate,), suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_dossier_is_read_as_it_was_put_and_as_it_was_changed(
    new_store: Callable[[], Store], data: st.DataObject
) -> None:
    dossier = data.draw(dossiers())
    store = new_store()
    store.put(dossier)
    assert store.read() == dossier
    before = data.draw(st.sampled_from(list(records(dossier))))
    if not isinstance(before, Source | Production):
        store.save([Change(before, None)])
        assert store.read() == changed(dossier, [Change(before, None)])
