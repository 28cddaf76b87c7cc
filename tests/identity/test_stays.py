"""When two facts are one, when they may be, and when they put somebody in two places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.identity.model.stays import fact_level
from onrecord.identity.profile import Between, Fact


def year(first: int, last: int | None = None) -> Between:
    """From the first day of a year to the last of it, or of another."""
    return Between(date(first, 1, 1).toordinal(), date(last or first, 12, 31).toordinal())


def stay(place: str, begun: Between, ended: Between, what: str = "residence") -> Fact:
    return Fact(what=what, places=(place,), start=begun, end=ended)


MOSCOW = stay("Moscow", year(1910), year(1914))


@pytest.mark.parametrize(
    ("other", "lie", "level"),
    [
        (stay("Moscow", year(1911), year(1914)), "same", "agrees-exactly"),
        (stay("Moscow", year(1911), year(1914), "work"), "same", "agrees-exactly"),
        (stay("Russia", year(1910), year(1914)), "within", "agrees-exactly"),
        (stay("Moscow", Between(None, 697_000), Between(None, 698_500)), "same", "agrees"),
        (stay("Moscow", year(1905), year(1914)), "same", "agrees"),
        (stay("Moscow", year(1920), year(1930)), "same", None),
        (stay("Odessa", year(1910), year(1914)), "apart", "elsewhere"),
        (stay("Odessa", year(1915), year(1920)), "apart", None),
        (stay("Odessa", year(1910), year(1914)), "unknown", "otherwise"),
        (replace(MOSCOW, places=()), "unknown", None),
        (stay("Moscow", Between(), Between()), "same", None),
        (stay("Irkutsk", Between(697_000, 698_000), Between(697_000, 698_500)), "region", "otherwise"),
        (stay("Moscow", year(1912), year(1912), "arrest"), "same", None),
    ],
)
def test_two_stays(other: Fact, lie: str, level: str | None) -> None:
    assert fact_level(MOSCOW, other, lie) == level


def test_somebody_may_be_away_from_home_for_a_while_but_not_from_prison() -> None:
    week = Between(697_900, 697_900), Between(697_906, 697_906)
    visit, prison = stay("Odessa", *week, "presence"), stay("Odessa", *week, "detention")
    assert fact_level(MOSCOW, visit, "apart") == "otherwise"
    jailed = replace(MOSCOW, what="detention")
    assert fact_level(jailed, prison, "apart") == "elsewhere"


def test_a_union_is_one_by_when_it_began_and_in_whose_company() -> None:
    told = Fact(what="union", start=year(1907), end=Between(700_000, None))
    assert fact_level(told, told, "unknown") == "agrees-exactly"
    assert fact_level(told, told, "unknown", in_company=False) == "otherwise"
    assert fact_level(told, replace(told, start=year(1912)), "unknown") == "otherwise"


def test_a_stay_in_other_company_is_not_exactly_the_same() -> None:
    assert fact_level(MOSCOW, MOSCOW, "same", in_company=False) == "agrees"
