"""Edit lists read back by readers that are not ours: OpenTimelineIO's EDL and XML, plain XML, plain JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any
from xml.etree import ElementTree

import opentimelineio as otio
import pytest
from cutting import Room
from hypothesis import given
from hypothesis import strategies as st

from onrecord.edition.cut import Clip, Cut, Note
from onrecord.edition.cut.reading.edl import read_edl
from onrecord.edition.cut.reading.fcpxml import read_fcpxml
from onrecord.edition.cut.refusals import MixedRates, TooManyEvents
from onrecord.edition.cut.writing import edl_of, fcpxml_of, otio_of, xmeml_of
from onrecord.passages import FrameRate, Timebase

PAL = Timebase(FrameRate.PAL.exact)
DROP = Timebase(FrameRate.NTSC.exact, drop_frame=True)
NON_DROP = Timebase(FrameRate.NTSC.exact)
HOUR = 10 * 90_000


def clip(start: int, frames: int, film: int, timebase: Timebase = PAL, **more: Any) -> Clip:
    """A clip of a tape of a minute that begins at ten hours."""
    first = timebase.frame("10:00:00:00")
    told: dict[str, Any] = {
        "name": "TALK_01.mov",
        "file": "TALK_01.mov",
        "reel": "A001",
        "source": "talk",
        "media_start": first,
        "media_frames": timebase.nominal * 60,
        "note": Note(about=("talk/school",), words="Он возил нас & не брал <денег>"),
    }
    return Clip(
        timebase=timebase,
        start=first + start,
        end=first + start + frames,
        film_start=film,
        film_end=film + frames,
        **{**told, **more},
    )


def cut(*clips: Clip, timebase: Timebase = PAL) -> Cut:
    first = timebase.frame("01:00:00:00")
    return Cut(title="Паром", timebase=timebase, first_frame=first, clips=clips)


TWO = cut(clip(250, 250, 0), clip(750, 100, 250))

EVENT = re.compile(
    r"^(\d{3})  (\S{1,8}) {1,8} *(V|A|B|NONE) +C {8}"
    r"(\d\d:\d\d:\d\d[:;]\d\d) (\d\d:\d\d:\d\d[:;]\d\d) (\d\d:\d\d:\d\d[:;]\d\d) (\d\d:\d\d:\d\d[:;]\d\d)$",
    re.ASCII,
)
"""An event by the layout of CMX 3600: number, reel, tracks, cut, and four time codes."""


def events(edl: str) -> list[tuple[str, ...]]:
    found = [EVENT.match(row) for row in edl.split("\r\n")]
    return [one.groups() for one in found if one is not None]


def test_an_event_has_the_layout_of_cmx_3600() -> None:
    assert events(edl_of(TWO, comments=True)) == [
        ("001", "A001", "B", "10:00:10:00", "10:00:20:00", "01:00:00:00", "01:00:10:00"),
        ("002", "A001", "B", "10:00:30:00", "10:00:34:00", "01:00:10:00", "01:00:14:00"),
    ]


def test_the_head_says_how_frames_are_counted() -> None:
    assert edl_of(TWO, comments=False).split("\r\n")[:2] == ["TITLE: Паром", "FCM: NON-DROP FRAME"]
    dropped = cut(clip(299, 301, 0, DROP), timebase=DROP)
    assert edl_of(dropped, comments=False).split("\r\n")[1] == "FCM: DROP FRAME"
    assert events(edl_of(dropped, comments=False))[0][3:] == (
        "10:00:09;29",
        "10:00:20;00",
        "01:00:00;00",
        "01:00:10;01",
    )


def test_at_29_97_there_may_be_no_drop_frame() -> None:
    edl = edl_of(cut(clip(1799, 2, 0, NON_DROP), timebase=NON_DROP), comments=False)
    assert "FCM: NON-DROP FRAME" in edl
    assert events(edl)[0][3:5] == ("10:00:59:29", "10:01:00:01")


def test_a_source_that_is_counted_otherwise_than_the_film_says_so() -> None:
    edl = edl_of(cut(clip(0, 30, 0, DROP), clip(0, 30, 30, NON_DROP), timebase=DROP), comments=False)
    assert re.findall(r"FCM: (.*)\r", edl) == ["DROP FRAME", "NON-DROP FRAME"]


@pytest.mark.parametrize(
    ("is_seen", "is_heard", "tracks"), [(True, True, "B"), (True, False, "V"), (False, True, "A")]
)
def test_what_is_only_heard_is_on_the_sound_track(is_seen: bool, is_heard: bool, tracks: str) -> None:
    edl = edl_of(cut(clip(0, 30, 0, is_seen=is_seen, is_heard=is_heard)), comments=False)
    assert events(edl)[0][2] == tracks


def test_comments_can_be_switched_off() -> None:
    assert "* LOC: 01:00:00:00 GREEN   talk/school Он возил нас" in edl_of(TWO, comments=True)
    bare = edl_of(TWO, comments=False)
    assert "LOC" not in bare and "COMMENT" not in bare and "FROM CLIP NAME:  TALK_01.mov" in bare


def test_a_reel_has_eight_letters_and_no_two_tapes_have_one() -> None:
    names = ("A001C003_261123_R1XX", "A001C004_261123_R1XX", "A001C003_261123_R2XX", "плёнка", "лента")
    edl = edl_of(cut(*(clip(0, 30, 30 * at, reel=name) for at, name in enumerate(names))), comments=False)
    reels = [event[1] for event in events(edl)]
    assert len(set(reels)) == len(names)
    assert "* SOURCE REEL: A001C003_261123_R1XX" in edl


def test_what_is_in_a_name_ends_no_row() -> None:
    edl = edl_of(cut(clip(0, 30, 0, name="a\r\n002  evil", note=Note(words="b\n003\u2028c"))), comments=True)
    assert len(events(edl)) == 1
    assert "* FROM CLIP NAME:  a 002 evil\r\n" in edl


def test_an_edl_has_no_more_events_than_three_figures() -> None:
    many = cut(*(clip(0, 1, at) for at in range(1000)))
    with pytest.raises(TooManyEvents, match="999 events, and these are 1000"):
        edl_of(many, comments=False)


@pytest.mark.parametrize("write", [edl_of, xmeml_of, fcpxml_of])
def test_an_edit_list_has_one_rate(write: Callable[..., str]) -> None:
    with pytest.raises(MixedRates, match=r"25 and 29\.97"):
        write(cut(clip(0, 25, 0), clip(0, 30, 25, NON_DROP)), comments=False)


def test_a_timeline_may_have_several() -> None:
    mixed = otio.adapters.read_from_string(
        otio_of(cut(clip(0, 25, 0), clip(0, 30, 25, NON_DROP)), comments=False), "otio_json"
    )
    assert [round(one.source_range.duration.to_seconds(), 3) for one in mixed.find_clips()][:2] == [
        1.0,
        1.001,
    ]


CLIPS = st.lists(st.tuples(st.integers(0, 1000), st.integers(1, 400)), min_size=1, max_size=5)
TIMEBASES = st.sampled_from(
    [PAL, DROP, NON_DROP, Timebase(FrameRate.FILM_NTSC.exact), Timebase(FrameRate.NTSC_DOUBLE.exact, True)]
)


def cut_of(spans: list[tuple[int, int]], timebase: Timebase) -> Cut:
    film, clips = 0, []
    for start, frames in spans:
        clips.append(clip(start, frames, film, timebase))
        film += frames
    return cut(*clips, timebase=timebase)


@given(CLIPS, TIMEBASES)
def test_our_reader_gets_back_what_was_written_as_edl(
    spans: list[tuple[int, int]], timebase: Timebase
) -> None:
    written = cut_of(spans, timebase)
    read = read_edl(edl_of(written, comments=True), replace(timebase, drop_frame=False))
    assert (read.title, read.timebase, read.first_frame) == ("Паром", timebase, written.first_frame)
    assert [(one.start, one.end, one.film_start, one.film_end, one.reel, one.name) for one in read.clips] == [
        (one.start, one.end, one.film_start, one.film_end, one.reel, one.name) for one in written.clips
    ]


@given(CLIPS, TIMEBASES)
def test_our_reader_gets_back_what_was_written_as_fcpxml(
    spans: list[tuple[int, int]], timebase: Timebase
) -> None:
    written = cut_of(spans, timebase)
    read = read_fcpxml(fcpxml_of(written, comments=True))
    assert (read.title, read.timebase, read.first_frame) == ("Паром", timebase, written.first_frame)
    assert [(one.start, one.end, one.film_start, one.film_end, one.name) for one in read.clips] == [
        (one.start, one.end, one.film_start, one.film_end, one.name) for one in written.clips
    ]


def played(timeline: Any) -> list[tuple[Fraction, Fraction]]:
    """What the picture of a timeline plays, in frames of the source."""
    track = next(one for one in timeline.tracks if one.kind == otio.schema.TrackKind.Video)
    return [
        (Fraction(one.source_range.start_time.value), Fraction(one.source_range.duration.value))
        for one in track.find_clips()
    ]


@given(CLIPS, TIMEBASES)
@pytest.mark.parametrize(
    ("write", "adapter"),
    [(otio_of, "otio_json"), (edl_of, "cmx_3600"), (xmeml_of, "fcp_xml")],
)
def test_opentimelineio_gets_back_the_frames_that_were_written(
    write: Callable[..., str], adapter: str, spans: list[tuple[int, int]], timebase: Timebase
) -> None:
    written = cut_of(spans, timebase)
    options = {"rate": float(timebase.rate)} if adapter == "cmx_3600" else {}
    read = otio.adapters.read_from_string(write(written, comments=True), adapter, **options)
    assert [(round(start), round(frames)) for start, frames in played(read)] == [
        (one.start, one.frames) for one in written.clips
    ]


def test_a_timeline_has_the_time_code_of_film_tape_and_file() -> None:
    told = json.loads(otio_of(TWO, comments=True))
    assert told["global_start_time"]["value"] == 90_000
    first = told["tracks"]["children"][0]["children"][0]
    media = first["media_references"]["DEFAULT_MEDIA"]
    assert first["source_range"]["start_time"]["value"] == HOUR + 250
    assert (media["target_url"], media["available_range"]["start_time"]["value"]) == ("TALK_01.mov", HOUR)
    assert first["metadata"]["onrecord"] == {"source": "talk", "about": ["talk/school"]}
    assert [marker["comment"] for marker in first["markers"]] == ["Он возил нас & не брал <денег>"]


@pytest.mark.parametrize("write", [otio_of, xmeml_of, fcpxml_of])
def test_markers_can_be_switched_off(write: Callable[..., str]) -> None:
    assert "Он возил нас" in write(TWO, comments=True)
    assert "Он возил нас" not in write(TWO, comments=False)
    assert "talk/school" not in write(TWO, comments=False)


def xml_of(written: str) -> ElementTree.Element:
    return ElementTree.fromstring(written)


def test_xmeml_by_plain_xml() -> None:
    sequence = xml_of(xmeml_of(TWO, comments=True)).find("project/children/sequence")
    assert sequence is not None
    items = sequence.findall("media/video/track/clipitem")
    assert [
        (one.findtext("start"), one.findtext("end"), one.findtext("in"), one.findtext("out")) for one in items
    ] == [
        ("0", "250", "250", "500"),
        ("250", "350", "750", "850"),
    ]
    file = items[0].find("file")
    assert file is not None
    assert (file.findtext("timecode/string"), file.findtext("timecode/reel/name")) == ("10:00:00:00", "A001")
    assert sequence.findtext("timecode/string") == "01:00:00:00"
    marker = items[0].find("marker")
    assert marker is not None
    assert (marker.findtext("in"), marker.findtext("comment")) == ("250", "Он возил нас & не брал <денег>")


def test_xmeml_has_sound_of_its_own() -> None:
    [track] = xml_of(xmeml_of(TWO, comments=True)).findall("project/children/sequence/media/audio/track")
    assert [one.findtext("sourcetrack/mediatype") for one in track] == ["audio", "audio"]
    assert [(one.findtext("in"), one.findtext("out")) for one in track] == [("250", "500"), ("750", "850")]


@pytest.mark.parametrize(
    ("timebase", "form", "code"), [(DROP, "DF", "10:00:00;00"), (NON_DROP, "NDF", "10:00:00:00")]
)
def test_xmeml_says_whether_frames_are_dropped(timebase: Timebase, form: str, code: str) -> None:
    sequence = xml_of(xmeml_of(cut(clip(0, 30, 0, timebase), timebase=timebase), comments=False)).find(
        ".//sequence"
    )
    assert sequence is not None
    assert sequence.findtext("timecode/displayformat") == form
    assert sequence.findtext(".//file/timecode/string") == code
    assert (sequence.findtext("rate/timebase"), sequence.findtext("rate/ntsc")) == ("30", "TRUE")


def test_xmeml_of_a_file_whose_length_nobody_knows() -> None:
    unknown = cut(clip(250, 250, 0, media_frames=None), clip(750, 100, 250, media_frames=None))
    assert xml_of(xmeml_of(unknown, comments=False)).findtext(".//file/duration") == "850"


def test_fcpxml_by_plain_xml() -> None:
    dropped = cut(clip(299, 301, 0, DROP), timebase=DROP)
    document = xml_of(fcpxml_of(dropped, comments=True))
    [format] = document.findall("resources/format")
    assert format.get("frameDuration") == "1001/30000s"
    sequence = document.find("library/event/project/sequence")
    [played_clip] = document.findall(".//spine/asset-clip")
    assert sequence is not None
    assert sequence.get("tcFormat") == "DF"
    start = sequence.get("tcStart", "").removesuffix("s")
    assert Fraction(start) * Fraction(30000, 1001) == DROP.frame("01:00:00;00")
    assert played_clip.get("offset") == sequence.get("tcStart")
    assert Fraction(played_clip.get("start", "").removesuffix("s")) * DROP.rate == DROP.frame("10:00:09;29")
    assert played_clip.findtext("note") == "Он возил нас & не брал <денег>"


@given(CLIPS, TIMEBASES)
def test_every_time_in_fcpxml_is_of_whole_frames(spans: list[tuple[int, int]], timebase: Timebase) -> None:
    written = cut_of(spans, timebase)

    def frames(element: ElementTree.Element, key: str) -> Fraction:
        return Fraction(element.get(key, "").removesuffix("s")) * timebase.rate

    found = xml_of(fcpxml_of(written, comments=True)).findall(".//spine/asset-clip")
    assert [(frames(one, "start"), frames(one, "duration"), frames(one, "offset")) for one in found] == [
        (one.start, one.frames, written.first_frame + one.film_start) for one in written.clips
    ]


def test_fcpxml_names_each_file_once() -> None:
    document = xml_of(
        fcpxml_of(cut(clip(0, 25, 0), clip(50, 25, 25), clip(0, 25, 50, file="б 2.mov")), comments=False)
    )
    assert [one.get("src") for one in document.findall("resources/asset")] == [
        "file:///TALK_01.mov",
        "file:///%D0%B1%202.mov",
    ]
    assert [one.get("ref") for one in document.findall(".//asset-clip")] == ["r2", "r2", "r3"]


def test_a_cut_of_selects_goes_out_and_comes_back(room: Callable[..., Room]) -> None:
    here = room()
    taken, _ = here.take(here.script())
    read = read_edl(edl_of(taken, comments=True), PAL)
    assert [(one.start, one.end) for one in read.clips] == [(one.start, one.end) for one in taken.clips]
