"""Days across the picture: order is kept, every day has a place, and lanes and papers hold what they get."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.chronology import Bounds
from onrecord.dates.days import civil
from onrecord.edition.language import Language, Speech
from onrecord.edition.picture.axis import MOST, ticks
from onrecord.edition.picture.marks import bar_of
from onrecord.edition.picture.page import place
from onrecord.edition.picture.paper import PAPERS, paper_for
from onrecord.edition.picture.scale import GENERATION, Scale, scale_of
from onrecord.edition.picture.strips import BREADTH, in_lanes

TODAY = date(2026, 11, 28).toordinal()
days = st.integers(min_value=-300_000, max_value=1_200_000)
scales = st.builds(lambda one, other: Scale(min(one, other), max(one, other)), days, days)
bounds = st.tuples(st.none() | days, st.none() | days).map(
    lambda pair: Bounds(*sorted(pair)) if None not in pair else Bounds(*pair)  # type: ignore[type-var]
)


@given(scales, days, days)
def test_a_later_day_is_never_further_left(scale: Scale, one: int, other: int) -> None:
    assert scale.at(min(one, other)) <= scale.at(max(one, other))


@given(scales, st.data())
def test_each_day_shown_has_a_place_of_its_own_and_is_found_there(scale: Scale, data: st.DataObject) -> None:
    day = data.draw(st.integers(scale.first, scale.last))
    assert scale.day(scale.at(day)) == day
    assert scale.at(day) < scale.at(day + 1)


@given(st.integers(600_000, 800_000), st.integers(0, 365_000), st.data())
def test_as_written_two_days_of_a_millennium_are_still_two(
    first: int, days: int, data: st.DataObject
) -> None:
    scale = Scale(first, first + days)
    day = data.draw(st.integers(scale.first, scale.last))
    assert float(place(scale.at(day))) < float(place(scale.at(day + 1)))


@given(st.lists(bounds, max_size=12))
def test_all_that_is_known_to_within_a_generation_is_shown(windows: list[Bounds]) -> None:
    scale = scale_of(windows, otherwise=TODAY)
    for window in windows:
        if None not in (window.earliest, window.latest) and window.latest - window.earliest <= GENERATION:  # type: ignore[operator]
            assert scale.first <= window.earliest <= window.latest <= scale.last  # type: ignore[operator]
    assert civil(scale.first)[1:] == (1, 1)
    assert civil(scale.last)[1:] == (12, 31)


@given(scales, bounds, bounds)
def test_what_is_certain_lies_in_what_is_possible(scale: Scale, start: Bounds, end: Bounds) -> None:
    if (start.earliest or -(10**7)) > (end.latest or 10**7):
        return
    bar = bar_of(scale, start, end)
    assert bar.possible.start <= bar.possible.end + 1e-9
    if bar.certain is not None and _agree(start, end):
        assert bar.possible.start - 1e-9 <= bar.certain.start <= bar.certain.end <= bar.possible.end + 1e-9


def _agree(start: Bounds, end: Bounds) -> bool:
    """Whether the bounds are as the chronology gives them: a start is never after its end."""
    earliest = start.earliest is None or (end.earliest is not None and start.earliest <= end.earliest)
    latest = end.latest is None or (start.latest is not None and start.latest <= end.latest)
    return earliest and latest


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)).map(lambda pair: (min(pair), max(pair)))))
def test_no_two_in_a_lane_meet(extents: list[tuple[float, float]]) -> None:
    lanes = in_lanes(extents)
    for one in range(len(extents)):
        for other in range(one):
            if lanes[one] == lanes[other]:
                left, right = sorted((extents[one], extents[other]))
                assert max(left[1], left[0] + BREADTH) <= right[0]


@given(scales)
def test_the_names_of_time_are_few_and_in_order(scale: Scale) -> None:
    named = ticks(scale, Speech(Language.ENGLISH))
    places = [tick.at for tick in named]
    assert places == sorted(set(places))
    assert len(named) <= MOST + 1


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        (date(1880, 1, 1), date(1899, 12, 31), ["1880", "1882", "1884", "1886", "1888"]),
        (date(1914, 1, 1), date(1914, 12, 31), ["1914", "February", "March", "April", "May"]),
        (date(1000, 1, 1), date(1999, 12, 31), ["1000", "1100", "1200", "1300", "1400"]),
    ],
)
def test_the_names_of_time_fit_what_is_shown(first: date, last: date, names: list[str]) -> None:
    named = ticks(Scale(first.toordinal(), last.toordinal()), Speech(Language.ENGLISH))
    assert [tick.name for tick in named][:5] == names


@given(st.integers(100, 20_000), st.integers(100, 20_000))
def test_a_drawing_fits_its_paper(width: int, height: int) -> None:
    paper = paper_for(width, height)
    short, long = sorted((width * paper.scale, height * paper.scale))
    assert short <= PAPERS[paper.size][0] + 1e-6
    assert long <= PAPERS[paper.size][1] + 1e-6
