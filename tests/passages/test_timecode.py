"""Time code: every frame has its label, every label its frame, and drop frame keeps up with the clock."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.passages import BadTimeCode, FrameRate, Timebase, timebase_of

RATES = st.sampled_from(list(FrameRate))
TIMEBASES = st.builds(
    lambda rate, drop: Timebase(rate.exact, drop and Timebase(rate.exact).may_drop), RATES, st.booleans()
)


def in_a_day(timebase: Timebase) -> int:
    return timebase.frame(f"23:59:59{';' if timebase.drop_frame else ':'}{timebase.nominal - 1:02}") + 1


def labels_by_counting(nominal: int) -> Iterator[str]:
    """Drop-frame labels as the standard tells it: one after another, some left out at each minute but every tenth."""
    for minute in range(60):
        for second in range(60):
            dropped = nominal // 15 if second == 0 and minute % 10 else 0
            yield from (f"00:{minute:02}:{second:02};{frame:02}" for frame in range(dropped, nominal))


@pytest.mark.parametrize("rate", [FrameRate.NTSC, FrameRate.NTSC_DOUBLE])
def test_an_hour_of_drop_frame_is_as_if_counted(rate: FrameRate) -> None:
    timebase = Timebase(rate.exact, drop_frame=True)
    counted = list(islice(labels_by_counting(timebase.nominal), None))
    assert [timebase.label(frame) for frame in range(len(counted))] == counted
    assert timebase.frame("01:00:00;00") == len(counted)


@given(TIMEBASES, st.integers(0, 10_000_000))
def test_a_frames_label_names_that_frame(timebase: Timebase, frame: int) -> None:
    frame %= in_a_day(timebase)
    assert timebase.frame(timebase.label(frame)) == frame


@given(TIMEBASES, st.integers(0, 86_399), st.integers(0, 59))
def test_a_label_is_that_of_the_frame_it_names(timebase: Timebase, second: int, frame: int) -> None:
    minutes, seconds = divmod(second, 60)
    mark = ";" if timebase.drop_frame else ":"
    label = f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}{mark}{frame % timebase.nominal:02}"
    try:
        named = timebase.frame(label)
    except BadTimeCode:
        assert timebase.drop_frame and seconds == 0 and minutes % 10
    else:
        assert timebase.label(named) == label


@given(TIMEBASES, st.integers(0, 10_000_000))
def test_after_a_day_time_code_begins_anew(timebase: Timebase, frame: int) -> None:
    assert timebase.label(frame + in_a_day(timebase)) == timebase.label(frame)


@given(st.sampled_from([FrameRate.NTSC, FrameRate.NTSC_DOUBLE]), st.integers(0, 23))
def test_drop_frame_is_never_two_frames_from_the_clock_at_the_hour(rate: FrameRate, hour: int) -> None:
    timebase = Timebase(rate.exact, drop_frame=True)
    behind = timebase.seconds(timebase.frame(f"{hour:02}:00:00;00")) - 3600 * hour
    assert abs(behind * timebase.nominal) < 6 * timebase.nominal / 30


@given(RATES, st.integers(0, 360_000))
def test_a_moment_lies_in_its_frame(rate: FrameRate, tenths: int) -> None:
    timebase, moment = Timebase(rate.exact), Fraction(tenths, 10)
    first, after = timebase.first_of(moment), timebase.after(moment)
    assert timebase.seconds(first) <= moment <= timebase.seconds(after)
    assert after - first in (0, 1)


@pytest.mark.parametrize(
    ("rate", "drop_frame", "label", "frame"),
    [
        ("25", False, "10:00:00:00", 900_000),
        ("29.97", False, "00:01:00:00", 1800),
        ("29.97", True, "00:01:00;02", 1800),
        ("29.97", True, "00:10:00;00", 17_982),
        ("59.94", True, "00:01:00;04", 3600),
        ("23.976", False, "01:00:00:00", 86_400),
    ],
)
def test_known_time_codes(rate: str, drop_frame: bool, label: str, frame: int) -> None:
    timebase = Timebase(FrameRate(rate).exact, drop_frame)
    assert (timebase.frame(label), timebase.label(frame)) == (frame, label)


@pytest.mark.parametrize(
    ("rate", "drop_frame", "label", "why"),
    [
        ("25", False, "10:00:00:25", "There is no 10:00:00:25 at 25 frames"),
        ("25", False, "24:00:00:00", "There is no 24"),
        ("25", False, "00:12:03.2", "is no time code"),
        ("29.97", True, "00:01:00;00", "Drop frame leaves out 00:01:00;00: the minute begins with 02"),
        ("59.94", True, "00:01:00;03", "the minute begins with 04"),
    ],
)
def test_what_names_no_frame_says_why(rate: str, drop_frame: bool, label: str, why: str) -> None:
    with pytest.raises(BadTimeCode, match=why):
        Timebase(FrameRate(rate).exact, drop_frame).frame(label)


@pytest.mark.parametrize(
    ("written", "exact"),
    [
        (29.97, Fraction(30000, 1001)),
        (30000 / 1001, Fraction(30000, 1001)),
        (23.98, Fraction(24000, 1001)),
        (25.0, 25),
        (12.5, Fraction(25, 2)),
    ],
)
def test_a_rate_is_meant_however_it_is_rounded(written: float, exact: Fraction) -> None:
    assert timebase_of(written).rate == exact
