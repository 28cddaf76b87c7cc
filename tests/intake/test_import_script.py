"""`onrecord import-script`: a script comes into a dossier, and nothing that is there is written over."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from onrecord.findings.extras import MissingExtra
from onrecord.intake.scripts import read_script
from onrecord.store.folder import read_folder
from tests.cli.running import run_program as run

FDX = (
    '<FinalDraft><Content><Paragraph Type="Scene Heading"><Text>INT. MILL</Text></Paragraph>'
    '<Paragraph Type="Shot"><Text>A wheel.</Text></Paragraph></Content></FinalDraft>'
)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    run("new", tmp_path / "film")
    return tmp_path / "film"


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "mill.fdx"
    path.write_text(FDX)
    return path


def test_the_script_is_in_the_dossier_and_what_was_not_carried_is_told(dossier: Path, script: Path) -> None:
    ran = run("import-script", dossier, script, "--name", "mill")
    assert ran.exit_code == 0
    assert (dossier / "scripts/mill.fountain").read_text() == "INT. MILL\n\nA wheel.\n"
    assert ran.output.startswith(
        "scripts/mill.fountain is ready: 1 scene, 1 line. The file was read as Final Draft."
    )
    assert "Paragraph 2 and on: Shot" in ran.output


def test_the_same_as_json(dossier: Path, script: Path) -> None:
    told = json.loads(run("import-script", dossier, script, "--name", "mill", "--json").output)
    assert told == {
        "script": "mill",
        "read_as": "Final Draft",
        "scenes": 1,
        "lines": 1,
        "uncarried": [{"where": "paragraph 2 and on", "why": "kind", "words": "Shot"}],
    }


def test_every_real_fountain_file_comes_in_byte_for_byte(dossier: Path, shared: Path) -> None:
    for number, path in enumerate(sorted((shared / "data/fountain").glob("*.fountain"))):
        assert run("import-script", dossier, path, "--name", f"script-{number}").exit_code == 0
        assert (dossier / f"scripts/script-{number}.fountain").read_bytes() == path.read_bytes()
        assert read_folder(dossier).dossier.scripts[f"script-{number}"].fountain.encode() == path.read_bytes()


def test_a_script_that_is_there_is_not_written_over(dossier: Path, script: Path) -> None:
    before = (dossier / "scripts/film.fountain").read_bytes()
    ran = run("import-script", dossier, script)
    assert ran.exit_code == 2
    assert "is there already" in ran.output
    assert (dossier / "scripts/film.fountain").read_bytes() == before


@pytest.mark.parametrize("name", ["../film", "Mill", "made", ""])
def test_a_name_that_is_no_id_is_refused(dossier: Path, script: Path, name: str) -> None:
    assert run("import-script", dossier, script, "--name", name).exit_code == 2


def test_what_is_no_dossier_is_left_alone(tmp_path: Path, script: Path) -> None:
    ran = run("import-script", tmp_path / "nowhere", script)
    assert (ran.exit_code, (tmp_path / "nowhere").exists()) == (2, False)


def test_without_its_libraries_the_command_says_what_to_install(
    script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingExtra, match=r"onrecord\[scripts\]"):
        read_script(script)
