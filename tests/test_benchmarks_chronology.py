"""The networks of the chronology's benchmark are what they say, and no wrong answer counts as a time."""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import Step

pytest.importorskip("numpy", reason="the benchmark's networks are columns of numpy: pip install '.[bench]'")

import numpy as np

from benchmarks.chronology import obvious, rounds, shapes, steps
from benchmarks.chronology.__main__ import main
from benchmarks.chronology.asks import Ask, Solver
from benchmarks.chronology.checking import Conflict, NotTrue, is_a_conflict, is_minimal, same_bounds
from benchmarks.chronology.diagnosing import Diagnosis, is_a_diagnosis, least_weight, weight_of
from benchmarks.chronology.editing import Editing
from benchmarks.chronology.edits import ready
from benchmarks.chronology.engine import Edit
from benchmarks.chronology.limits import Missing, Ran, within
from benchmarks.chronology.measuring import Figure, Seen
from benchmarks.chronology.networks import Bounds, Network
from benchmarks.chronology.obvious import Between
from benchmarks.chronology.peers import PEERS
from benchmarks.chronology.report import rows_of

EITHER = pytest.mark.parametrize("by_calendar", [False, True], ids=["days", "calendar"])
FIRST_DAYS, STEPS = st.integers(600_000, 750_000), st.integers(-1_500, 1_500)


@pytest.fixture(scope="module")
def faulty() -> Network:
    return shapes.lives(1_000, faults=6)


# What is generated


@EITHER
def test_lives_have_their_size(by_calendar: bool) -> None:
    network = shapes.lives(3_000, by_calendar=by_calendar)
    assert network.times == 3_001
    assert len(network.trust) / 3_000 == pytest.approx(2.73, abs=0.03)
    assert network.size == 2 * len(network.trust)


@EITHER
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_lives_tell_can_be_true(by_calendar: bool, seed: int) -> None:
    network = shapes.lives(600, by_calendar=by_calendar, seed=seed)
    earliest, latest = obvious.bounds(network)
    same_bounds(rounds.bounds(network)(), (earliest, latest))
    assert (earliest <= latest).all()


@EITHER
def test_each_planted_fault_contradicts_what_is_sound(by_calendar: bool) -> None:
    network = shapes.lives(1_000, faults=6, by_calendar=by_calendar)
    assert len(network.planted) == 6
    assert rounds.agrees(network.without(network.planted))
    for fault in network.planted:
        assert not rounds.agrees(network.without(network.planted[network.planted != fault]))


def test_planted_faults_are_trusted_less(faulty: Network) -> None:
    planted = faulty.trust[faulty.planted]
    others = np.delete(faulty.trust, faulty.planted)
    assert (planted.min() >= 0.3, planted.max() <= 0.9, others.min() >= 0.6) == (True, True, True)


def test_the_same_seed_makes_the_same_network() -> None:
    one, again = (shapes.lives(300, faults=3) for _ in range(2))
    assert (one.days == again.days).all()
    assert not np.array_equal(one.days, shapes.lives(300, faults=3, seed=2).days)


@pytest.mark.parametrize("network", [shapes.chains(3, 200), shapes.the_worst(200)], ids=["chains", "worst"])
def test_chains_can_be_true(network: Network) -> None:
    same_bounds(rounds.bounds(network)(), obvious.bounds(network))


@given(day=FIRST_DAYS, months=STEPS, days=STEPS)
def test_steps_in_columns_are_those_of_dates(day: int, months: int, days: int) -> None:
    column, step = np.array([day]), Step(months, days)
    month_column = np.array([months], dtype=np.int32)
    then = np.array([days], dtype=np.int32)
    assert steps.forward(column, month_column, then) == step.forward(day)
    assert steps.latest_from(column, month_column, then) == step.latest_from(day)
    assert steps.earliest_from(column, month_column, then) == step.earliest_from(day)


# What is refused


