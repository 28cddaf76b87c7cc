"""Interviews and letters of other programs: OHMS, oral history as a table, the JSON of Whisper, TEI."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.dates import Calendar
from onrecord.evidence import SourceKind, TextFormat
from onrecord.passages import Anchored, cues, find, page_at, spoken
from tests.cli.running import run_program
from tests.intake.adding import Shelf


@pytest.fixture
def interviews(shared: Path) -> Path:
    return shared / "data/ohms_xml"


def test_every_real_file_is_taken_in_and_passes_a_check(shelf: Shelf, shared: Path) -> None:
    folders = ("ohms_xml", "oral_history_csv", "tolstoy_tei")
    said = shelf.add(*(shared / "data" / folder for folder in folders))
    assert {Path(one["file"]).name for one in said["taken"]} == {
        path.name for folder in folders for path in (shared / "data" / folder).iterdir()
    }
    assert said["refused"] == []
    ran = run_program("check", shelf.folder, "--json")
    assert [one for one in json.loads(ran.stdout)["findings"] if one["severity"] == "error"] == []


def test_a_transcript_in_ohms_is_timed_by_its_minutes(shelf: Shelf, interviews: Path) -> None:
    """It says of itself that it begins at 4:15, and in its sync the fifth minute is the sixth word of line nine."""
    shelf.add(interviews / "smythe_OH0042.xml")
    source, words = shelf.dossier.sources["source-1"], shelf.words()
    assert (source.kind, source.title) == (
        SourceKind.INTERVIEW,
        "Oral history interview with Charles P. Smyth",
    )
    assert source.archive is not None
    assert (source.archive.repository, source.archive.reference) == ("Science History Institute", "OH0042")
    [fifth] = [cue for cue in cues(words) if cue.start == 300]
    assert fifth.words.startswith("lay along those lines of physical")
    assert "00:04:16.000 Family and Early and Undergraduate Education." in words
    assert "Family and Early and Undergraduate Education" not in spoken(words)
    assert isinstance(find(spoken(words), "He graduated from Columbia in 1888. I feel confident"), Anchored)


def test_an_index_without_a_transcript_keeps_its_times(shelf: Shelf, interviews: Path) -> None:
    [taken] = shelf.add(interviews / "alyea_OH0010.xml")["taken"]
    assert taken["told"][0].startswith("It has no transcript")
    assert [float(cue.start) for cue in cues(shelf.words())][:3] == [3.0, 302.0, 692.0]


def test_the_people_of_an_interview_are_its_personas(shelf: Shelf, interviews: Path) -> None:
    shelf.add(interviews / "various_gaps.xml")
    source = shelf.dossier.sources["source-1"]
    assert {one.names[0]: one.note for one in source.personas.values()} == {
        "Miss Piggy": None,
        "Kermit the Frog": "interviewer",
    }
    assert source.authors == ("person-1",)


def test_an_interview_without_words_is_a_card(shelf: Shelf, interviews: Path) -> None:
    shelf.add(interviews / "empty_ohms.xml")
    assert (len(shelf.dossier.sources), len(shelf.dossier.texts)) == (1, 0)


def test_webvtt_in_ohms_keeps_its_speakers(shelf: Shelf, interviews: Path) -> None:
    shelf.add(interviews / "small-sample-vtt-ohms.xml")
    assert "<v SCHNEIDER>" in shelf.words()
    assert float(cues(shelf.words())[0].start) == 3603


def test_an_oral_history_table_goes_from_time_to_time(shelf: Shelf, shared: Path) -> None:
    shelf.add(shared / "data/oral_history_csv/gluck.csv")
    words = shelf.words()
    assert shelf.dossier.sources["source-1"].kind is SourceKind.INTERVIEW
    first, second, *_ = cues(words)
    assert (float(first.start), float(second.start), float(second.end)) == (0, 223, 268)
    assert "<v DB>If you would state your name" in words
    assert "Topics: career" in words
    assert "&#8212;" not in words
    assert sum(cue.words.count("\n") + 1 for cue in cues(words)) >= 351


WHISPER = {"text": " …", "language": "ru"}
SAID = "Мы приехали в Одессу зимой девятьсот седьмого года."


@pytest.mark.parametrize(
    "data",
    [
        {**WHISPER, "segments": [{"id": 0, "start": 1.5, "end": 4.25, "text": f" {SAID}", "speaker": "S1"}]},
        {
            "result": {"language": "ru"},
            "transcription": [{"offsets": {"from": 1500, "to": 4250}, "text": f" {SAID}", "speaker": "S1"}],
        },
    ],
    ids=["whisper", "whisper.cpp"],
)
def test_a_machine_made_transcript_says_that_it_is(
    shelf: Shelf, tmp_path: Path, data: dict[str, object]
) -> None:
    (tmp_path / "a.json").write_text(json.dumps(data), encoding="utf-8")
    shelf.add(tmp_path / "a.json")
    [cue] = cues(shelf.words())
    wording = shelf.dossier.sources["source-1"].texts["ru"]
    assert (float(cue.start), float(cue.end), cue.words) == (1.5, 4.25, SAID)
    assert (wording.how, wording.by) == ("transcript", "speech recognition, by its own file")


def test_a_letter_in_tei_fills_its_card(shelf: Shelf, shared: Path) -> None:
    shelf.add(shared / "data/tolstoy_tei/v90_020_P_V_Morozovu.xml")
    dossier = shelf.dossier
    source = dossier.sources["source-1"]
    assert (source.kind, source.languages, source.calendar) == (SourceKind.LETTER, ("ru",), Calendar.UNKNOWN)
    assert source.authors == ("person-1",)
    assert [(one.names, one.note) for one in source.personas.values()] == [
        (("Л. Н. Толстой",), None),
        (("Морозов Петр Васильевич",), "recipient"),
    ]
    assert source.place == "place-1"
    assert dossier.places["place-1"].names[0].text == "Ясная Поляна"
    card = (shelf.folder / "sources/source-1/source.yaml").read_text("utf-8")
    assert "made: 1874-03-20/1874-03-21" in card
    words = shelf.words()
    found = find(
        words,
        "когда меньшие будут читать без складов, потому что к складам будут придираться".replace(
            "меньшие", "меньше"
        ),
    )
    assert isinstance(found, Anchored)
    assert (page_at(words, found.start), page_at(words, found.end)) == ("234", "235")
    assert isinstance(find(words, "а передайте Шатилову, что лучше бы отложить"), Anchored)


def test_a_place_of_the_same_name_is_one_place(shelf: Shelf, shared: Path, tmp_path: Path) -> None:
    letter = (shared / "data/tolstoy_tei/v90_020_P_V_Morozovu.xml").read_text("utf-8")
    (tmp_path / "a.xml").write_text(letter, encoding="utf-8")
    (tmp_path / "b.xml").write_text(letter.replace("Петр Васильевич,", "Пётр Васильевич,"), encoding="utf-8")
    shelf.add(tmp_path / "a.xml")
    shelf.add(tmp_path / "b.xml")
    assert {source.place for source in shelf.dossier.sources.values()} == {"place-1"}
    assert list(shelf.dossier.places) == ["place-1"]


def test_what_stood_on_the_paper_is_kept(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(
        """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A page</title></titleStmt>
        </fileDesc></teiHeader><text xml:lang="en"><body><p>He <del>came</del> <choice><sic>goed</sic><corr>went</corr>
        </choice> to <hi rend="i">the</hi> mi<lb break="no"/>ll<note>It burned.</note>, <gap/> and
        s<supplied>tayed</supplied>.</p></body></text></TEI>""",
        encoding="utf-8",
    )
    [taken] = shelf.add(tmp_path / "a.xml")["taken"]
    assert shelf.words() == "He goed to the mill[^1], […] and s[tayed].\n\n[^1]: It burned.\n"
    assert taken["told"] == ["1 passage struck out by the writer, left out."]
    assert shelf.dossier.texts["source-1.en"].format is TextFormat.MARKDOWN


def test_source_time_code_becomes_running_time_and_is_kept_on_the_card(
    shelf: Shelf, interviews: Path
) -> None:
    file = interviews / "small-sample-vtt-ohms.xml"
    shelf.add(file, "--starts-at", "01:00:00:00", "--rate", "25")
    recording = shelf.dossier.sources["source-1"].recording
    assert recording is not None
    assert (recording.start, recording.rate.value) == ("01:00:00:00", "25")
    assert float(cues(shelf.words())[0].start) == 3.0


def test_times_that_seem_to_be_source_time_code_are_told_of(shelf: Shelf, interviews: Path) -> None:
    [taken] = shelf.add(interviews / "small-sample-vtt-ohms.xml")["taken"]
    assert taken["told"][0].startswith("Its first words are at 01:00:03.000.")


def test_drop_frame_is_counted_in_frames(shelf: Shelf, tmp_path: Path) -> None:
    """An hour of drop frame is an hour on the clock, to a frame."""
    said = "Today is the first day of our interview, in the town of the mill."
    (tmp_path / "a.vtt").write_text(f"WEBVTT\n\n11:00:00.000 --> 11:00:05.000\n{said}\n", encoding="utf-8")
    shelf.add(tmp_path / "a.vtt", "--starts-at", "10:00:00;00", "--rate", "29.97")
    assert float(cues(shelf.words())[0].start) == pytest.approx(3600, abs=0.04)


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--starts-at", "02:00:00:00", "--rate", "25"), 1),
        (("--starts-at", "01:00:00:00"), 2),
        (("--starts-at", "01:00:00:99", "--rate", "25"), 2),
        (("--starts-at", "01:00:00;00", "--rate", "25"), 2),
    ],
)
def test_a_time_code_that_cannot_be_is_refused(
    shelf: Shelf, interviews: Path, options: tuple[str, ...], status: int
) -> None:
    ran = run_program("add", shelf.folder, interviews / "small-sample-vtt-ohms.xml", *options)
    assert ran.exit_code == status
    assert shelf.dossier.sources == {}
