"""`export` and `audit` from the shell, on the invented example: files, answers, exits and refusals."""

from __future__ import annotations

import builtins
import csv
import json
from pathlib import Path
from typing import Any

import pytest
from running import Run, copy_of

ROOT = Path(__file__).parents[2]
SAMPLES = ("big_int", "multitrack", "nested_example", "premiere_example", "screening_example", "transition")


@pytest.fixture
def tikhomost(tmp_path: Path) -> Path:
    return copy_of(ROOT / "examples" / "tikhomost", tmp_path / "tikhomost")


def changed(folder: Path, file: str, old: str, new: str) -> None:
    words = (folder / file).read_text(encoding="utf-8")
    assert old in words
    (folder / file).write_text(words.replace(old, new), encoding="utf-8")


FORMS = {
    "otio": '"OTIO_SCHEMA": "Timeline.1"',
    "edl": "001  TK03     B     C        10:00:21:00 10:00:30:00 01:00:00:00 01:00:09:00",
    "xmeml": '<xmeml version="4">',
    "fcpxml": '<fcpxml version="1.9">',
    "srt": "1\n00:00:00,000 --> 00:00:09,000\nА дядю Матвея",
    "vtt": "WEBVTT\n\n00:00:00.000 --> 00:00:09.000\nА дядю Матвея",
}


