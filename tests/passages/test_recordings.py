"""Recordings: stretches of time, and what is said in a WebVTT file."""

from __future__ import annotations

from onrecord.passages import Cue, Stretch, clock, cues, read_stretch, spoken


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


def test_each_cue_has_its_times() -> None:
    assert cues(VTT) == (
        Cue("He & I met\nin 1907.", Stretch(1.0, 2.0)),
        Cue("- No.", Stretch(2.0, 3.0)),
    )


def test_a_cue_whose_times_cannot_be_read_is_said_at_no_time() -> None:
    broken = "WEBVTT\n\n00:05.000 --> 00:04.000\nWhen?\n"
    assert spoken(broken) == "When?"
    assert cues(broken) == ()


def test_seconds_are_told_as_a_clock() -> None:
    assert clock(723.24) == "00:12:03.2"
    assert clock(3599.96) == "01:00:00.0"