def test_bounds_off_by_a_day_are_refused(faulty: Network) -> None:
    earliest, latest = rounds.bounds(faulty.without(faulty.planted))()
    with pytest.raises(NotTrue, match="1 latest days differ: of time 7"):
        same_bounds((earliest, latest + (np.arange(len(latest)) == 7)), (earliest, latest))


@EITHER
def test_what_can_be_true_is_no_conflict(by_calendar: bool) -> None:
    network = shapes.lives(100, by_calendar=by_calendar)
    with pytest.raises(NotTrue, match="can all hold"):
        is_a_conflict(network, np.array([0, 1]))  # not before 1800, and not after 1990


def test_a_circle_by_the_calendar_may_move_on_and_then_rest() -> None:
    """A month and 30 days apart both ways: true of months of thirty days, and so found by going up to one."""
    month, days = Between(1, 2, Step(months=1), False), Between(2, 1, Step(days=-30), False)
    assert obvious.solution([month, days, Between(0, 1, Step(days=737_060), False)]) is not None
    assert obvious.solution([month, days._replace(step=Step(days=-27))]) is None


@EITHER
def test_a_conflict_with_one_too_many_is_not_minimal(by_calendar: bool) -> None:
    network, conflict = contradicted(by_calendar)
    is_a_conflict(network, conflict)
    is_minimal(network, conflict)
    with pytest.raises(NotTrue, match="without 0"):
        is_minimal(network, np.array([0, *conflict]))


def contradicted(by_calendar: bool) -> tuple[Network, Conflict]:
    """A sound network and what contradicts one of its constraints; then these two."""
    network = shapes.lives(60, by_calendar=by_calendar)
    row = int(np.flatnonzero(network.months if by_calendar else network.early)[0])
    sign = 1 if network.at_most[row] else -1
    columns = {
        "early": [int(network.late[row])],
        "late": [int(network.early[row])],
        "months": [int(network.months[row])],
        "days": [int(network.days[row]) + sign],
        "at_most": [not network.at_most[row]],
        "record": [0],
    }
    return network.also(columns), np.array([row, network.size])


def test_a_diagnosis_that_leaves_a_fault_is_refused(faulty: Network) -> None:
    is_a_diagnosis(faulty, Diagnosis(faulty.planted))
    with pytest.raises(NotTrue):
        is_a_diagnosis(faulty, Diagnosis(faulty.planted[1:]))


def test_a_diagnosis_proved_by_what_is_no_conflict_is_refused(faulty: Network) -> None:
    with pytest.raises(NotTrue, match="can all hold"):
        is_a_diagnosis(faulty, Diagnosis(faulty.planted, [np.array([0, 1])]))


def test_no_diagnosis_is_lighter_than_each_conflict_needs() -> None:
    network, conflict = contradicted(by_calendar=False)
    lightest = network.trust[network.record[conflict]].min()
    assert least_weight(network, [conflict, conflict]) == pytest.approx(lightest)


def test_a_wrong_answer_is_no_figure(faulty: Network) -> None:
    solver = Solver(name="", file="", package="numpy", asks=(), claims_minimal=True)
    with pytest.raises(NotTrue):
        Seen(faulty).check(Ask.CONFLICTS, solver, [np.array([0, 1])])


def test_a_solver_that_takes_too_long_is_stopped(faulty: Network) -> None:
    assert within(0.2, lambda: lambda _: lambda: time.sleep(60), faulty, 1) == Missing(
        "stopped after 0 s", too_slow=True
    )


def test_a_solver_that_fails_is_told(faulty: Network) -> None:
    assert within(5, lambda: lambda _: lambda: 1 // 0, faulty, 1) == Missing(
        "ZeroDivisionError: integer division or modulo by zero"
    )


# What the peers say


@pytest.mark.parametrize("peer", [one for one in PEERS if Ask.BOUNDS in one.asks], ids=lambda one: one.name)
def test_peers_agree_on_bounds(peer: Solver) -> None:
    network = shapes.lives(1_000)
    same_bounds(answer(peer, Ask.BOUNDS, network), obvious.bounds(network))


