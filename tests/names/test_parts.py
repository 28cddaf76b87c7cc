"""A name is taken apart in any order: given names, patronymic, surname, and other names beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.names import parts_of


@pytest.mark.parametrize(
    ("name", "given_names", "patronymic", "surname"),
    [
        ("Ника Петрович Поляков", "Ника", "Петрович", "Поляков"),
        ("Поляков Ника Петрович", "Ника", "Петрович", "Поляков"),
        ("Поляков Н. П.", "Н", "П", "Поляков"),
        ("Poliakov, Nika", "Nika", None, "Poliakov"),
        ("POLIAKOV Nika Petrovich", "Nika", "Petrovich", "POLIAKOV"),
        ("Полякова Анна", "Анна", None, "Полякова"),
        ("Ильич Иван", "Иван", None, "Ильич"),
        ("Роман Иванов", "Роман", None, "Иванов"),
        ("Hans Joachim Stern", "Hans Joachim", None, "Stern"),
        ("Ludwig van Stern", "Ludwig", None, "Stern"),
        ("Mr. Nika Poliakov", "Nika", None, "Poliakov"),
        ("тов. Поляков", "", None, "Поляков"),
        ("П0ляк0в Ник0лай", "Николай", None, "Поляков"),
        ("Тов Анна Петровна", "Анна", "Петровна", "Тов"),
        ("гр. Анна Станкевич", "Анна", None, "Станкевич"),
        ("И. П. Станкевич", "И", "П", "Станкевич"),
        ("Станкевич И. П.", "И", "П", "Станкевич"),
        ("Станкевич И. Петрович", "И", "Петрович", "Станкевич"),
        ("Петро Андрійович Рябов", "Петро", "Андрійович", "Рябов"),
    ],
)
def test_each_word_is_in_its_part(name: str, given_names: str, patronymic: str | None, surname: str) -> None:
    parts = parts_of(name)
    assert parts is not None
    assert (" ".join(parts.given), parts.patronymic, parts.surname) == (given_names, patronymic, surname)


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Анна Полякова (урожд. Штерн)", ["Анна Штерн"]),
        ("Анна Ивановна Полякова, урождённая Штерн", ["Анна Ивановна Штерн"]),
        ("Полякова (Штерн) Анна Ивановна", ["Анна Ивановна Штерн"]),
        ("Анна Полякова, рождённая Штерн", ["Анна Штерн"]),
        ("Anna Poliakova née Stern", ["Anna Stern"]),
        ("Anna Poliakova nee Stern", ["Anna Stern"]),
        ("Anna Poliakowa geb. Stern", ["Anna Stern"]),
        ("Иван Попов, он же Семён Рябов", ["Семён Рябов"]),
        ("Николай (Коля) Попов", ["Коля Попов"]),
        ("Anna Popov [Stern; Riabova]", ["Anna Riabova"]),
        ("Анна Попова", []),
    ],
)
def test_maiden_names_and_aliases_are_other_names(name: str, others: list[str]) -> None:
    parts = parts_of(name)
    assert parts is not None
    found = [" ".join((*other.before, other.surname)) for other in parts.others]
    assert found[-len(others) :] == others if others else not found


@given(st.text())
def test_any_text_is_taken_apart(name: str) -> None:
    parts = parts_of(name)
    assert parts is None or parts.surname


@pytest.mark.parametrize(
    "name", ["Орест Орестович Орестович", "Олимпиада Орестовна Орестович", "Орестович Орест Орестович"]
)
def test_behind_a_patronymic_what_looks_like_one_is_a_surname(name: str) -> None:
    parts = parts_of(name)
    assert (
        parts is not None and parts.surname == "Орестович" and parts.patronymic in ("Орестович", "Орестовна")
    )


def test_two_initials_that_are_alike_are_two() -> None:
    parts = parts_of("Орестов П. П.")
    assert parts is not None and (parts.given, parts.patronymic) == (("П",), "П")


@pytest.mark.parametrize(
    "name", ["Иван Рождественский", "Пётр Бывшев", "Рожд", "Анна Рождённая", "Анна Бывшая", "Victor Nee"]
)
def test_a_surname_that_looks_like_a_mark_is_none(name: str) -> None:
    """Рождественский is not what somebody was called before marriage."""
    parts = parts_of(name)
    assert parts is not None
    assert (parts.surname, parts.others) == (name.split()[-1], ())


def test_a_maiden_name_alone_is_a_name() -> None:
    parts = parts_of("урожд. Штерн")
    assert parts is not None
    assert parts.surname == "Штерн"
