"""`onrecord chronology --picture`: what it writes, says and refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"


@pytest.mark.parametrize("name", ["picture.png", "picture", "picture.pdf", "svg"])
def test_another_ending_is_refused_in_one_line_before_anything_is_read(
    run: Run, tmp_path: Path, name: str
) -> None:
    ran = run("chronology", tmp_path / "nowhere", "--picture", tmp_path / name)
    assert ran.exit_code == 2
    assert ran.stderr == (f"onrecord: A picture is an .html or an .svg file, and {name} is neither.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["far/away/picture.html", "picture.SVG", "picture.htm"])
def test_it_is_put_where_it_was_asked_for_and_nothing_beside_it(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("chronology", EXAMPLE, "--picture", tmp_path / name)
    assert ran.exit_code == 1, "the example has a conflict"
    assert ran.stdout == f"The chronology is drawn in {tmp_path / name}.\n"
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [tmp_path / name]


def test_without_the_conflict_it_exits_with_0(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "picture.svg"
    assert run("chronology", EXAMPLE, "--without", "one-repeal", "--picture", picture).exit_code == 0


def test_with_json_the_answer_is_json_alone(run: Run, tmp_path: Path) -> None:
    ran = run("chronology", EXAMPLE, "--json", "--picture", tmp_path / "picture.svg")
    assert json.loads(ran.stdout)["conflicts"]
    assert (tmp_path / "picture.svg").is_file()


def test_where_it_cannot_be_written_one_line_says_why(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ran = run("chronology", EXAMPLE, "--picture", tmp_path / "file" / "picture.html")
    assert ran.exit_code == 2
    assert ran.stderr.count("\n") == 1 and "picture.html" in ran.stderr


def test_a_picture_that_was_there_stays_where_the_new_one_cannot_be_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "picture.html"
    picture.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert run("chronology", EXAMPLE, "--picture", picture).exit_code == 2
    assert picture.read_text() == "old"
    assert list(tmp_path.iterdir()) == [picture]
