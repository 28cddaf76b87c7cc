"""Cuts from the cutting room: nested, dissolved, retimed, written by others, or broken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import opentimelineio as otio
import pytest

from onrecord.edition.cut import Cut
from onrecord.edition.cut.reading import read_cut
from onrecord.edition.cut.refusals import NotACut
from onrecord.passages import FrameRate, Timebase

PAL = Timebase(FrameRate.PAL.exact)


def span(start: float, frames: float, rate: float = 25) -> Any:
    return otio.opentime.TimeRange(
        otio.opentime.RationalTime(start, rate), otio.opentime.RationalTime(frames, rate)
    )


def clip(name: str, start: float, frames: float, **more: Any) -> Any:
    return otio.schema.Clip(name, otio.schema.ExternalReference(f"{name}.mov"), span(start, frames), **more)


def read_of(*items: Any, folder: Path, **timeline: Any) -> Cut:
    """A timeline of one track, written by OpenTimelineIO and read by us."""
    made = otio.schema.Timeline("film", **timeline)
    made.tracks.append(otio.schema.Track("V1", items))
    otio.adapters.write_to_file(made, str(folder / "cut.otio"))
    return read_cut(folder / "cut.otio", PAL)


def played(cut: Cut) -> list[tuple[str, int, int, int, int]]:
    return [(one.name, one.start, one.end, one.film_start, one.film_end) for one in cut.clips]


def test_clips_follow_one_another_and_gaps_are_kept(tmp_path: Path) -> None:
    gap = otio.schema.Gap(source_range=span(0, 5))
    cut = read_of(clip("a", 100, 10), gap, clip("b", 0, 20), folder=tmp_path)
    assert played(cut) == [("a", 100, 110, 0, 10), ("b", 0, 20, 15, 35)]


def test_the_films_own_time_code_is_where_it_begins(tmp_path: Path) -> None:
    start = otio.opentime.RationalTime(90_000, 25)
    cut = read_of(clip("a", 0, 10), folder=tmp_path, global_start_time=start)
    assert cut.film_label(cut.clips[0].film_start) == "01:00:00:00"


def test_what_is_nested_is_played_as_far_as_its_holder_shows_it(tmp_path: Path) -> None:
    inner = otio.schema.Track("inner", [clip("a", 100, 10), clip("b", 0, 20)], source_range=span(5, 10))
    cut = read_of(clip("first", 0, 7), otio.schema.Stack("nest", [inner]), folder=tmp_path)
    assert played(cut) == [("first", 0, 7, 0, 7), ("a", 105, 110, 7, 12), ("b", 0, 5, 12, 17)]


def test_a_dissolve_shows_more_of_both(tmp_path: Path) -> None:
    times = [otio.opentime.RationalTime(frames, 25) for frames in (3, 4)]
    dissolve = otio.schema.Transition(in_offset=times[0], out_offset=times[1])
    cut = read_of(clip("a", 100, 10), dissolve, clip("b", 50, 20), folder=tmp_path)
    assert played(cut) == [("a", 100, 114, 0, 14), ("b", 47, 70, 7, 30)]


@pytest.mark.parametrize(("speed", "frames"), [(2.0, 20), (0.5, 5), (-1.0, 10)])
def test_a_clip_that_is_retimed_plays_more_or_less_of_its_source(
    tmp_path: Path, speed: float, frames: int
) -> None:
    cut = read_of(
        clip("a", 100, 10, effects=[otio.schema.LinearTimeWarp(time_scalar=speed)]), folder=tmp_path
    )
    assert played(cut) == [("a", 100, 100 + frames, 0, 10)]


def test_a_frozen_picture_is_one_frame(tmp_path: Path) -> None:
    cut = read_of(clip("a", 100, 10, effects=[otio.schema.FreezeFrame()]), folder=tmp_path)
    assert played(cut) == [("a", 100, 101, 0, 10)]


def test_what_is_switched_off_or_generated_is_of_no_source(tmp_path: Path) -> None:
    black = otio.schema.Clip("black", otio.schema.GeneratorReference(generator_kind="black"), span(0, 10))
    off = clip("off", 0, 10)
    off.enabled = False
    cut = read_of(black, off, clip("a", 0, 5), folder=tmp_path)
    assert played(cut) == [("a", 0, 5, 20, 25)]


def test_a_clip_in_another_rate_keeps_its_own(tmp_path: Path) -> None:
    fast = otio.schema.Clip("a", otio.schema.MissingReference(), span(60, 30, 30000 / 1001))
    cut = read_of(clip("b", 0, 25), fast, folder=tmp_path)
    assert (cut.clips[1].timebase.name, cut.clips[1].start, cut.clips[1].film_start) == ("29.97", 60, 25)


def test_the_first_timeline_of_a_collection_is_the_cut(tmp_path: Path) -> None:
    made = otio.schema.Timeline("film")
    made.tracks.append(otio.schema.Track("V1", [clip("a", 0, 5)]))
    otio.adapters.write_to_file(otio.schema.SerializableCollection("bin", [made]), str(tmp_path / "cut.otio"))
    assert played(read_cut(tmp_path / "cut.otio", PAL)) == [("a", 0, 5, 0, 5)]


CLIPS = {
    "big_int": 1,
    "clip_example": 1,
    "multitrack": 5,
    "nested_example": 7,
    "premiere_example": 12,
    "screening_example": 9,
    "simple_cut": 4,
    "transition": 4,
}


@pytest.mark.parametrize("name", CLIPS)
def test_real_timelines_open(shared: Path, name: str) -> None:
    assert len(read_cut(shared / "data" / "otio" / f"{name}.otio", PAL).clips) == CLIPS[name]


def test_markers_of_a_newer_version_keep_nothing_from_being_read(shared: Path) -> None:
    sample = (shared / "data" / "otio" / "premiere_example.otio").read_text()
    assert '"Marker.3"' in sample
    with pytest.raises(otio.exceptions.UnsupportedSchemaError):
        otio.adapters.read_from_string(sample, "otio_json")


def test_an_edl_that_dissolves_shows_the_outgoing_clip_until_it_is_gone(tmp_path: Path) -> None:
    (tmp_path / "cut.edl").write_text(
        "TITLE: FILM\nFCM: NON-DROP FRAME\n\n"
        "001  A001     V     C        10:00:00:00 10:00:02:00 01:00:00:00 01:00:02:00\n"
        "* FROM CLIP NAME:  one.mov\n"
        "002  A001     V     C        10:00:02:00 10:00:02:00 01:00:02:00 01:00:02:00\n"
        "002  A002     V     D    012 10:00:10:00 10:00:12:00 01:00:02:00 01:00:04:00\n"
        "* FROM CLIP NAME:  one.mov\n* TO CLIP NAME:  two.mov\n"
        "003  BL       V     C        00:00:00:00 00:00:01:00 01:00:04:00 01:00:05:00\n"
    )
    cut = read_cut(tmp_path / "cut.edl", PAL)
    assert played(cut) == [
        ("one.mov", 900_000, 900_062, 0, 62),
        ("two.mov", 900_250, 900_300, 50, 100),
    ]


def test_an_edl_plays_at_another_speed(tmp_path: Path) -> None:
    (tmp_path / "cut.edl").write_text(
        "001  A001     B     C        10:00:00:00 10:00:02:00 01:00:00:00 01:00:02:00\n"
        "M2   A001       050.0                10:00:00:00\n"
    )
    [one] = read_cut(tmp_path / "cut.edl", PAL).clips
    assert (one.frames, one.is_seen, one.is_heard) == (100, True, True)


FCPXML = """<?xml version="1.0"?><!DOCTYPE fcpxml><fcpxml version="1.10"><resources>
<format id="r1" frameDuration="1/25s"/><effect id="r9" name="Basic Title"/>
<asset id="r2" name="talk" start="36000s" duration="60s" format="r1" hasVideo="1" hasAudio="1">
<media-rep src="file:///media/TALK%2001.mov"/></asset>
<asset id="r3" name="rain" start="0s" duration="60s" hasAudio="1"/></resources>
<library><event><project name="film"><sequence format="r1" duration="30s" tcStart="3600s" tcFormat="NDF"><spine>
<asset-clip ref="r2" offset="3600s" name="talk" start="36010s" duration="10s" tcFormat="NDF">
 <asset-clip ref="r3" lane="-1" offset="36015s" name="rain" start="20s" duration="8s" hasVideo="0"/></asset-clip>
