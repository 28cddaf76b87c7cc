"""An edition is put where it was asked for, whole or not at all, and a refusal is one line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from seeing import EXAMPLE

from onrecord.cli.main import main
from onrecord.edition import put
from onrecord.edition.building import CannotBePut
from onrecord.evidence import Audience


class Program:
    """The program in the shape in which CliRunner runs commands."""

    name = "onrecord"

    def __init__(self, *arguments: str | Path) -> None:
        self.arguments = [str(one) for one in arguments]

    def main(self, **_: object) -> None:
        main(self.arguments)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(Program(*arguments), [])  # type: ignore[arg-type]


def test_a_folder_gets_an_index(tmp_path: Path) -> None:
    assert put("new", tmp_path / "far" / "away") == tmp_path / "far" / "away" / "index.html"
    assert (tmp_path / "far" / "away" / "index.html").read_text() == "new"


def test_a_page_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("old")
    page.chmod(0o600)
    put("new", page)
    assert page.read_text() == "new"
    assert page.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [page]


def test_a_page_stays_where_the_new_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.html"
    page.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CannotBePut, match=r"page\.html: No space left on device\.$"):
        put("new", page)
    assert page.read_text() == "old"
    assert list(tmp_path.iterdir()) == [page]


def test_where_it_cannot_be_written_one_line_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    ran = run("build", EXAMPLE, "--for", "team", "--out", tmp_path / "file" / "page.html")
    assert ran.exit_code == 2
    assert ran.stderr.count("\n") == 1
    assert "page.html" in ran.stderr and "Traceback" not in ran.output


@pytest.mark.parametrize("audience", [one.value for one in Audience if one is not Audience.TEAM])
def test_what_is_for_others_is_read_back_before_it_is_put_anywhere(tmp_path: Path, audience: str) -> None:
    out = tmp_path / ("script.html" if audience == Audience.FILM else "edition")
    ran = run("build", EXAMPLE, "--for", audience, "--out", out)
    assert ran.exit_code == 0, ran.stderr
    assert "The gate read back" in ran.output
    assert [one.name for one in tmp_path.iterdir()] == [out.name]


def test_a_script_for_the_film_without_an_ending_is_a_folder(tmp_path: Path) -> None:
    assert run("build", EXAMPLE, "--for", "film", "--out", tmp_path / "script").exit_code == 0
    assert (tmp_path / "script" / "index.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("audience", [one.value for one in Audience if one is not Audience.TEAM])
def test_nothing_is_made_for_others_while_a_file_cannot_be_read(tmp_path: Path, audience: str) -> None:
    """`web: witheld` reads as if nothing were withheld."""
    folder = tmp_path / "dossier"
    shutil.copytree(EXAMPLE, folder)
    card = next(iter(sorted((folder / "sources").glob("*/source.yaml"))))
    card.write_text(f"{card.read_text(encoding='utf-8')}\nacess: {{status: open}}\n", encoding="utf-8")
    ran = run("build", folder, "--for", audience, "--out", tmp_path / "edition.html")
    assert ran.exit_code == 2
    assert ran.stderr.count("\n") == 1 and card.parent.name in ran.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["dossier"]
