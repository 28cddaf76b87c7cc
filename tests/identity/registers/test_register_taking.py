"""A row that somebody accepts becomes a source of the dossier, and nothing else does."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from listed import Kept

from onrecord.dates import Dated, During, Span, write_when
from onrecord.dossier import Dossier, structure
from onrecord.evidence import Name, Persona, Place, Production, Sex, SourceKind, Standing
from onrecord.identity.profile import Between
from onrecord.identity.registers.taking import NoSuchRow, find_row, take
from onrecord.identity.registers.taking.whens import when_of, written_between

LIST = (
    "id,surname,given,sex,dob,birth place,lived,job,arrested,arrest place,died,wife,stays\n"
    "x-7,Зимин,Олег,м,1885,Омск,Томск,слесарь,_.5.1937,Омск,2.3.1938,Вера Зимина,union with Н. Лось 1907/\n"
)
EMPTY = Dossier(production=Production(title="A film", languages=("ru",)))


def test_what_a_row_tells_is_stated(kept: Kept) -> None:
    register = kept(LIST)
    taken = take(register, 0, EMPTY)
    said = {
        statement.id: write_when(statement.when) if statement.when else None for statement in taken.statements
    }
    assert said == {
        "birth-1": "1885",
        "death-1": "1938-03-02",
        "residence-1": None,
        "work-1": None,
        "arrest-1": "1937-05",
        "union-1": {"from": "1907"},
    }
    assert taken.source.personas == {
        "person": Persona(names=("Зимин Олег",), sex=Sex.MALE),
        "beside-1": Persona(names=("Н. Лось",)),
        "relative-1": Persona(names=("Вера Зимина",), note="wife of the person of this row"),
    }
    assert (taken.source.kind, taken.source.standing) == (SourceKind.RECORD, Standing.SECONDARY)


def test_every_statement_is_quoted_from_the_words_of_the_row(kept: Kept) -> None:
    taken = take(kept(LIST), 0, EMPTY)
    for statement in taken.statements:
        assert statement.at
        for passage in statement.at:
            assert passage.quote is not None
            assert passage.quote in taken.text.words.splitlines()


def test_no_id_or_file_name_has_a_persons_name_in_it(kept: Kept) -> None:
    taken = take(kept(LIST.replace("x-7", "zimin-oleg").replace("Томск", "хутор Зимина")), 0, EMPTY)
    ids = [taken.source.id, *taken.source.personas, *(place.id for place in taken.places)]
    ids += [statement.id for statement in taken.statements]
    assert taken.source.id == "list-1"
    assert not [one for one in ids if "zimin" in one.lower() or "зимин" in one.lower()]


def test_a_place_of_the_dossier_is_that_place_and_others_are_new(kept: Kept) -> None:
    omsk = Place(id="omsk", names=(Name(text="Omsk"), Name(text="Омск")))
    dossier = Dossier(production=EMPTY.production, places={"omsk": omsk})
    taken = take(kept(LIST), 0, dossier)
    assert [place.names[0].text for place in taken.places] == ["Томск"]
    assert {one.id: one.where for one in taken.statements}["arrest-1"] == "omsk"


def test_the_register_is_named_as_where_the_original_lies(kept: Kept) -> None:
    register = kept(LIST, mapping=TITLED)
    archive = take(register, 0, EMPTY).source.archive
    assert archive is not None
    assert archive.repository == "An invented list"
    assert archive.reference == f"row 1, id x-7 of a file with SHA-256 {register.card.sha256}"


TITLED = "{title: An invented list, language: ru, columns: {id: id, surname: surname}}"


def test_candidates_are_found_by_their_ids(kept: Kept) -> None:
    kept(LIST)
    register, row = find_row("list:x-7")
    assert (register.name, row) == ("list", 0)
    for none in ("list:x-8", "list:", "list"):
        with pytest.raises(NoSuchRow):
            find_row(none)


def day(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (day(1907, 1, 1), day(1907, 12, 31), "1907"),
        (day(1907, 5, 1), day(1907, 5, 31), "1907-05"),
        (day(1907, 5, 3), day(1907, 5, 3), "1907-05-03"),
        (day(1907, 1, 1), day(1908, 12, 31), "1907/1908"),
        (day(1907, 5, 3), day(1908, 12, 31), "1907-05-03/1908"),
        (None, day(1908, 12, 31), "../1908"),
        (day(1907, 1, 1), None, "1907/.."),
    ],
)
def test_days_between_which_something_was_are_a_date(first: int | None, last: int | None, said: str) -> None:
    assert written_between(Between(first, last)) == During(Dated(said))


def test_what_only_touches_a_date_still_went_on_at_it() -> None:
    year = (day(1910, 1, 1), day(1910, 12, 31))
    assert when_of(Between(None, year[1]), Between(year[0], None)) == Span(still=During(Dated("1910")))


days = st.none() | st.integers(1, 900_000)


@given(days, days, days, days)
def test_every_time_of_a_row_is_a_when_of_a_dossier(
    first: int | None, second: int | None, third: int | None, fourth: int | None
) -> None:
    """Whatever is kept of a fact can be written into a file and read from it."""
    from onrecord.evidence import Statement

    told = when_of(between(first, second), between(third, fourth))
    if told is not None:
        plain = {"id": "x-1", "what": "residence", "when": write_when(told)}
        read, misfits = structure(Statement, plain, source="list-1")
        assert not misfits
        assert read is not None and read.when == told


def between(one: int | None, other: int | None) -> Between:
    if one is not None and other is not None and other < one:
        one, other = other, one
    return Between(one, other)
