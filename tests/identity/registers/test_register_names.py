"""Names as registers write them: in one column or in several, with remarks in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from listed import Kept, people

from onrecord.identity.registers.reading.naming import Parts, parts_of_name

SURNAME_FIRST = {
    "Кравцова Анна Петровна": Parts("Кравцова", "Анна", "Петровна"),
    "Зимин О. Л.": Parts("Зимин", "О.", "Л."),
    "Зимин О.Л.": Parts("Зимин", "О.", "Л."),
    "Лось (Рысь) Пётр Ильич": Parts("Лось", "Пётр", "Ильич", ("Рысь",)),
    "Мамедов Али Гусейн оглы": Parts("Мамедов", "Али", "Гусейн оглы"),
    "Чен": Parts("Чен"),
}
GIVEN_FIRST = {
    "Анна Петровна Кравцова": Parts("Кравцова", "Анна", "Петровна"),
    "Mary Ann Miller": Parts("Miller", "Mary Ann"),
    "Miller, Mary Ann": Parts("Miller", "Mary Ann"),
}


@pytest.mark.parametrize(("name", "parts"), SURNAME_FIRST.items())
def test_a_full_name_that_begins_with_the_surname(name: str, parts: Parts) -> None:
    assert parts_of_name(name, surname_first=True) == parts


@pytest.mark.parametrize(("name", "parts"), GIVEN_FIRST.items())
def test_a_full_name_that_ends_with_the_surname(name: str, parts: Parts) -> None:
    assert parts_of_name(name, surname_first=False) == parts


@given(st.text(max_size=30), st.booleans())
def test_no_name_breaks_the_reading(name: str, surname_first: bool) -> None:
    parts_of_name(name, surname_first=surname_first)


def test_remarks_in_columns_of_names_are_set_aside(kept: Kept) -> None:
    [person] = people(kept("surname;given;father\nKask;Juhan (Johannes) 1900;Hans, abikaasa\n"))
    assert (person["surname"], person["given"], person["patronymic"]) == ("Kask", "Juhan", "Hans")
    assert person["name"] == "Kask Juhan Hans"
    assert person["others"] == ["Kask Johannes Hans"]


def test_a_row_without_any_name_is_kept_in_its_place(kept: Kept) -> None:
    """Arrow, asked to join three columns, would leave out the row in which all are empty."""
    rows = people(kept("surname,given\nKask,Juhan\n,\nTamm,Mari\n"))
    assert [person["name"] for person in rows] == ["Kask Juhan", None, "Tamm Mari"]


def test_other_names_are_whole_names(kept: Kept) -> None:
    mapping = """
        columns:
          surname: surname
          given: given
          more: {as: alias surname, split: ","}
          born as: maiden
          also: alias
    """
    [person] = people(
        kept("surname;given;more;born as;also\nKask;Mari;Kaske, Kaaske;Tamm;Mary Cask\n", mapping=mapping)
    )
    assert person["others"] == ["Kaske Mari", "Kaaske Mari", "Mary Cask", "Tamm Mari"]
