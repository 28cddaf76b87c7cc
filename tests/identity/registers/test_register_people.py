"""What is kept of each person: lives, facts, stays, and whatever else tells people apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from listed import Kept, people

from onrecord.evidence import Sex
from onrecord.identity.profile import Between, Fact, NameColumns, Relative
from onrecord.identity.registers import PEOPLE


def day(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()


def born(register: Any) -> list[tuple[int | None, int | None]]:
    return [(person["birth_from"], person["birth_until"]) for person in people(register)]


def test_a_birth_is_a_day_a_year_or_not_known(kept: Kept) -> None:
    register = kept("surname,birth,birth year\nA,5.3.1901,\nB,,1901\nC,,\nD,so they say,1901\n")
    year = (day(1901, 1, 1), day(1901, 12, 31))
    assert born(register) == [(day(1901, 3, 5), day(1901, 3, 5)), year, (None, None), year]


def test_an_age_at_something_dated_is_a_birth_between_two_days(kept: Kept) -> None:
    """Thirty on 10 June 1937: born on 11 June 1906 at the earliest, and on 10 June 1907 at the latest."""
    register = kept("surname,age,arrest date\nA,30,10.6.1937\nB,30,1937\nC,30,\nD,old,1937\n")
    assert born(register) == [
        (day(1906, 6, 11), day(1907, 6, 10)),
        (day(1906, 1, 2), day(1907, 12, 31)),
        (None, None),
        (None, None),
    ]


def test_what_happened_lies_within_its_date(kept: Kept) -> None:
    [person] = people(kept("surname,arrest date,arrest place\nA,_.5.1937,Омск\n"))
    first, last = day(1937, 5, 1), day(1937, 5, 31)
    assert person["facts"] == [fact("arrest", "Омск", first, last, first, last)]


def test_what_lasts_began_and_ended_with_its_stretch(kept: Kept) -> None:
    mapping = "columns: {surname: surname, from: work from, to: work until, where: work where}"
    [person] = people(kept("surname,from,to,where\nA,1910,5.6.1914,Тула\n", mapping=mapping))
    ended = day(1914, 6, 5)
    assert person["facts"] == [
        fact("work", "Тула", day(1910, 1, 1), day(1910, 12, 31), ended, ended),
    ]


def test_what_lasts_only_touches_a_single_date(kept: Kept) -> None:
    """Who lived somewhere in 1910 may have come long before, and have stayed."""
    mapping = "columns: {surname: surname, when: residence when, where: residence where}"
    [person] = people(kept("surname,when,where\nA,1910,Тула\n", mapping=mapping))
    assert person["facts"] == [fact("residence", "Тула", None, day(1910, 12, 31), day(1910, 1, 1), None)]


def test_stays_in_one_cell(kept: Kept) -> None:
    cell = "Moscow 1910/1914; work: Omsk 1920-05/1921; union with N. Minin 1907/; Tomsk, long ago"
    register = kept(f'surname;stays\nA;\nB;"{cell}"\n')
    first, second = people(register)
    assert first["facts"] == []
    assert second["facts"] == [
        fact("residence", "Moscow", day(1910, 1, 1), day(1910, 12, 31), day(1914, 1, 1), day(1914, 12, 31)),
        fact("work", "Omsk", day(1920, 5, 1), day(1920, 5, 31), day(1921, 1, 1), day(1921, 12, 31)),
        fact("union", None, day(1907, 1, 1), day(1907, 12, 31), None, None, "N. Minin"),
    ]
    assert register.card.omissions.unread == {"stays": 1}
    assert register.card.omissions.first_unread == {"stays": (2,)}


def test_columns_of_other_evidence_are_kept_by_their_headings(kept: Kept) -> None:
    register = kept("surname,postcode,Адрес\nA,st5 5hq,Мира 3\n")
    assert register.schema.names[len(PEOPLE) :] == ["extra_postcode", "extra_column_3"]
    [person] = people(register)
    assert (person["extra_postcode"], person["extra_column_3"]) == ("st5 5hq", "Мира 3")


@pytest.mark.parametrize(("word", "sex"), [("м", "male"), ("Жен.", "female"), ("F", "female"), ("x", None)])
def test_sexes_are_told_by_many_words(kept: Kept, word: str, sex: str | None) -> None:
    [person] = people(kept(f"surname,sex\nA,{word}\n"))
    assert person["sex"] == sex


def test_a_row_is_a_profile(kept: Kept) -> None:
    register = kept(
        "id,surname,given,patronymic,sex,dob,birth place,lived,job,nation,wife,arrested\n"
        "a7,Зимин,Олег,Ильич,м,1885,с. Чаща,Омск,слесарь,русский,Вера,_.5.1937\n"
    )
    profile = register.profile(0)
    assert profile.id == "list:a7"
    assert profile.name == NameColumns(surname="Зимин", given="Олег", patronymic="Ильич")
    assert profile.names == ("Зимин Олег Ильич",)
    assert profile.sex is Sex.MALE
    assert profile.birth == Between(day(1885, 1, 1), day(1885, 12, 31))
    assert (profile.birthplace, profile.residences) == (("с. Чаща",), (("Омск",),))
    assert (profile.occupations, profile.nationality) == (("слесарь",), "русский")
    assert profile.relatives == (Relative(role="wife", names=("Вера",)),)
    arrested = Between(day(1937, 5, 1), day(1937, 5, 31))
    assert profile.facts == (Fact(what="arrest", start=arrested, end=arrested, of="arrested"),)


def fact(  # noqa: PLR0913 - the columns of a fact
    what: str,
    place: str | None,
    from1: int | None,
    from2: int | None,
    until1: int | None,
    until2: int | None,
    beside: str | None = None,
) -> dict[str, Any]:
    """A fact, as it is kept."""
    ends = {"from1": from1, "from2": from2, "until1": until1, "until2": until2}
    return {"what": what, "place": place, **ends, "with": beside}