def answer(peer: Solver, ask: Ask, network: Network) -> Any:
    if not peer.is_installed:
        pytest.skip(f"{peer.name} is not installed: pip install '.[bench]'")
    if peer.name == "or-tools" and "highspy" in sys.modules:
        pytest.skip("OR-tools has a HiGHS of its own, and a process that has loaded another cannot load it")
    ran = within(60, partial(peer.prepare, ask), network, 1)
    assert isinstance(ran, Ran), ran
    return ran.answer


@pytest.mark.parametrize("name", ["rustworkx", "z3", "or-tools"])
def test_peers_find_a_conflict(faulty: Network, name: str) -> None:
    [peer] = [one for one in PEERS if one.name == name]
    assert Seen(faulty).check(Ask.ONE_CONFLICT, peer, answer(peer, Ask.ONE_CONFLICT, faulty))


def test_a_diagnosis_is_no_heavier_than_what_was_planted() -> None:
    network = shapes.lives(300, faults=2)
    [z3] = [one for one in PEERS if one.name == "z3"]
    found = answer(z3, Ask.DIAGNOSIS, network)
    is_a_diagnosis(network, found)
    assert weight_of(network, found.records) <= weight_of(network, network.planted) + 1e-6


# Edits


class FromNothing:
    """An engine that computes everything anew when it is asked."""

    def __init__(self, network: Network) -> None:
        self.editing = Editing(network)

    def bounds(self) -> Bounds:
        return rounds.bounds(self.editing.network())()

    def conflicts(self) -> list[Conflict]:
        return [] if rounds.agrees(self.editing.network()) else [np.array([0])]

    def diagnosis(self) -> Diagnosis:
        raise NotImplementedError

    def edit(self, edit: Edit) -> list[int]:
        self.editing.now[edit.number] = edit
        return []


class Forgetful(FromNothing):
    """An engine that takes no edit in."""

    def edit(self, edit: Edit) -> list[int]:  # noqa: ARG002  it forgets
        return []


@EITHER
def test_edits_are_compared_with_a_full_computation(by_calendar: bool) -> None:
    network = shapes.lives(100, by_calendar=by_calendar)
    assert len(ready(FromNothing, 60, check_every=7)(network)().each) == 60


def test_an_engine_that_forgets_an_edit_is_refused() -> None:
    with pytest.raises(NotTrue):
        ready(Forgetful, 60, check_every=7)(shapes.lives(100))()


# What is printed


def figure(solver: str, seconds: float | None, *, ask: Ask = Ask.BOUNDS, is_ours: bool = False) -> Figure:
    return Figure("lives", 10, 54, 0, ask, solver, is_ours, seconds, seconds, "")


def test_a_peer_is_compared_with_the_quicker_of_ours() -> None:
    told = [
        figure("ours, compiled", 0.01, is_ours=True),
        figure("ours, plain", 0.1, is_ours=True),
        figure("z3", 2.0),
    ]
    assert [row[6:10] for row in rows_of(told)][-1] == ("z3", "2 s", "2 s", "200")


def test_one_conflict_of_a_peer_is_compared_with_all_of_ours() -> None:
    told = [
        figure("z3", 2.0, ask=Ask.ONE_CONFLICT),
        figure("ours, plain", 0.5, ask=Ask.CONFLICTS, is_ours=True),
    ]
    assert [row[9] for row in rows_of(told)] == ["4", ""]


def test_one_command_runs_it_all(tmp_path: Path) -> None:
    written = tmp_path / "figures.md"
    ran = CliRunner().invoke(
        main, ["--size=150", "--faults=1", "--no-peers", "--runs=1", f"--markdown={written}"]
    )
    assert ran.exit_code == 0, ran.output
    assert "| lives by the calendar | 150 | 1 |" in written.read_text()
