"""Mappings: guessed by headings and cells, shown as YAML, read back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from listed import Kept, people

from onrecord.dates import Calendar
from onrecord.evidence import Standing, StatementKind
from onrecord.identity.registers import prepare
from onrecord.identity.registers.mapping.file import mapping_of, read_mapping
from onrecord.identity.registers.mapping.mapping import Column, Dates, RegisterMapping, TextForm
from onrecord.identity.registers.mapping.meaning import FOLLOWED, Meaning, NoMeaning, Part, Role, read_meaning
from onrecord.identity.registers.mapping.refusals import NoNames, NoSuchColumn, NotAMapping
from onrecord.identity.registers.mapping.shipped import SHIPPED, shipped_mapping
from onrecord.identity.registers.mapping.writing import write_mapping

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
bare = st.sampled_from([role for role in Role if role not in (Role.RELATIVE, Role.FACT)])
followed = st.sampled_from([Meaning(role, of) for role, all_of in FOLLOWED.items() for of in all_of])
kinds = st.sampled_from(list(StatementKind))
meanings = (
    st.builds(Meaning, bare)
    | followed
    | st.builds(Meaning, st.just(Role.AGE), kinds)
    | st.builds(Meaning, st.just(Role.RELATIVE), st.sampled_from(["wife", "сестра", "elder brother"]))
    | st.builds(Meaning, st.just(Role.FACT), kinds, st.sampled_from(Part), st.integers(1, 9))
)
mappings = st.builds(
    RegisterMapping,
    columns=st.lists(
        st.builds(Column, heading=words, holds=meanings, split=st.none() | words),
        unique_by=lambda column: column.heading,
        min_size=1,
        max_size=5,
    ).map(tuple),
    title=st.just("") | words,
    language=st.sampled_from(["ru", "et", "und"]),
    licence=st.just("") | words,
    standing=st.sampled_from(Standing),
    form=st.none()
    | st.builds(TextForm, delimiter=st.sampled_from("\t;,|~"), quoted=st.booleans(), headings=st.booleans()),
    nothing=st.lists(words, max_size=3).map(tuple),
    dates=st.sampled_from(Dates),
    calendar=st.sampled_from(Calendar),
    only=st.dictionaries(words, words, max_size=2),
)


@given(mappings)
def test_a_mapping_is_read_back_as_it_was_written(mapping: RegisterMapping) -> None:
    assert mapping_of(write_mapping(mapping), "mapping.yaml") == mapping


@given(meanings)
def test_a_meaning_is_read_back_as_it_was_written(meaning: Meaning) -> None:
    assert read_meaning(str(meaning)) == meaning


@pytest.mark.parametrize(
    "words", ["", "surnam", "fact", "relative", "arrest", "arrest 1 2 when", "age 3", "name last"]
)
def test_what_is_no_meaning(words: str) -> None:
    with pytest.raises(NoMeaning):
        read_meaning(words)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_mapping_understands_every_column(name: str) -> None:
    mapping = shipped_mapping(name)
    assert mapping.not_understood == ()
    assert mapping.has(Role.ID)


def guessed(tmp_path: Path, text: str) -> dict[str, str]:
    file = tmp_path / "list.csv"
    file.write_text(text, "utf-8")
    return {column.heading: str(column.holds) for column in prepare(file).mapping.columns}


def test_without_headings_a_first_column_of_numbers_is_what_rows_are_called_by(tmp_path: Path) -> None:
    """Numbers that come again, or a year that all have, say nothing of whose row it is."""
    rows = "00001;1937;Зимин Олег Ильич\n00002;1937;Лось Анна Петровна\n"
    assert list(guessed(tmp_path, rows).values()) == ["id", "not-understood", "name surname-first"]
    assert "id" not in guessed(tmp_path, rows.replace("00002", "00001")).values()


def test_a_guess_by_headings(tmp_path: Path) -> None:
    assert guessed(
        tmp_path, "ID,Last name,Имя,D.O.B.,Arrest_date,Wife,Shoe size\n1,A,B,1901,1937,C,43\n"
    ) == {
        "ID": "id",
        "Last name": "surname",
        "Имя": "given",
        "D.O.B.": "not-understood",
        "Arrest_date": "arrest when",
        "Wife": "relative wife",
        "Shoe size": "not-understood",
    }


def test_beside_a_surname_a_name_is_the_given_name(tmp_path: Path) -> None:
    assert guessed(tmp_path, "surname,name\nA,B\n")["name"] == "given"


def test_which_part_of_a_full_name_is_first_is_told_by_patronymics(tmp_path: Path) -> None:
    assert guessed(tmp_path, "name\nЗимин Олег Ильич\n")["name"] == "name surname-first"
    assert guessed(tmp_path, "name\nОлег Ильич Зимин\n")["name"] == "name given-first"
    assert guessed(tmp_path, "name\nMary Ann Miller\n")["name"] == "name given-first"


def test_columns_that_would_give_the_answer_away_are_left_out(tmp_path: Path) -> None:
    found = guessed(tmp_path, "surname,cluster,archive_keys,raw\nA,1,2,3\n")
    assert set(found.values()) == {"surname", "ignore"}


def test_a_figure_over_twelve_tells_where_the_month_stands(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("surname,dob\nA,4/25/1937\nB,3/4/1920\n", "utf-8")
    assert prepare(file).mapping.dates is Dates.MONTH_FIRST


def test_an_age_is_that_at_the_arrest_where_there_is_one(tmp_path: Path) -> None:
    assert (
        guessed(tmp_path, "surname,age,sentence date,arrest date\nA,30,1938,1937\n")["age"] == "age at arrest"
    )


def test_a_mapping_that_somebody_gives_is_taken_at_its_word(kept: Kept) -> None:
    register = kept("a;b;c\nx;Зимин;y\n", mapping="columns: {b: surname}")
    assert people(register)[0]["surname"] == "Зимин"
    assert register.mapping.not_understood == ("a", "c")


def test_a_mapping_of_other_columns_is_refused(kept: Kept) -> None:
    with pytest.raises(NoSuchColumn, match="“Name”"):
        kept("name\nЗимин\n", mapping="columns: {Name: name}")


def test_a_list_of_no_people_is_refused(kept: Kept) -> None:
    with pytest.raises(NoNames, match="--show"):
        kept("fond;opis\n17;171\n")


MISTAKES = {
    "columns: [a]": "columns: there are keys with values here",
    "columns: {a: surnam}": "a: “surnam” is nothing that a column can hold",
    "colums: {}": "“colums” is no key",
    "columns: {a: {as: alias, spilt: ','}}": "“spilt” is no key",
    "columns: {}\nfile: {encoding: latin-99}": "“latin-99” is no encoding",
    "columns: {}\nfile: {delimiter: ab}": "is not one sign",
    "columns: {}\nfile: {headings: maybe}": "neither yes nor no",
    "columns: {}\ndates: year first": "is none of day-first, month-first",
    "columns: {}\nempty: None": "this is a list",
    "columns: {}\ntitle: [x]": "this is one word or sentence",
    "columns: {a": "line 2",
    "- a": "there are keys with values here",
    "": "there are keys with values here",
}


@pytest.mark.parametrize(("text", "why"), MISTAKES.items())
def test_a_mistake_in_a_mapping_is_told_with_its_place(text: str, why: str) -> None:
    with pytest.raises(NotAMapping) as refused:
        mapping_of(text, "m.yaml")
    assert refused.value.sentence.startswith("m.yaml cannot be read as a mapping: ")
    assert why in refused.value.sentence


def test_a_mapping_that_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "m.yaml"
    file.write_bytes(b"columns: {\xff}")
    with pytest.raises(NotAMapping, match="UTF-8"):
        read_mapping(file)
