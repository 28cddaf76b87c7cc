"""The benchmark of identity in small: its registers are what they say, and its scores count what they should."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.identity.asked import KINDS, questions
from benchmarks.identity.days import ABOUT, TO_THE_DAY, TO_THE_YEAR, UNKNOWN, Dates
from benchmarks.identity.generator import FILE, TRUTH, Invented, invented, write_register
from benchmarks.identity.letters import SCHEMES, in_latin
from benchmarks.identity.memento import Judged, Labels, judged, labels
from benchmarks.identity.scoring import Score, best_threshold, clusters_scored, joined, pairs_scored
from benchmarks.identity.slips import slipped
from onrecord.identity.profile import Between
from onrecord.identity.registers import PEOPLE, Register


def test_clerks_of_five_countries_write_one_name_in_five_ways() -> None:
    names = {in_latin("Поляков", scheme) for scheme in range(len(SCHEMES))}
    assert names == {"Poliakov", "Polyakov", "Poljakov", "Poljakow", "Poliakoff"}


@given(st.text("абвгдежзиклмнопрстуя", min_size=3, max_size=12), st.integers())
def test_a_slip_leaves_the_first_letter_and_nearly_all_others(word: str, seed: int) -> None:
    wrong = slipped(word, Random(seed))
    assert wrong[0] == word[0] and abs(len(wrong) - len(word)) <= 1


def test_a_date_says_no_more_than_is_told() -> None:
    dates = Dates(
        np.full(4, date(1900, 10, 27).toordinal()), np.array([UNKNOWN, TO_THE_DAY, TO_THE_YEAR, ABOUT])
    )
    assert dates.words().tolist() == [None, "27.10.1900", "1900", "1900~"]
    first, last = dates.bounds()
    assert (last - first)[1:].tolist() == [0, 364, 5 * 365 - 1]  # 1898 to 1902, and no leap year in them


def test_a_register_is_kept_as_registers_are_and_its_file_has_the_same_rows(
    made: Invented, register: Register
) -> None:
    people = pq.read_table(register.people)
    file = pq.read_table(register.folder / FILE)
    assert people.schema.names == PEOPLE.names
    assert people["surname"].to_pylist() == file["surname"].to_pylist()
    assert len(people) == len(made.who) == len(set(people["id"].to_pylist()))


def test_the_same_seed_makes_the_same_people_and_another_others(
    made: Invented, register: Register, tmp_path: Path
) -> None:
    write_register(invented(len(made.who)), tmp_path / "again")
    write_register(invented(len(made.who) // 2, seed=2), tmp_path / "others")
    files = [
        pq.read_table(folder / FILE) for folder in (register.folder, tmp_path / "again", tmp_path / "others")
    ]
    assert files[0].equals(files[1]) and not files[0].equals(files[2])


def test_clerks_err_as_often_as_the_rates_say(made: Invented, register: Register) -> None:
    file = pq.read_table(register.folder / FILE).to_pydict()
    latin = np.mean([word[0] < "А" for word in file["surname"]])
    no_patronymic = np.mean([word is None for word in file["patronymic"]])
    initials = np.mean([word.endswith(".") for word in file["name"]])
    assert (latin, no_patronymic, initials) == pytest.approx((0.10, 0.08, 0.06), abs=0.02)
    assert len(made.who) / len(np.unique(made.who)) == pytest.approx(1.36, abs=0.03)


def test_of_one_person_the_rows_mostly_agree_in_the_surname(register: Register) -> None:
    people = pq.read_table(register.people, columns=["surname"])["surname"].to_pylist()
    person = pq.read_table(register.folder / TRUTH)["person"].to_numpy()
    together = [(one, other) for one, other in _next_of_the_same(person)]
    same = np.mean([people[one] == people[other] for one, other in together])
    assert len(together) > 500 and 0.6 < same < 0.8


@pytest.mark.parametrize("kind", KINDS)
def test_every_question_is_true_of_somebody_in_the_register(made: Invented, kind: str) -> None:
    for question in questions(made, kind, 50):
        born = int(made.beings.born[question.person])
        assert question.person in made.who
        assert _holds(question.profile.birth, born)


def test_pairs_and_clusters_are_scored_as_by_hand() -> None:
    person = np.array([0, 0, 0, 1, 1, 2])
    left, right = np.array([0, 1, 3]), np.array([1, 3, 4])
    assert pairs_scored(left, right, person) == Score(2, 3, 4)
    cluster = joined(left, right, 6)  # 0, 1, 3 and 4 in one
    assert clusters_scored(cluster, person) == Score(2, 6, 4)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(0, 5)), min_size=1))
def test_no_threshold_does_better_than_the_best(drawn: list[tuple[int, int, int]]) -> None:
    pairs = {(min(one, other), max(one, other)): weight for one, other, weight in drawn if one != other}
    if not pairs:
        return
    left, right = (np.array(ends) for ends in zip(*pairs, strict=True))
    weight, person = np.array(list(pairs.values()), float), np.array([0, 0, 0, 1, 1, 2, 2, 3])
    every = [
        pairs_scored(left[weight >= least], right[weight >= least], person) for least in np.unique(weight)
    ]
    least, score = best_threshold(left, right, weight, person)
    assert score.f1 == max(one.f1 for one in every)
    assert score == pairs_scored(left[weight >= least], right[weight >= least], person)


def test_labels_judge_what_they_decide_and_no_more() -> None:
    told = Labels(
        frozenset({("A-1", "B-1")}),
        frozenset({("A-2", "A-3")}),
        {("A-1", "B"): frozenset({"B-1"}), ("B-1", "A"): frozenset({"A-1"})},
    )
    links = [("B-1", "A-1"), ("A-1", "B-2"), ("A-3", "A-2"), ("A-4", "B-4"), ("A-5", "A-6"), ("A-1", "C-1")]
    assert judged(links, told) == Judged(Score(1, 3, 1), Score(1, 2, 1), open_between=2, open_within=1)


def test_the_real_labels_agree_with_themselves(shared: Path) -> None:
    told = labels(shared / "data" / "estonia_memento")
    assert judged(told.matches, told).score == Score(5_453, 5_453, 5_453)
    assert judged(told.others, told).score == Score(0, 689, 5_453)


def _next_of_the_same(person: np.ndarray) -> list[tuple[int, int]]:
    order = np.argsort(person, kind="stable")
    return [(int(one), int(other)) for one, other in pairwise(order) if person[one] == person[other]]


def _holds(span: Between, day: int) -> bool:
    return (span.earliest or 0) <= day <= (span.latest or 0)
