"""`onrecord import-sheet`: the page about it is followed to the letter, and refusals leave nothing behind."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from onrecord.cli.main import commands
from onrecord.findings import Refusal, codes
from onrecord.intake import NotASheet
from onrecord.intake.facts import NoHeadings
from onrecord.store.folder import NotEmpty

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "import-a-fact-sheet.md"


def blocks(mark: str) -> list[str]:
    return re.findall(rf"^```{re.escape(mark)}\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def run(*arguments: str | Path) -> str:
    """What a command prints; its refusals are raised."""
    ran = CliRunner().invoke(commands, [str(argument) for argument in arguments], standalone_mode=False)
    if ran.exception is not None:
        raise ran.exception
    return ran.stdout


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sheet of the page, in the folder in which the command is run."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "facts.csv"
    path.write_text(blocks("csv facts.csv")[0], encoding="utf-8")
    return path


def test_following_the_page_gives_what_the_page_shows(facts: Path) -> None:
    command, own_headings = blocks("text")
    shown = run(*shlex.split(command)[1:])
    assert blocks("text output")[0] in shown
    script = facts.parent / "my-film" / "scripts" / "film.fountain"
    assert script.read_text("utf-8") == blocks("fountain scripts/film.fountain")[0]
    with pytest.raises(Refusal, match="Befund"):
        run(*shlex.split(own_headings)[1:])


def test_what_was_made_is_checked_without_a_word_about_its_form(facts: Path, tmp_path: Path) -> None:
    run("import-sheet", facts, tmp_path / "film")
    checked: dict[str, Any] = json.loads(run("check", tmp_path / "film", "--json"))
    assert not {finding["code"] for finding in checked["findings"]} & {*codes.FORMAT, *codes.PASSAGES} - {
        "no-passage"
    }
    assert [line["verdict"] for line in checked["lines"]] == ["single", "uncited"]


def test_json_has_the_mapping_and_everything_left_over(facts: Path, tmp_path: Path) -> None:
    told = json.loads(run("import-sheet", facts, tmp_path / "film", "--json"))
    assert (told["read_as"], told["sources"], told["statements"], told["scripts"]) == ("utf-8", 3, 3, 1)
    [sheet] = told["sheets"]
    assert sheet["columns"][3] == {"column": "D", "heading": "Page", "field": "page", "source": "C"}
    assert {
        "sheet": "",
        "row": 3,
        "column": "G",
        "heading": "Date",
        "why": "not-a-date",
        "words": "early May 1921",
    } in (told["unplaced"])


def test_a_folder_with_something_in_it_is_refused_and_left_alone(facts: Path, tmp_path: Path) -> None:
    with pytest.raises(NotEmpty):
        run("import-sheet", facts, tmp_path)
    assert list(tmp_path.iterdir()) == [facts]


@pytest.mark.parametrize(
    ("content", "refusal"), [(b"PK\x03\x04spoiled", NotASheet), (b"a,b\n1,2\n", NoHeadings)]
)
def test_a_refused_sheet_leaves_nothing_behind(
    tmp_path: Path, content: bytes, refusal: type[Refusal]
) -> None:
    sheet = tmp_path / "facts.xlsx"
    sheet.write_bytes(content)
    with pytest.raises(refusal):
        run("import-sheet", sheet, tmp_path / "film")
    assert list(tmp_path.iterdir()) == [sheet]


@pytest.mark.parametrize(
    "options", [("--column", "fact"), ("--column", "mood=Mood"), ("--encoding", "runes")]
)
def test_options_that_mean_nothing_are_refused(facts: Path, tmp_path: Path, options: tuple[str, str]) -> None:
    with pytest.raises(Exception, match=r"FIELD=HEADING|no encoding"):
        run("import-sheet", facts, tmp_path / "film", *options)
