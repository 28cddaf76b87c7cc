"""`onrecord backup`, `restore` and `ledger erasures`, as somebody does it at a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run


@pytest.fixture
def backed_up(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A backup of a ledger with one person, who has been erased from it since; the ledger to restore to is another."""
    work = tmp_path / "work"
    work.mkdir()
    (work / "dossier.yaml").write_text("title: A small dossier\n")
    (work / "people.yaml").write_text("persons:\n  anna: {name: Anna}\n")
    monkeypatch.setenv("ONRECORD_DATABASE", f"sqlite:///{tmp_path / 'first.sqlite3'}")
    run("load", work, "--by", "anna")
    assert run("backup", tmp_path / "b.zip").exit_code == 0
    (work / "people.yaml").write_text("")
    run("load", work, "--by", "anna")
    run("ledger", "erase", "anna", "--by", "boris", "--because", "Consent was taken back.")
    assert run("ledger", "erasures", "--out", tmp_path / "erasures.json").stdout.startswith("2 changes are")
    assert run("ledger", "erasures", "--json").stdout == (tmp_path / "erasures.json").read_text()
    monkeypatch.setenv("ONRECORD_DATABASE", f"sqlite:///{tmp_path / 'second.sqlite3'}")
    return tmp_path / "b.zip"


def test_a_backup_says_what_it_holds_and_ends_as_the_ledger_does(
    run: Run, backed_up: Path, tmp_path: Path
) -> None:
    restored = json.loads(run("restore", backed_up, "--json").stdout)
    assert (restored["changes"], restored["erased"], restored["files"], restored["change"]) == (2, 0, 0, 2)
    assert (
        restored["digest"]
        == restored["head"]
        == json.loads(run("ledger", "verify", "--json").stdout)["digest"]
    )
    again = run("backup", tmp_path / "again.zip")
    assert (
        "Written, and proved: 2 changes, 0 of them erased, and 0 files. The digest of the last is"
        in " ".join(again.stdout.split())
    )
    assert again.stdout.splitlines()[-1] == restored["digest"]


def test_without_the_list_of_erasures_it_is_said_what_came_back(run: Run, backed_up: Path) -> None:
    restored = " ".join(run("restore", backed_up).stdout.split())
    assert "Whatever was erased after this backup was made has come back with it." in restored


def test_with_the_list_of_erasures_nothing_comes_back(run: Run, backed_up: Path, tmp_path: Path) -> None:
    with_list = ("--erased", tmp_path / "erasures.json", "--by", "vera")
    restored = run("restore", backed_up, *with_list)
    assert "1 change was erased again: the ledger ends with change 3." in restored.stdout
    assert b"Anna" not in (tmp_path / "second.sqlite3").read_bytes()
    listed = run("ledger", "erasures").stdout
    assert "vera erased" in listed and "Anna" not in listed


@pytest.mark.usefixtures("backed_up")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("backup", "{}/first.sqlite3"), "is there already"),
        (("backup", "{}/none/b.zip"), "none"),
        (("backup", "{}/new.zip"), "There is nothing in the ledger yet"),
        (("restore", "{}/nothing"), "does not exist"),
        (("restore", "{}/erasures.json"), "is no whole backup"),
        (("restore", "{}/b.zip", "--erased", "{}/erasures.json"), "needs --by"),
        (("restore", "{}/b.zip", "--erased", "{}/b.zip", "--by", "x"), "is no list of erasures"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    ran = run(*(one.format(tmp_path) for one in arguments))
    assert ran.exit_code == 2
    assert says in " ".join(ran.stderr.split())
    assert "Traceback" not in ran.stderr
