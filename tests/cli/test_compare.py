"""`onrecord compare` as it is called: scripts, dossiers, a draft beside a dossier; text and JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from running import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "tikhomost"
OLD = "EXT. MILL - DAY\n\nThe mill burned in 1921. [[@diary/fire]]\n\nSnow fell. [[not a fact: staging]]\n"
NEW = OLD.replace("1921", "May 1922") + "\nA dog barked.\n"


@pytest.fixture
def drafts(tmp_path: Path) -> tuple[Path, Path]:
    """Two scripts that lie in no dossier."""
    old, new = tmp_path / "old.fountain", tmp_path / "new.fountain"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return old, new


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """A copy of the example that may be changed."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "second"))


def edit(path: Path, before: str, after: str) -> None:
    words = path.read_text(encoding="utf-8")
    assert before in words
    path.write_text(words.replace(before, after), encoding="utf-8")


def answer(run: Run, *sides: Path) -> dict[str, Any]:
    ran = run("compare", *sides, "--json")
    assert (ran.exit_code, ran.stderr) == (0, "")
    plain: dict[str, Any] = json.loads(ran.stdout)
    return plain


def test_two_drafts_in_json(run: Run, drafts: tuple[Path, Path]) -> None:
    plain = answer(run, *drafts)
    [script] = plain["scripts"]
    assert list(plain) == ["before", "after", "scripts", "records"]
    assert list(script) == ["before", "after", "counts", "scenes", "lines"]
    assert script["counts"] == {
        "same": 1, "added": 1, "dropped": 0, "changed": 1, "retold": 0, "moved": 0, "weighed": 0,
    }  # fmt: skip
    changed, added = script["lines"]
    assert changed["difference"] == "The mill burned in [1921 → May 1922]."
    assert (changed["newly_named"], changed["named_no_more"]) == (["May 1922"], ["1921"])
    assert (added["after"]["text"], added["after"]["verdict"], added["needs"]) == (
        "A dog barked.", None, ["It cites nothing."],
    )  # fmt: skip


def test_two_drafts_to_read(run: Run, drafts: tuple[Path, Path]) -> None:
    shown = run("compare", *drafts).stdout
    assert "1 of 2 lines in the same words, 1 added, 1 changed; now 3 lines." in shown
    assert "     3 ~ The mill burned in [1921 → May 1922]." in shown
    assert "     7 + A dog barked." in shown
    assert "What now wants evidence (1)" in shown


def test_the_same_twice_has_nothing_to_tell(run: Run) -> None:
    assert "37 of 37 lines in the same words; now 37 lines." in run("compare", EXAMPLE, EXAMPLE).stdout


def test_two_dossiers_have_verdicts_before_and_after_and_differing_records(run: Run, second: Path) -> None:
    edit(second / "scripts/film.fountain", "@newspaper/ice @chronicle/ice]]", "@newspaper/ice]]")
    edit(second / "sources/newspaper/statements.yaml", "when: 1912-09-14", "when: 1912-09")
    plain = answer(run, EXAMPLE, second)
    lines = {one["after"]["text"]: one for one in plain["scripts"][0]["lines"] if one["after"]}
    spans = lines["Three spans of five were gone."]
    assert (spans["fate"], spans["before"][0]["cites"], spans["after"]["cites"]) == (
        "weighed", ["newspaper/ice", "chronicle/ice"], ["newspaper/ice"],
    )  # fmt: skip
    assert (spans["before"][0]["verdict"], spans["after"]["verdict"]) == ("single", "single")
    [record] = plain["records"]
    assert (record["id"], record["fields"]) == (
        "newspaper/opened", [{"field": "when", "before": "1912-09-14", "after": "1912-09"}],
    )  # fmt: skip


def test_a_moved_scene_of_a_dossier_is_told_as_moved(run: Run, second: Path) -> None:
    film = second / "scripts/film.fountain"
    words = film.read_text(encoding="utf-8")
    bank, house, river = (
        words.index(one) for one in ("EXT. RIVER BANK", "INT. HOUSE", "EXT. RIVER SLANKA - NIGHT")
    )
    film.write_text(words[:bank] + words[house:river] + words[bank:house] + words[river:], encoding="utf-8")
    shown = run("compare", EXAMPLE, second).stdout
    assert "37 of 37 lines in the same words; now 37 lines." in shown
    assert "↕ INT. HOUSE BY THE RIVER - DAY: scene 4 of 7 → scene 3 of 7" in shown


def test_two_scripts_of_one_dossier_are_weighed_on_it(run: Run, second: Path) -> None:
    cut = second / "scripts/cut.fountain"
    cut.write_text("He was the son of a priest. [[@letter/wept]]\n", encoding="utf-8")
    [script] = answer(run, second / "scripts/film.fountain", cut)["scripts"]
    [line] = [one["after"] for one in script["lines"] if one["after"]]
    assert line["verdict"] is not None


def test_a_draft_that_lies_elsewhere_is_weighed_on_the_dossier_beside_it(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.fountain"
    words = (EXAMPLE / "scripts/film.fountain").read_text(encoding="utf-8")
    draft.write_text(words.replace("The whole town wept.", "The town council wept."), encoding="utf-8")
    plain = answer(run, EXAMPLE, draft)
    [script] = plain["scripts"]
    [changed] = script["lines"]
    assert (changed["after"]["verdict"], changed["needs"]) == ("uncited", ["It cites nothing."])
    assert plain["records"] == []


@pytest.mark.parametrize("name", ["film.docx", "nothing.fountain", "latin.fountain", "folder.fountain"])
def test_what_is_no_version_is_refused_in_one_line(
    run: Run, drafts: tuple[Path, Path], tmp_path: Path, name: str
) -> None:
    (tmp_path / "film.docx").write_bytes(b"PK")
    (tmp_path / "latin.fountain").write_bytes(b"caf\xe9\n")
    (tmp_path / "folder.fountain").mkdir()
    ran = run("compare", drafts[0], tmp_path / name)
    assert (ran.exit_code, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 1)
    assert name in ran.stderr