<gap offset="3610s" start="3600s" duration="5s"/>
<sync-clip offset="3615s" start="2s" duration="4s" name="synced">
 <asset-clip ref="r2" offset="0s" name="talk" start="36040s" duration="10s"/></sync-clip>
<title ref="r9" offset="3619s" duration="2s" name="Title"/>
</spine></sequence></project></event></library></fcpxml>"""


def test_fcpxml_has_connected_and_synchronised_clips(tmp_path: Path) -> None:
    (tmp_path / "cut.fcpxml").write_text(FCPXML)
    cut = read_cut(tmp_path / "cut.fcpxml", PAL)
    assert (cut.title, cut.film_label(0), cut.clips[0].file) == ("film", "01:00:00:00", "/media/TALK 01.mov")
    assert played(cut) == [
        ("talk", 900_250, 900_500, 0, 250),
        ("rain", 500, 625, 125, 250),
        ("talk", 901_050, 901_150, 375, 475),
    ]


def nested(levels: int) -> str:
    return "[" * levels + "]" * levels


BROKEN = {
    "empty.otio": "",
    "words.otio": "not a timeline",
    "list.otio": "[]",
    "other.otio": '{"OTIO_SCHEMA": "SerializableCollection.1", "children": [], "name": "", "metadata": {}}',
    "newer.otio": '{"OTIO_SCHEMA": "Timeline.99"}',
    "deep.otio": nested(100_000),
    "stacks.otio": '{"OTIO_SCHEMA":"Stack.1","children":[' * 150 + "]}" * 150,
    "rate.otio": json.dumps(
        {
            "OTIO_SCHEMA": "Clip.2",
            "name": "a",
            "source_range": {
                "OTIO_SCHEMA": "TimeRange.1",
                "start_time": {"OTIO_SCHEMA": "RationalTime.1", "rate": 0, "value": 1},
                "duration": {"OTIO_SCHEMA": "RationalTime.1", "rate": float("nan"), "value": float("inf")},
            },
        }
    ),
    "empty.edl": "",
    "words.edl": "TITLE: X\n\nno events here\n",
    "garbled.edl": "001  A001  V  C  10:00:00:00\n",
    "impossible.edl": "001  A001     V     C        10:00:00:30 10:00:02:00 01:00:00:00 01:00:02:00\n",
    "backwards.edl": "001  A001     V     C        10:00:02:00 10:00:00:00 01:00:00:00 01:00:02:00\n",
    "empty.xml": "",
    "html.xml": "<html><body/></html>",
    "half.xml": '<xmeml version="4"><project><children><sequence>',
    "entities.xml": '<!DOCTYPE x [<!ENTITY a "b">]><xmeml version="4">&a;</xmeml>',
    "half.fcpxml": '<fcpxml version="1.9"><resources>',
    "none.fcpxml": '<fcpxml version="1.9"><resources/></fcpxml>',
    "zero.fcpxml": FCPXML.replace("1/25s", "1/0s"),
    "cut.mov": "",
    "cut": "",
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_or_hostile_is_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(BROKEN[name])
    with pytest.raises(NotACut) as refused:
        read_cut(tmp_path / name, PAL)
    assert name in refused.value.sentence
    assert "\n" not in refused.value.sentence


def test_bytes_that_are_no_text_are_one_sentence(tmp_path: Path) -> None:
    for name in ("cut.otio", "cut.edl", "cut.xml", "cut.fcpxml"):
        (tmp_path / name).write_bytes(bytes(range(256)) * 40)
        with pytest.raises(NotACut):
            read_cut(tmp_path / name, PAL)
    with pytest.raises(NotACut, match="there is no file"):
        read_cut(tmp_path / "absent.otio", PAL)


def test_a_line_of_an_edl_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "cut.edl").write_text(BROKEN["impossible.edl"])
    with pytest.raises(NotACut, match=r"line 1: There is no 10:00:00:30 at 25 frames a second\.$"):
        read_cut(tmp_path / "cut.edl", PAL)
