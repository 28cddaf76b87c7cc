"""Recordings: stretches of time, and what is said in a WebVTT file."""

from __future__ import annotations

from fractions import Fraction

from onrecord.passages import Cue, Stretch, cues, read_stretch, spoken


def test_a_stretch_is_in_seconds() -> None:
    assert read_stretch("00:12:03.2-00:12:19.0") == Stretch(723.2, 739.0)
    assert read_stretch("12:03 – 12:19") == Stretch(723.0, 739.0)
    assert read_stretch("01:00:00") == Stretch(3600.0)


def test_what_is_no_stretch_is_none() -> None:
    for words in ("", "soon", "00:12:19-00:12:03", "00:61:00", "00:12:03.2-", "12"):
        assert read_stretch(words) is None


VTT = """WEBVTT - Interview

NOTE for the editor
not said

STYLE
::cue { color: red }

cue-1
00:00:01.000 --> 00:00:02.000 align:left
<v Anna>He &amp; I <i>met</i>
in 1907.

00:02.000 --> 00:03.000
- No.
"""


def test_only_what_is_said_is_left_of_a_recording() -> None:
    assert spoken(VTT) == "He & I met\nin 1907.\n- No."
    assert spoken(VTT.replace("\n", "\r\n")) == spoken(VTT)


def test_a_cue_has_its_words_and_running_times() -> None:
    assert cues(VTT) == (
        Cue(Fraction(1), Fraction(2), "He & I met\nin 1907."),
        Cue(Fraction(2), Fraction(3), "- No."),
    )


def test_a_cue_that_ends_before_it_begins_is_said_at_no_time() -> None:
    broken = "WEBVTT\n\n00:02.000 --> 00:01.000\nNo.\n\n00:02.500 --> 00:03.000\nYes.\n"
    assert spoken(broken) == "No.\nYes."
    assert cues(broken) == (Cue(Fraction(5, 2), Fraction(3), "Yes."),)


def test_a_cue_may_be_timed_less_finely_than_the_standard_asks() -> None:
    assert cues("WEBVTT\n\n1:02.5 --> 1:03 align:start\nYes.\n") == (
        Cue(Fraction(125, 2), Fraction(63), "Yes."),
    )


def test_a_stretch_is_exact_where_the_float_is_not() -> None:
    stretch = read_stretch("00:12:03.2-00:12:19.1")
    assert stretch is not None
    assert (stretch.exact_start, stretch.exact_end) == (Fraction("723.2"), Fraction("739.1"))
