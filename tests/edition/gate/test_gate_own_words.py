"""What exports and a deposit print themselves is known as such: a witness may be called Event, Statement or Place."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.edition.gate import Guarded, Scanner, Secrets
from onrecord.edition.gate.neighbours import WORD
from onrecord.edition.gate.own_words import own_words
from onrecord.edition.gate.plain import plain
from tests.cli.running import run_program

TIKHOMOST = Path(__file__).parents[3] / "examples" / "tikhomost"
FORMS = ("tei", "ipif", "annotations", "csv", "csl", "gedcom")


def words_in(place: Path) -> set[str]:
    """All words of a file, or of all files of a folder."""
    files = [one for one in (place, *place.rglob("*")) if one.is_file()]
    return {word for file in files for word in WORD.findall(plain(file.read_text("utf-8")))}


@pytest.mark.parametrize("form", FORMS)
def test_every_word_of_an_export_is_of_the_records_or_our_own(form: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = run_program("export", TIKHOMOST, "--as", form, "--for", "archive", "--out", out)
    assert ran.exit_code == 0, ran.stderr
    printed = words_in(out)
    assert len(printed) > 50
    assert printed - words_in(TIKHOMOST) - own_words() <= {"lt", "gt"}


@pytest.mark.parametrize("surname", ["Event", "Persname", "Quote", "Statement", "Place"])
def test_an_element_or_column_tells_of_nobody_and_beside_a_given_name_it_does(surname: str) -> None:
    scanner = Scanner(Secrets(guarded=(Guarded(label="W", names=(f"Zoya {surname}",)),)))
    [word] = [one for one in own_words() if one.lower() == surname.lower() and one[0].islower()][:1]
    assert not any(leak.stops for leak in scanner.leaks(f"<{word}>1917</{word}>"))
    assert any(leak.stops for leak in scanner.leaks(f"<{word}>Zoya {surname}</{word}>"))
