"""`onrecord suggest`: drafts shown as they would be written, and written only as they were shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.protection import ARCHIVE, FILM, INSURER, PUBLIC, Reader, narrow
from onrecord.store.folder import read_folder
from tests.cli.running import run_program

TOLD = """== sources/letter/source.yaml
# the card, as somebody keeps it
kind: letter
title: An invented letter
authors: [clerk]
personas:
  clerk: {names: [Yelistrat Vetrov]} # who wrote it
  cook: {names: [Makrida]}
== sources/letter/text.en.md
I met Makrida in 1907. Makrida died in 1919.
"""


@pytest.fixture
def letter(told: Callable[[str], Path]) -> Path:
    return told(TOLD)


def ids(folder: Path, *more: str) -> list[str]:
    ran = run_program("suggest", folder, "letter", "--json", *more)
    assert ran.exit_code == 0, ran.stderr
    return [one["id"] for one in json.loads(ran.stdout)["suggestions"]]


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_suggesting_writes_nothing(letter: Path) -> None:
    before = files(letter)
    assert len(ids(letter)) == 2
    assert files(letter) == before


def test_a_draft_is_shown_with_its_sentence_and_as_it_would_be_written(letter: Path) -> None:
    ran = run_program("suggest", letter, "letter")
    assert "“I met Makrida in 1907.”" in ran.stdout
    assert "{what: meeting, who: [clerk, cook], when: 1907}" in ran.stdout


def test_what_is_accepted_is_a_statement_and_no_other_line_changes(letter: Path) -> None:
    met, _ = ids(letter)
    before = (letter / "sources/letter/source.yaml").read_text("utf-8")
    ran = run_program("suggest", letter, "letter", "--accept", met, "--json")
    assert json.loads(ran.stdout)["recorded"] == ["letter/meeting-1"]
    assert (letter / "sources/letter/source.yaml").read_text("utf-8") == before
    statement = read_folder(letter).dossier.statements["letter/meeting-1"]
    assert statement.at[0].quote == "I met Makrida in 1907."
    assert statement.says is None
    assert len(ids(letter)) == 1


def test_what_is_refused_stands_on_the_card_and_is_not_suggested_again(letter: Path) -> None:
    met, died = ids(letter)
    run_program("suggest", letter, "letter", "--refuse", died)
    after = (letter / "sources/letter/source.yaml").read_text("utf-8")
    assert after == TOLD.split("source.yaml\n", 1)[1].split("== ")[0] + f"refused: [{died}]\n"
    assert ids(letter) == [met]


def test_of_several_nothing_is_written_if_one_is_not_suggested(letter: Path) -> None:
    met, _ = ids(letter)
    before = files(letter)
    ran = run_program("suggest", letter, "letter", "--accept", met, "--accept", "s0000000000")
    assert ran.exit_code == 2
    assert "Nothing is suggested for letter as `s0000000000`" in ran.stderr
    assert files(letter) == before


def test_only_what_is_asked_for_is_shown(letter: Path) -> None:
    assert len(ids(letter, "--find", "date", "--find", "age")) == 2
    assert ids(letter, "--find", "place") == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("leter",), "There is no source `leter`; did you mean `letter`?"),
        (("letter", "--text", "ru"), "has no text in Russian or English to read"),
        (("letter", "--text", "de"), "has no text in Russian or English to read"),
        (("letter", "--ask", "https://example.org/v1"), "Say with --model"),
        (
            ("letter", "--ask", "https://example.org/v1", "--model", "m", "--accept", "s1"),
            "Keep what the model",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(letter: Path, arguments: tuple[str, ...], says: str) -> None:
    ran = run_program("suggest", letter, *arguments)
    assert ran.exit_code == 2
    assert says in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_what_was_accepted_passes_the_check(letter: Path) -> None:
    run_program("suggest", letter, "letter", *(word for id in ids(letter) for word in ("--accept", id)))
    checked = json.loads(run_program("check", letter, "--json").stdout)
    assert [one for one in checked["findings"] if one["severity"] == "error"] == []
    assert len(read_folder(letter).dossier.statements) == 2


@pytest.mark.parametrize("reader", [PUBLIC, FILM, ARCHIVE, INSURER])
def test_what_was_refused_is_nobodys_business_outside(told: Callable[[str], Path], reader: Reader) -> None:
    words = TOLD.replace("authors: [clerk]", "access: {status: published}\nrefused: [s0123456789]")
    dossier = read_folder(told(words)).dossier
    shown = narrow(dossier, reader, today=date(2026, 11, 28)).dossier.sources
    assert [one.refused for one in shown.values()] == [()]
