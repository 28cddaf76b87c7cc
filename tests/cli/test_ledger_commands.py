"""`onrecord load`, `dump` and `ledger`: from a folder into the ledger and back, as somebody does it at a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run

HEAD = "title: A small dossier\n"


@pytest.fixture(autouse=True)
def own_ledger(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A ledger of the test's own."""
    monkeypatch.setenv("ONRECORD_DATABASE", f"sqlite:///{tmp_path / 'ledger.sqlite3'}")


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / "dossier.yaml").write_text(HEAD)
    (folder / "people.yaml").write_text("persons:\n  anna: {name: Anna}\n")
    return folder


def test_from_a_folder_into_the_ledger_and_back(run: Run, work: Path, tmp_path: Path) -> None:
    loaded = json.loads(run("load", work, "--by", "anna", "--json").stdout)
    assert (loaded["added"], loaded["changed"], loaded["taken_out"], loaded["change"]) == (2, 0, 0, 2)
    assert run("load", work, "--by", "anna").stdout.startswith(
        "Nothing differs: the ledger ends with change 2."
    )
    dumped = json.loads(run("dump", tmp_path / "back", "--json").stdout)
    assert dumped["files"] == ["dossier.yaml", "people.yaml"]
    assert dumped["digest"] == loaded["digest"]
    assert (tmp_path / "back" / "people.yaml").read_text() == (work / "people.yaml").read_text()


def test_who_changed_it_and_why_and_that_it_proves_itself(run: Run, work: Path) -> None:
    run("load", work, "--by", "anna", "--because", "begun")
    (work / "people.yaml").write_text("persons:\n  anna: {name: Anna K.}\n")
    run("load", work, "--by", "boris", "--because", "as she signs")
    told = run("ledger", "history", "anna").stdout.splitlines()
    assert [row.split("  ")[-1] for row in told] == [
        "anna adds person anna: begun",
        "boris changes person anna: as she signs",
    ]
    proof = json.loads(run("ledger", "verify", "--json").stdout)
    assert (proof["changes"], proof["erased"], proof["fault"]) == (3, 0, None)


def test_what_was_is_erased_and_a_rewritten_ledger_exits_with_1(run: Run, work: Path, tmp_path: Path) -> None:
    import sqlite3

    run("load", work, "--by", "anna")
    (work / "people.yaml").write_text("")
    run("load", work, "--by", "anna")
    erased = run("ledger", "erase", "anna", "--by", "boris", "--because", "Consent was taken back.")
    assert erased.stdout.startswith("2 changes of it erased.")
    assert run("ledger", "verify").stdout.startswith("All 5 changes prove themselves, 2 of them erased.")
    with sqlite3.connect(tmp_path / "ledger.sqlite3") as connection:
        connection.execute("DROP TRIGGER onrecord_change_update")
        connection.execute("UPDATE onrecord_change SET by = 'nobody' WHERE number = 3")
    verified = run("ledger", "verify")
    assert verified.exit_code == 1
    assert "Change 3 is not what its digest says." in verified.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("load", "work"), "--by"),
        (("load", "nothing", "--by", "anna"), "is not a dossier"),
        (("dump", "work"), "There is no dossier in the ledger"),
        (("ledger", "history", "anna"), "`anna` is no record of the ledger"),
        (
            ("ledger", "erase", "anna", "--by", "boris", "--because", "so"),
            "`anna` is no record of the ledger",
        ),
        (("dump", "work", "--as-of", "yesterday"), "yesterday"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    run: Run, work: Path, arguments: tuple[str, ...], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(work.parent)
    refused = run(*arguments)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert says in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_as_it_was_on_a_day_long_past(run: Run, work: Path, tmp_path: Path) -> None:
    run("load", work, "--by", "anna")
    assert "There is no dossier" in run("dump", tmp_path / "then", "--as-of", "2020-03-03").stderr
    assert run("dump", tmp_path / "then", "--as-of", "2999-03-03").exit_code == 0


def test_both_versions_are_shown_where_two_changed_one_record(run: Run, work: Path, tmp_path: Path) -> None:
    run("load", work, "--by", "anna")
    run("dump", tmp_path / "other")
    for folder, name in ((work, "Anna K."), (tmp_path / "other", "Anna L.")):
        (folder / "people.yaml").write_text(f"persons:\n  anna: {{name: {name}}}\n")
    run("load", tmp_path / "other", "--by", "boris")
    refused = run("load", work, "--by", "anna").stderr
    assert "anna: {name: Anna}" in refused
    assert "anna: {name: Anna L.}" in refused
