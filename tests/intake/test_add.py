"""`onrecord add`: what a file becomes, that it is kept as it was, and that it is taken in once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.dossier.anchoring import anchor
from onrecord.evidence import SourceKind
from onrecord.intake.numbers import Numbers
from onrecord.store.folder import read_folder
from tests.cli.running import run_program
from tests.intake.adding import Shelf

LETTER = "Dear friend, I was in Odessa in the winter of 1907, and it was very cold there."


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "To Anna Petrova.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_a_file_becomes_a_source_and_is_kept_as_it_was(shelf: Shelf, letter: Path) -> None:
    before = letter.stat()
    [taken] = shelf.add(letter)["taken"]
    digest = hashlib.sha256(LETTER.encode()).hexdigest()
    source = shelf.dossier.sources["source-1"]
    assert (taken["source"], taken["language"], taken["format"]) == ("source-1", "en", "text, utf-8")
    assert [(one.sha256, one.name) for one in source.received] == [(digest, letter.name)]
    assert (shelf.folder / f"sources/source-1/files/{digest}.txt").read_bytes() == letter.read_bytes()
    assert shelf.words() == LETTER
    assert letter.stat() == before or letter.stat().st_mtime_ns == before.st_mtime_ns


def test_a_name_stands_on_the_card_alone(shelf: Shelf, letter: Path) -> None:
    shelf.add(letter)
    assert not [file for file in shelf.files() if "petrova" in file.lower()]
    mentions = [
        path.name for path in shelf.folder.rglob("*") if path.is_file() and b"Petrova" in path.read_bytes()
    ]
    assert mentions == ["source.yaml"]


def test_the_same_file_is_taken_in_once(shelf: Shelf, letter: Path) -> None:
    shelf.add(letter)
    again = letter.with_name("another name.md")
    again.write_bytes(letter.read_bytes())
    said = shelf.add(letter, again)
    assert said["already"] == [{"file": str(one), "source": "source-1"} for one in (letter, again)]
    assert list(shelf.dossier.sources) == ["source-1"]


def test_a_number_is_not_given_twice_while_anything_speaks_of_it(shelf: Shelf, letter: Path) -> None:
    script = shelf.folder / "scripts/film.fountain"
    script.write_text("It was cold. [[@source-7/cold]]\n", encoding="utf-8")
    assert shelf.add(letter)["taken"][0]["source"] == "source-8"


def test_nothing_is_invented(shelf: Shelf, letter: Path) -> None:
    shelf.add(letter)
    source = shelf.dossier.sources["source-1"]
    assert source.kind is SourceKind.OTHER
    assert (source.authors, source.made, source.languages, source.place) == ((), None, (), None)
    assert source.title == "“Dear friend, I was in Odessa in the…”"


def test_what_somebody_says_of_a_file_goes_on_its_card(shelf: Shelf, letter: Path) -> None:
    shelf.add(letter, "--as", "letter", "--language", "Russian")
    source = shelf.dossier.sources["source-1"]
    assert (source.kind, source.languages) == (SourceKind.LETTER, ("ru",))
    assert list(shelf.dossier.texts) == ["source-1.ru"]


def test_a_folder_is_gone_through_in_the_order_of_its_pages(shelf: Shelf, tmp_path: Path) -> None:
    for number in (1, 2, 10):
        inner = tmp_path / "box" / f"folder {number}"
        inner.mkdir(parents=True)
        (inner / "page.txt").write_text(f"This is folder number {number} of a box.", encoding="utf-8")
    (tmp_path / "box/.hidden.txt").write_text("Hidden.", encoding="utf-8")
    files = [Path(one["file"]).parent.name for one in shelf.add(tmp_path / "box")["taken"]]
    assert files == ["folder 1", "folder 2", "folder 10"]


def test_a_folder_that_holds_the_dossier_is_taken_in_without_it(shelf: Shelf, letter: Path) -> None:
    for _ in range(2):
        shelf.add(letter.parent)
    assert list(shelf.dossier.sources) == ["source-1"]


def test_everything_taken_in_passes_a_check(shelf: Shelf, letter: Path) -> None:
    shelf.add(letter)
    assert anchor(shelf.dossier).findings == ()
    ran = run_program("check", shelf.folder)
    assert ran.exit_code == 0, ran.stdout


def test_a_file_that_goes_missing_is_noticed(shelf: Shelf, letter: Path) -> None:
    shelf.add(letter)
    next((shelf.folder / "sources/source-1/files").iterdir()).unlink()
    ran = run_program("check", shelf.folder)
    assert (ran.exit_code, "received-missing" in ran.stdout) == (0, True), ran.stdout


def test_the_summary_is_in_words(shelf: Shelf, letter: Path) -> None:
    ran = run_program("add", shelf.folder, letter, letter.with_name("nothing.txt"))
    assert ran.exit_code == 1
    told = " ".join(ran.stdout.split())
    assert "1 source taken in, 0 files there already, 1 file refused." in told
    assert "nothing.txt: it cannot be opened: no such file or directory." in told


@pytest.mark.parametrize("folder", ["nowhere", "."])
def test_what_is_no_dossier_is_refused(tmp_path: Path, letter: Path, folder: str) -> None:
    ran = run_program("add", tmp_path / folder, letter)
    assert (ran.exit_code, ran.stdout) == (2, "")


@pytest.mark.parametrize(("words", "language"), [("Пишу тебе из Вятки.", "ru"), ("Lieber Bruder", "und")])
def test_a_few_words_are_in_one_of_the_dossiers_own_languages_or_none_is_told(
    shelf: Shelf, tmp_path: Path, words: str, language: str
) -> None:
    note = tmp_path / "note.txt"
    note.write_text(words, encoding="utf-8")
    assert shelf.add(note)["taken"][0]["language"] == language


def test_numbers_go_on_above_those_of_cards_and_of_kinds_with_a_hyphen(
    told: Callable[[str], Path],
) -> None:
    dossier = read_folder(
        told(
            """
            == sources/letter/source.yaml
            kind: letter
            title: A letter (invented)
            personas: {person-4: {names: [Anna]}}
            == sources/letter/statements.yaml
            - {id: military-service-2, what: military-service, who: [person-4], says: She served.}
            """
        )
    ).dossier
    numbers = Numbers(dossier)
    assert [numbers.next(word) for word in ("person", "military-service", "service", "place")] == [
        "person-5",
        "military-service-3",
        "service-1",
        "place-1",
    ]
