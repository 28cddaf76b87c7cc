"""Searching a register: all of its rows, the best of them, and what is kept so that the next search is quick."""

from __future__ import annotations

import time
from math import fsum
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_people import Row, kept

from onrecord.identity.features import told_of
from onrecord.identity.lookup import Scan, search
from onrecord.identity.lookup.loops import BY_NUMPY, loops
from onrecord.identity.model import Rarity, shipped_model
from onrecord.identity.profile import Between, Fact, Profile
from onrecord.identity.registers import PEOPLE, Register
from onrecord.places import Atlas

NOTHING: Row = dict.fromkeys(name for name in PEOPLE.names if name != "id")
MININ = Profile(id="m", names=("Степан Антонович Минин",), birth=Between(690_000, 690_400))


def person(surname: str, given: str, patronymic: str | None = None, **told: object) -> Row:
    """A row of a register."""
    name = " ".join(filter(None, (surname, given, patronymic)))
    return {**NOTHING, "name": name, "surname": surname, "given": given, "patronymic": patronymic, **told}


def found(people: list[Row], folder: Path, who: Profile = MININ) -> Scan:
    """The scan of a register of these people."""
    return search(kept(people, folder), told_of(who, Atlas()), shipped_model())


def test_whoever_agrees_most_stands_first_and_nobody_is_left_out(tmp_path: Path) -> None:
    people = [
        person("Кузнецов", "Иван"),
        person("Minin", "Stepan", birth_from=690_100, birth_until=690_100),
        person("Минин", "С."),
        NOTHING,
    ]
    scan = found(people, tmp_path)
    assert scan.best(20) == [1, 2, 3, 0]
    assert scan.weights[3] == 0, "of whom nothing is told, nothing speaks for or against"


def test_a_rare_name_weighs_more_in_the_register_where_it_is_rare(tmp_path: Path) -> None:
    minin, others = person("Минин", "Иван"), [person("Кузнецов", "Иван")] * 1000
    rare = found([minin, *others], tmp_path / "rare")
    common = found([minin] * 500 + others, tmp_path / "common")
    assert rare.weights[0] > common.weights[0] + 3
    assert rare.rarity.counts["surname"] == {
        "same": 1,
        "initial": 0,
        "close": 0,
        "similar": 0,
        "different": 1000,
    }


def test_a_fact_is_found_in_whichever_row_it_is(tmp_path: Path) -> None:
    arrest = {
        "what": "arrest",
        "place": None,
        "from1": 706_000,
        "from2": 706_000,
        "until1": None,
        "until2": None,
    }
    people = [person("Минин", "Иван")] * 300
    people[100] = person("Минин", "Иван", facts=[{**arrest, "with": None}])
    told = Fact(what="arrest", start=Between(706_000, 706_000), end=Between(706_000, 706_000))
    scan = found(people, tmp_path, Profile(id="m", facts=(told,)))
    assert scan.rarity.counts["facts[0]"]["agrees-exactly"] == 1
    assert scan.best(1) == [100]


def test_a_register_of_nobody_can_be_searched(tmp_path: Path) -> None:
    scan = found([], tmp_path)
    assert scan.best(20) == []
    assert scan.odds(0.7) == 0


@given(st.lists(st.integers(-3, 3), max_size=40), st.integers(0, 50))
def test_the_best_are_those_of_a_plain_sort(weights: list[int], count: int) -> None:
    scan = Scan(rarity=Rarity(), weights=np.array(weights, np.float64))
    assert scan.best(count) == sorted(range(len(weights)), key=lambda row: (-weights[row], row))[:count]


@given(st.lists(st.floats(-80, 40), min_size=1, max_size=40), st.floats(0.1, 1))
def test_the_strength_of_all_others_is_their_sum(weights: list[float], slope: float) -> None:
    scan = Scan(rarity=Rarity(), weights=np.array(weights))
    lost_beside = 2 ** (slope * max(weights)) * 1e-6
    others = fsum(2 ** (slope * one) for one in weights[1:])
    assert scan.odds(slope, without=[0]) == pytest.approx(others, abs=lost_beside)


def test_a_register_is_coded_once_and_again_when_it_has_changed(tmp_path: Path) -> None:
    found([person("Минин", "Иван")], tmp_path)
    (first,) = (tmp_path / "coded").iterdir()
    made = first.stat().st_mtime_ns
    found_again = search(Register(name="r", folder=tmp_path), told_of(MININ, Atlas()), shipped_model())
    assert len(found_again.weights) == 1
    assert first.stat().st_mtime_ns == made
    time.sleep(0.01)
    assert len(found([person("Минин", "Иван")] * 3, tmp_path).weights) == 3
    assert [one.name for one in (tmp_path / "coded").iterdir()] != [first.name]


def test_a_search_that_is_stopped_while_coding_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(np, "save", stopped)
    with pytest.raises(KeyboardInterrupt):
        found([person("Минин", "Иван")], tmp_path)
    assert not (tmp_path / "coded").exists()
    assert not [one for one in tmp_path.iterdir() if one.is_dir()]


def test_without_a_compiler_numpy_adds_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.identity.lookup.loops.find_spec", lambda _: None)
    assert loops.__wrapped__() is BY_NUMPY
