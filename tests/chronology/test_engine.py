"""Laws of the engine: it agrees with going through every constraint, over and over, until nothing moves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import pytest
from hypothesis import given, reject, settings
from random_networks import Drawn, edited, networks
from reference_fixpoint import NeverRests, bounds, contradict

from onrecord.chronology.engine import (
    AS_THEY_STAND,
    EPOCH,
    Arcs,
    Clash,
    Engine,
    Loops,
    Told,
    TooTangled,
    Towards,
    chain_to,
    compiled_loops,
)
from onrecord.chronology.engine import engine as engine_file

BOTH = tuple(Towards)
Bounds = list[list[int | None] | None]


def engine_of(drawn: Drawn, loops: Loops = AS_THEY_STAND) -> Engine:
    columns = zip(*drawn.constraints, strict=True) if drawn.constraints else [[]] * 5
    return Engine(drawn.times, Arcs(*map(list, columns)), loops)


def settled(engine: Engine) -> Clash | None:
    """The first clash of either side, once both are settled."""
    return next((clash for side in BOTH if (clash := engine.settle(side)) is not None), None)


def bounds_of(engine: Engine) -> Bounds:
    return [[0, *(side.day(time) for time in range(1, engine.times))] for side in engine.sides]


def expected_of(times: int, told: Iterable[Told], side: Towards) -> list[int | None] | None:
    """What the obvious engine makes of a side; an example in which nothing rests is no example."""
    try:
        return bounds(times, list(told), side)
    except NeverRests:
        reject()


def expected(times: int, told: Iterable[Told]) -> Bounds:
    kept = list(told)
    return [expected_of(times, kept, side) for side in BOTH]


@given(networks())
def test_bounds_of_both_sides_are_those_of_the_obvious_engine(drawn: Drawn) -> None:
    engine = engine_of(drawn)
    clash, wanted = settled(engine), expected(drawn.times, drawn.constraints)
    assert (clash is not None) == (None in wanted)
    assert clash is not None or bounds_of(engine) == wanted


@given(networks())
def test_the_constraints_of_a_clash_contradict_one_another(drawn: Drawn) -> None:
    clash = settled(engine_of(drawn))
    assert clash is None or contradict(drawn.times, [drawn.constraints[arc] for arc in clash.arcs])


@given(networks(months=False))
def test_a_clash_of_days_ends_with_any_of_its_constraints(drawn: Drawn) -> None:
    clash = settled(engine_of(drawn))
    arcs = () if clash is None else clash.arcs
    for dropped in arcs:
        rest = [drawn.constraints[arc] for arc in arcs if arc != dropped]
        assert not contradict(drawn.times, rest), dropped


@given(networks())
def test_the_chain_of_a_bound_alone_gives_that_bound(drawn: Drawn) -> None:
    engine = engine_of(drawn)
    if settled(engine) is not None:
        return
    for side in engine.sides:
        for time in range(1, engine.times):
            if side.day(time) is not None:
                alone = [drawn.constraints[arc] for arc in chain_to(engine.web, side, time)]
                proved = expected_of(drawn.times, alone, side.towards)
                assert proved is not None
                assert proved[time] == side.day(time)


def trace(engine: Engine) -> object:
    """Everything that a trial could leave behind."""
    labels = [list(map(int, column)) for side in engine.sides for column in side.labels]
    rounds = [{time: side.circle(time) for time in range(engine.times)} for side in engine.sides]
    return labels, rounds, [int(side.line.at[1]) for side in engine.sides]


@given(edited())
def test_a_trial_tells_what_would_follow_and_leaves_no_trace(story: tuple[Drawn, list[Told | int]]) -> None:
    drawn, edits = story
    engine, more = engine_of(drawn), [one for one in edits if isinstance(one, Told)]
    if settled(engine) is not None:
        return
    before, wanted = trace(engine), expected(drawn.times, [*drawn.constraints, *more])
    with engine.trial(more, BOTH) as clash:
        assert (clash is not None) == (None in wanted)
        assert clash is not None or bounds_of(engine) == wanted
    assert trace(engine) == before


def edit(engine: Engine, holding: dict[int, Told], off: dict[int, Told], how: Told | int) -> None:
    """Add a constraint, or remove one, switch it off or switch it on again, as a number has it."""
    if isinstance(how, Told):
        [number] = engine.add([how])
        holding[number] = how
    elif how % 3 == 0 and off:
        number = sorted(off)[how % len(off)]
        engine.switch_on([number])
        holding[number] = off.pop(number)
    elif holding:
        number = sorted(holding)[how % len(holding)]
        one = holding.pop(number)
        if how % 3 == 1:
            engine.remove([number])
        else:
            engine.switch_off([number])
            off[number] = one


def meet(engine: Engine, holding: dict[int, Told], off: dict[int, Told]) -> None:
    """Settle what an edit changed; where it contradicts what was there, the last of the clash is switched off."""

    def decide(clash: Clash) -> Sequence[int]:
        last = clash.arcs[-1]
        off[last] = holding.pop(last)
        return [last]

    for side in engine.sides:
        assert engine.carry_on(side, decide) is None


@given(edited())
def test_edits_come_to_what_starting_anew_does(story: tuple[Drawn, list[Told | int]]) -> None:
    drawn, edits = story
    engine = engine_of(drawn)
    if settled(engine) is not None:
        return
    holding, off = dict(enumerate(drawn.constraints)), dict[int, Told]()
    for how in edits:
        edit(engine, holding, off, how)
        meet(engine, holding, off)
        assert bounds_of(engine) == expected(drawn.times, holding.values()), how


@given(networks())
def test_whoever_decides_every_clash_is_left_with_the_bounds_of_the_rest(drawn: Drawn) -> None:
    engine, off = engine_of(drawn), set[int]()

    def decide(clash: Clash) -> Sequence[int]:
        off.add(clash.arcs[0])
        return clash.arcs[:1]

    for side in BOTH:
        assert engine.settle(side, decide) is None
    for side in engine.sides:
        assert engine.carry_on(side, decide) is None
    rest = [one for arc, one in enumerate(drawn.constraints) if arc not in off]
    assert bounds_of(engine) == expected(drawn.times, rest)


@given(edited())
@settings(max_examples=40)
def test_compiled_loops_do_what_the_loops_do_as_they_stand(story: tuple[Drawn, list[Told | int]]) -> None:
    pytest.importorskip("numba", reason="needs numba, which compiles the loops")
    drawn, edits = story
    told = []
    for loops in (AS_THEY_STAND, compiled_loops()):
        engine = engine_of(drawn, loops)
        happened: list[object] = [settled(engine)]
        if happened == [None]:
            happened.append(trace(engine))
            with engine.trial([one for one in edits if isinstance(one, Told)], BOTH) as clash:
                happened += [clash, bounds_of(engine)]
            holding, off = dict(enumerate(drawn.constraints)), dict[int, Told]()
            for how in edits:
                edit(engine, holding, off, how)
                meet(engine, holding, off)
                happened.append(trace(engine))
        told.append(happened)
    assert told[0] == told[1]


# Stories


def not_before(time: int, day: str) -> Told:
    return Told(EPOCH, time, 0, date.fromisoformat(day).toordinal(), False)


def after(early: int, late: int, months: int = 0, days: int = 0) -> Told:
    return Told(early, late, months, days, False)


def earliest(times: int, *told: Told) -> list[str]:
    """The earliest day of every time of a network that does not contradict itself."""
    engine = engine_of(Drawn(times, list(told)))
    assert engine.settle(Towards.EARLIEST) is None
    return [date.fromordinal(engine.earliest(time) or 0).isoformat() for time in range(1, times)]


def chain_of(links: int) -> list[Told]:
    """Times that follow one another, each on the day of the last."""
    return [after(time, time + 1) for time in range(1, links)]


def test_a_circle_of_months_comes_to_rest_on_the_31st() -> None:
    """A month on and back again less three days moves January along, until February is too short for it."""
    told = [not_before(1, "1907-01-01"), after(1, 2, months=1), after(2, 1, months=-1, days=3)]
    assert earliest(3, *told) == ["1907-01-31", "1907-02-28"]


def test_a_leap_year_lets_it_rest_a_day_sooner() -> None:
    told = [not_before(1, "1908-01-01"), after(1, 2, months=1), after(2, 1, months=-1, days=2)]
    assert earliest(3, *told) == ["1908-01-31", "1908-02-29"]


def test_a_circle_that_comes_to_rest_in_a_trial_is_forgotten_after_it() -> None:
    engine = engine_of(Drawn(3, [not_before(1, "1907-01-01"), after(1, 2, months=1)]))
    assert settled(engine) is None
    before = trace(engine)
    with engine.trial([after(2, 1, months=-1, days=3)], BOTH) as clash:
        assert (clash, engine.earliest(1)) == (None, date(1907, 1, 31).toordinal())
    assert trace(engine) == before


@pytest.mark.parametrize("taken", [0, 1, 2])
def test_a_circle_at_rest_of_which_a_part_is_taken_back_is_gone(taken: int) -> None:
    told = [not_before(1, "1907-01-01"), after(1, 2, months=1), after(2, 1, months=-1, days=3)]
    engine = engine_of(Drawn(3, told))
    assert settled(engine) is None
    engine.remove([taken])
    assert [engine.carry_on(side) for side in engine.sides] == [None, None]
    assert bounds_of(engine) == expected(3, told[:taken] + told[taken + 1 :])


def test_a_circle_of_months_that_gains_a_day_in_every_month_never_rests() -> None:
    told = [not_before(1, "1907-01-01"), after(1, 2, months=1), after(2, 1, months=-1, days=4)]
    clash = engine_of(Drawn(3, told)).settle(Towards.EARLIEST)
    assert clash is not None
    assert set(clash.arcs) == {1, 2}


@pytest.mark.parametrize("links", [5, 32, 33, 34, 100, 1000])
def test_a_circle_of_any_length_is_found(links: int) -> None:
    told = [*chain_of(links), after(links, 1, days=1)]
    clash = engine_of(Drawn(links + 1, [not_before(1, "1907-01-01"), *told])).settle(Towards.EARLIEST)
    assert clash is not None
    assert set(clash.arcs) == set(range(1, links + 1))


@pytest.mark.parametrize("links", [5, 33, 100])
def test_a_circle_of_any_length_comes_to_rest(links: int) -> None:
    told = [not_before(1, "1907-01-01"), *chain_of(links)]
    told += [after(links, links + 1, months=1), after(links + 1, 1, months=-1, days=1)]
    assert set(earliest(links + 2, *told)[:-1]) == {"1907-01-29"}


def test_what_grows_out_of_all_proportion_is_refused_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_file, "MOST_MOVES", 100)
    told = [not_before(1, "1907-01-01"), *chain_of(300), after(300, 1, days=1)]
    with pytest.raises(TooTangled, match="301 times and 301 constraints is too tangled to be worked out"):
        engine_of(Drawn(301, told)).settle(Towards.EARLIEST)