@pytest.mark.parametrize("form", FORMS)
def test_a_scene_goes_to_the_edit(run: Run, tikhomost: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"out.{form}"
    ran = run("export", tikhomost, "--as", form, "--scene", "landing", "--out", out)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert FORMS[form] in out.read_bytes().decode("utf-8").replace("\r\n", "\n")
    assert ran.stdout.startswith("2 clips, 00:00:17:00 in all")


def test_subtitles_may_be_of_the_translation(run: Run, tikhomost: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.srt"
    run("export", tikhomost, "--as", "srt", "--topic", "the ice", "--lang", "en", "--out", out)
    assert "Mother told me of the ice" in out.read_text(encoding="utf-8")


def test_json_tells_every_clip_in_both_time_codes(run: Run, tikhomost: Path, tmp_path: Path) -> None:
    ran = run("export", tikhomost, "--as", "edl", "--topic", "the ice", "--json", "--out", tmp_path / "a.edl")
    told = json.loads(ran.stdout)
    assert told["clips"] == [
        {
            "source": "interview-03",
            "source_in": "10:00:12:00",
            "source_out": "10:00:20:00",
            "film_in": "01:00:00:00",
            "film_out": "01:00:08:00",
            "about": ["interview-03/ice"],
        }
    ]
    assert told["findings"] == []


@pytest.mark.parametrize("form", ["otio", "edl", "xmeml", "fcpxml"])
def test_what_was_sent_comes_back_with_nothing_to_say_but_that_nobody_signed(
    run: Run, tikhomost: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / f"out.{'xml' if form == 'xmeml' else form}"
    run("export", tikhomost, "--as", form, "--script", "film", "--out", out)
    told = json.loads(run("audit", tikhomost, out, "--json").stdout)
    assert {finding["code"] for finding in told["findings"]} == {"unsigned-clip"}
    assert [(clip["source"], clip["from"], clip["until"]) for clip in told["clips"]] == [
        ("interview-03", "00:00:21.000", "00:00:30.000"),
        ("interview-03", "00:01:02.000", "00:01:10.000"),
    ]


def test_what_the_release_leaves_out_is_in_no_format(run: Run, tikhomost: Path, tmp_path: Path) -> None:
    changed(tikhomost, "releases.yaml", "00:00:45.0-00:00:52.0", "00:00:12.0-00:00:20.0")
    for form in FORMS:
        out = tmp_path / f"out.{form}"
        ran = run("export", tikhomost, "--as", form, "--topic", "the ice", "--out", out, "--handles", "1s")
        assert (ran.exit_code, out.exists()) == (2, False)
        assert "is left out, as its release has it" in ran.stderr
        ran = run(
            "export", tikhomost, "--as", form, "--person", "matvei-ustrochin", "--out", out, "--handles", "9s"
        )
        assert ran.exit_code == 0
        assert "ледоход" not in out.read_text(encoding="utf-8")


def test_while_the_releases_are_in_disorder_nothing_leaves(run: Run, tikhomost: Path, tmp_path: Path) -> None:
    changed(
        tikhomost, "releases.yaml", "except: [{time: 00:00:45.0-00:00:52.0}]", "except: 00:00:45.0-00:00:52.0"
    )
    ran = run("export", tikhomost, "--as", "edl", "--topic", "the ice", "--out", tmp_path / "a.edl")
    assert ran.exit_code == 2
    assert ran.stderr.startswith("onrecord: releases.yaml cannot be read as it stands")
    assert not (tmp_path / "a.edl").exists()


def test_a_card_that_may_close_its_source_keeps_it_back(run: Run, tikhomost: Path, tmp_path: Path) -> None:
    changed(
        tikhomost, "sources/interview-03/source.yaml", "access: {status: open}", "access: {status: closd}"
    )
    ran = run("export", tikhomost, "--as", "edl", "--topic", "the ice", "--out", tmp_path / "a.edl")
    assert ran.exit_code == 2
    assert "The card of interview-03 has errors, and may say that it is closed." in ran.stderr


def test_an_audit_passes_nothing_while_the_files_are_in_disorder(
    run: Run, tikhomost: Path, tmp_path: Path
) -> None:
    out = tmp_path / "a.otio"
    run("export", tikhomost, "--as", "otio", "--script", "film", "--out", out)
    changed(
        tikhomost, "sources/interview-03/source.yaml", "access: {status: open}", "access: {status: closd}"
    )
    told = json.loads(run("audit", tikhomost, out, "--json").stdout)
    assert told["findings"][0]["code"] == "bad-value"
    changed(tikhomost, "releases.yaml", "audiences: [film, insurer]", "audiences: [flim]")
    ran = run("audit", tikhomost, out)
    assert (ran.exit_code, "releases.yaml cannot be read as it stands" in ran.stderr) == (2, True)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ([], "Say what to take"),
        (["--topic", "the ice", "--scene", "landing"], "Say what to take"),
        (["--topic", "the ise"], "There is no topic “the ise”; did you mean `the ice`?"),
        (["--script", "flim"], "There is no script “flim”; did you mean `film`?"),
        (["--topic", "the ice", "--handles", "long"], "“long” is no length: 2s, or 12f in frames."),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_line(
    run: Run, tikhomost: Path, tmp_path: Path, asked: list[str], why: str
) -> None:
    ran = run("export", tikhomost, "--as", "edl", "--out", tmp_path / "a.edl", *asked)
    assert (ran.exit_code, ran.stderr.count("\n"), ran.stdout) == (2, 1, "")
    assert why in ran.stderr


def test_an_edit_list_that_was_there_stays_where_nothing_is_taken(
    run: Run, tikhomost: Path, tmp_path: Path
) -> None:
    out = tmp_path / "a.edl"
    out.write_text("mine")
    run("export", tikhomost, "--as", "edl", "--topic", "nothing", "--out", out)
    assert out.read_text() == "mine"


def test_the_edit_is_an_extra_and_its_absence_one_line(
    run: Run, tikhomost: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = builtins.__import__

    def without_otio(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "opentimelineio":
            raise ImportError(name)
        return known(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_otio)
    ran = run("export", tikhomost, "--as", "otio", "--topic", "the ice", "--out", tmp_path / "a.otio")
    assert (ran.exit_code, ran.stderr.count("\n")) == (2, 1)
    assert "pip install 'onrecord[edit]'" in ran.stderr
    for form in ("edl", "fcpxml", "srt", "vtt"):
        ran = run("export", tikhomost, "--as", form, "--topic", "the ice", "--out", tmp_path / f"a.{form}")
        assert ran.exit_code == 0


@pytest.mark.parametrize("name", SAMPLES)
def test_a_strangers_cut_is_audited_without_a_traceback(
    run: Run, shared: Path, tikhomost: Path, name: str
) -> None:
    ran = run("audit", tikhomost, shared / "data" / "otio" / f"{name}.otio")
    assert (ran.exit_code, ran.stderr) == (1, "")
    assert "which is no source of the dossier" in " ".join(ran.stdout.split())


def test_a_cut_that_is_none_is_one_line(run: Run, tikhomost: Path, tmp_path: Path) -> None:
    (tmp_path / "cut.otio").write_text("{}")
    ran = run("audit", tikhomost, tmp_path / "cut.otio")
    assert (ran.exit_code, ran.stderr.count("\n"), "cannot be read as a cut" in ran.stderr) == (2, 1, True)


def test_an_edl_counts_as_the_cards_do_unless_it_is_said(run: Run, tikhomost: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.edl"
    run("export", tikhomost, "--as", "edl", "--script", "film", "--handles", "12f", "--out", out)
    as_told = [[], ["--rate", "50"]]
    read = [json.loads(run("audit", tikhomost, out, "--json", *rate).stdout)["clips"][0] for rate in as_told]
    assert [clip["from"] for clip in read] == ["00:00:20.520", "00:00:20.260"]


def test_the_rights_log_is_joined_to_the_cut(run: Run, tikhomost: Path, tmp_path: Path) -> None:
    edl, log = tmp_path / "a.edl", tmp_path / "rights.csv"
    run("export", tikhomost, "--as", "edl", "--script", "film", "--out", edl)
    ran = run("export", tikhomost, "--as", "rights-log", "--cut", edl, "--out", log)
    assert (ran.exit_code, ran.stdout) == (0, f"2 items in {log}.\n")
    with log.open(encoding="utf-8-sig", newline="") as page:
        row, _ = csv.DictReader(page)
    assert (row["film in"], row["source in"], row["media"]) == (
        "01:00:00:00",
        "10:00:21:00",
        "cinema, television",
    )


def test_rights_that_have_run_out_are_found_at_their_card(run: Run, tikhomost: Path, tmp_path: Path) -> None:
    changed(
        tikhomost, "sources/photograph/source.yaml", "status: cleared", "status: licensed, until: 2020-01-01"
    )
    ran = run("export", tikhomost, "--as", "rights-log", "--out", tmp_path / "rights.xlsx", "--json")
    told = json.loads(ran.stdout)
    assert ran.exit_code == 1
    [found] = told["findings"]
    assert (found["code"], found["where"]["file"]) == ("rights-expired", "sources/photograph/source.yaml")
    assert "photograph" in [item["source"] for item in told["items"]]


def test_a_rights_log_is_a_spreadsheet(run: Run, tikhomost: Path, tmp_path: Path) -> None:
    ran = run("export", tikhomost, "--as", "rights-log", "--out", tmp_path / "rights.pdf")
    assert (ran.exit_code, ran.stderr.count("\n")) == (2, 1)
