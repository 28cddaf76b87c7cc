"""The benchmark of look-ups in small: people are found, probabilities are true, and NP is himself."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from benchmarks.identity.asked import questions
from benchmarks.identity.asked_rows import name_in_columns
from benchmarks.identity.calibrating import answers, best_slope, reliability
from benchmarks.identity.generator import Invented
from benchmarks.identity.known import febrl
from benchmarks.identity.our_lookup import look_up
from benchmarks.identity.ranks import TrueRows, rank_of
from benchmarks.identity.trial import DOSSIERS, try_np
from benchmarks.identity.weighed import LISTED, SLOPES, Weighed
from onrecord.identity import NOBODY
from onrecord.identity.registers import Register

AMONG = 3_000
"""So many others are drawn beside whoever is sought."""


@pytest.fixture(autouse=True)
def _a_home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def test_people_of_whom_little_is_known_are_found(made: Invented, register: Register) -> None:
    asked = questions(made, "surname, initials, birth within 2 years", 25)
    found = look_up(register.folder, asked).every
    assert np.mean([one.rank == 1 for one in found]) >= 0.9
    assert all(one.answer is not False for one in found), "who is answered is answered rightly"


def test_rows_that_weigh_the_same_share_the_middle_of_their_ranks() -> None:
    weights = np.array([5.0, 7.0, 5.0, 5.0, 1.0])
    assert rank_of(weights, np.array([1])) == 1
    assert rank_of(weights, np.array([2])) == 3
    assert rank_of(weights, np.array([4])) == 5


def test_the_rows_of_a_person_are_all_that_are_of_them() -> None:
    truth = TrueRows(np.array([2, 0, 2, 1]))
    assert [truth.of(person).tolist() for person in (0, 1, 2, 3)] == [[1], [3], [0, 2], []]


@pytest.mark.parametrize("slope", [0.6, 1.0])
def test_the_slope_at_which_people_were_drawn_is_the_one_that_is_found(slope: float) -> None:
    every = list(_drawn(slope, 400))
    assert best_slope(every) == pytest.approx(slope, abs=0.1)
    for one in reliability(every, slope):
        assert one.right == pytest.approx(one.called, abs=0.02 + 2 / np.sqrt(one.count))


def test_an_answer_is_given_only_where_no_rival_comes_near() -> None:
    alone = Weighed(1000, 30.0, np.array([2.0, 1.0]), np.zeros(len(SLOPES)))
    beside_a_rival = Weighed(1000, 30.0, np.array([29.0, 1.0]), np.zeros(len(SLOPES)))
    told = answers([alone, beside_a_rival], 1.0, 0.9, 0.1)
    assert (told.asked, told.right, told.wrong, told.wrong_without) == (2, 1, 0, 1)


def test_np_is_found_among_invented_people_and_nobody_where_he_is_not(
    register: Register, tmp_path: Path
) -> None:
    tried = try_np(DOSSIERS[1], register, tmp_path / "with-case")
    assert tried.with_case.candidates[0].id == tried.case == tried.with_case.best
    assert tried.without_case.answer == NOBODY


@pytest.mark.parametrize("chance", ["m_probability", "u_probability"])
def test_the_shipped_model_has_a_chance_for_every_level_and_no_more_than_one_in_all(chance: str) -> None:
    model = json.loads(files("onrecord.identity.model").joinpath("people.json").read_text("utf-8"))
    for comparison in model["comparisons"]:
        levels = [one for one in comparison["comparison_levels"] if not one.get("is_null_level")]
        assert all(0 < one[chance] <= 1 for one in levels)
        assert sum(one[chance] for one in levels) == pytest.approx(1)


def test_names_that_are_asked_for_stand_in_columns() -> None:
    assert name_in_columns("Ника Петрович Поляков") == ("Ника", "Петрович", "Поляков")
    assert name_in_columns("Ника Поляков") == ("Ника", None, "Поляков")
    assert name_in_columns("Поляков Н. П.") == ("Н.", "П.", "Поляков")
    assert name_in_columns("НП") == ("Н.", None, "П.")


def test_febrl_has_two_records_of_everybody(shared: Path, tmp_path: Path) -> None:
    assert (shared / "data" / "splink_datasets").is_dir()
    known = febrl(tmp_path)
    assert np.bincount(known.person).tolist() == [2] * 5_000
    assert known.files[0].read_text("utf-8").startswith('"rec_id","given_name"')


def _drawn(slope: float, count: int) -> list[Weighed]:
    """Look-ups whose weights are likelihoods of that slope: so many times likelier of the one sought than of others."""
    chance, spread = np.random.default_rng(1907), 4.0
    every = []
    for _ in range(count):
        of_others = np.sort(chance.normal(-(spread**2) / 2, spread, AMONG))[::-1] / np.log(2) / slope
        sought = chance.normal(spread**2 / 2, spread) / np.log(2) / slope
        rest = np.array([np.exp2(one * of_others[LISTED:]).sum() for one in SLOPES])
        every.append(Weighed(AMONG + 1, float(sought), of_others[:LISTED], rest))
    return every
