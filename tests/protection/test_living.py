"""Who is not shown to be dead is treated as living."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.chronology import chronology_of
from onrecord.protection import lives_of
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)

Told = Callable[[str], Path]

CARD = """
== sources/memoir/source.yaml
kind: memoir
title: A memoir
calendar: gregorian
personas:
  her: {names: [Olvera Tintsel]}
== sources/register/source.yaml
kind: record
title: A register
calendar: gregorian
personas:
  same: {names: [O. Tintsel]}
  namesake: {names: [O. Tintsel]}
== people.yaml
judgements:
  - {id: one, compares: [memoir:her, register:same], decision: same, because: So it is., by: x, date: 2026}
"""


def is_dead(told: Told, statements: str, who: str = "memoir:her", in_source: str = "register") -> bool:
    dossier = read_folder(told(f"{CARD}\n== sources/{in_source}/statements.yaml\n{statements}")).dossier
    assert dossier.statements or not statements
    return lives_of(dossier, chronology_of(dossier), TODAY).is_shown_dead(who)


def test_of_whom_nothing_is_known_may_be_living(told: Told) -> None:
    assert not is_dead(told, "")


def test_a_death_on_record_shows_it_even_without_a_date(told: Told) -> None:
    assert is_dead(told, "- {id: died, what: death, who: [same]}", "register:same")


def test_a_death_of_a_persona_judged_the_same_shows_it(told: Told) -> None:
    assert is_dead(told, "- {id: died, what: death, who: [same], when: 1999}")


def test_a_death_of_a_namesake_shows_nothing(told: Told) -> None:
    assert not is_dead(told, "- {id: died, what: death, who: [namesake], when: 1999}")


@pytest.mark.parametrize("certainty", ["probable", "hearsay", "denied"])
def test_a_death_that_is_not_asserted_shows_nothing(told: Told, certainty: str) -> None:
    assert not is_dead(told, f"- {{id: died, what: death, who: [same], when: 1999, certainty: {certainty}}}")


def test_who_buries_is_not_who_is_dead(told: Told) -> None:
    assert not is_dead(told, "- {id: died, what: death, who: [namesake, same], when: 1999}")


@pytest.mark.parametrize(
    ("when", "dead"),
    [("1915", True), ("1916-11-22", True), ("1916-11-23", False), ("1916", False), ("1910/1930", False)],
)
def test_a_birth_over_110_years_ago_shows_it(told: Told, when: str, dead: bool) -> None:
    assert is_dead(told, f"- {{id: born, what: birth, who: [same], when: {when}}}") is dead


def test_a_probable_birth_long_ago_shows_nothing(told: Told) -> None:
    assert not is_dead(told, "- {id: born, what: birth, who: [same], when: 1880, certainty: probable}")


def test_whoever_was_grown_long_ago_was_born_before(told: Told) -> None:
    assert is_dead(told, "- {id: worked, what: work, who: [same], when: 1912}")
    assert not is_dead(told, "- {id: worked, what: work, who: [same], when: 1950}")


def test_a_contested_death_shows_nothing(told: Told) -> None:
    statements = """
- {id: died, what: death, who: [same], when: 1950}
- {id: seen, what: presence, who: [same], when: 1990}
"""
    assert not is_dead(told, statements)


def test_a_merger_that_is_contested_shows_nobody_dead(told: Told) -> None:
    """The memoir has her born in 1960, the register has somebody of the name die in 1950."""
    folder = told(
        f"{CARD}\n== sources/register/statements.yaml\n- {{id: died, what: death, who: [same], when: 1950}}"
        "\n== sources/memoir/statements.yaml\n- {id: born, what: birth, who: [her], when: 1960}"
    )
    dossier = read_folder(folder).dossier
    lives = lives_of(dossier, chronology_of(dossier), TODAY)
    assert not lives.is_shown_dead("memoir:her")
