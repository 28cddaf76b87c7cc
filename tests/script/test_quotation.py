"""Quoted words held against the source, word by word."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.evidence import Script
from onrecord.fountain.lines import read_lines
from onrecord.script.difference import Change
from onrecord.script.quotation import Absent, Differs, Near, NoText, Verbatim, compare, quoted_parts

SOURCE = (
    "That winter I sat in the gallery, and began to talk with a young clerk who lived near us. "
    "He lent me a book. We did not meet again – not once… until spring."
)
TEXTS = [("diary.en", SOURCE)]


def parts(line: str, *, dialogue: bool = False) -> list[str]:
    return [part.words for part in quoted_parts(line, dialogue)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("He said “don’t ever come back here” and left “at once”.", ["don’t ever come back here"]),
        ("Er sagte „komm nie wieder hierher“ laut", ["komm nie wieder hierher"]),
        ("«Он сказал: „приходи завтра ко мне“ и ушёл»", ["Он сказал: „приходи завтра ко мне“ и ушёл"]),
        ("The ‘soldiers’ letters were lost forever’ and so", ["soldiers’ letters were lost forever"]),
        ("It's the soldiers' fault, isn't it, that's all", []),
        ('He goes on: "that winter I sat in', ["that winter I sat in"]),
        ('that winter I sat in" he says', ["that winter I sat in"]),
        ("no quotation at all", []),
    ],
)
def test_parts_in_quotation_marks_of_any_kind(line: str, words: list[str]) -> None:
    assert parts(line) == words


def test_in_dialogue_a_single_word_in_quotation_marks_counts() -> None:
    assert parts('"Yes," he said.', dialogue=True) == ["Yes,"]
    assert parts('"Yes," he said.') == []


def test_a_part_says_where_in_the_line_it_stands() -> None:
    line = "He: “that winter I sat ”."
    (part,) = quoted_parts(line, False)
    assert line[part.start : part.end] == part.words == "that winter I sat"


@pytest.mark.parametrize(
    "quoted",
    [
        "began to talk with a young clerk",
        "He lent me a book!",
        "he lent me a book",
        "That winter […] a young clerk",
        "That winter ... a young clerk … a book",
        "[The clerk] lent me a book",
        "He lent [the author] a book",
        "[h]e lent me a book",
        "He len[ds] me a book",
        "not meet again — not once... until",
    ],
)
def test_ellipsis_brackets_typography_first_case_and_last_stop_are_free(quoted: str) -> None:
    found = compare(quoted, TEXTS)
    assert isinstance(found, Verbatim)
    assert found.label == "diary.en"


@pytest.mark.parametrize(
    ("quoted", "shown"),
    [
        (
            "began to talk with a young officer who lived",
            "began to talk with a young [clerk → officer] who lived",
        ),
        ("We did meet again", "We did [not → left out] meet again"),
        ("He lent me a good book", "He lent me a [nothing → good] book"),
    ],
)
def test_what_differs_is_shown_word_by_word(quoted: str, shown: str) -> None:
    found = compare(quoted, TEXTS)
    assert isinstance(found, Differs)
    assert found.difference.shown == shown
    assert shown in found.difference.sentence


def test_the_change_is_there_as_data_too() -> None:
    found = compare("Он лежал со мной больше года", [("a.ru", "Он лежал со мною больше года.")])
    assert isinstance(found, Differs)
    assert found.difference.changes == (Change("мною", "мной"),)


def test_pieces_in_another_order_are_a_difference() -> None:
    found = compare("He lent me a book … That winter", TEXTS)
    assert isinstance(found, Differs)
    assert found.difference.changes == ()


def test_a_bracket_does_not_swallow_a_sentence() -> None:
    assert isinstance(compare("I sat in the gallery [and] who lived near us", TEXTS), Differs)


def test_of_several_places_the_one_nearest_the_passage() -> None:
    twice = [("a.en", "He came home. " * 3), ("b.en", "He came home. " * 3)]
    assert compare("He came home", twice, [Near("b.en", 27, 40)]) == Verbatim("b.en", 28, 40)
    assert compare("He came home", twice) == Verbatim("a.en", 0, 12)


def test_words_in_another_writing_have_nothing_to_be_compared_with() -> None:
    assert compare("Он дал мне книгу", TEXTS) == NoText("CYRILLIC")
    assert compare("Completely unrelated vocabulary throughout", TEXTS) == Absent()


def test_a_megabyte_is_bounded_work() -> None:
    text = SOURCE * 7000
    assert isinstance(compare("began to speak with a yung officer", [("x", text)]), Differs)
    assert isinstance(compare("the " * 3000, [("x", "the " * 250_000)]), Verbatim)
    assert isinstance(compare("[" * 100_000 + "words", [("x", text)]), Absent | Differs)
    assert quoted_parts('"a ' * 100_000, True)


def test_the_golden_script(shared: Path) -> None:
    dossier = shared / "dossiers/poliakov"
    letter = (dossier / "sources/np-letter/text.en.md").read_text()
    lines = read_lines(Script(id="film", fountain=(dossier / "scripts/film.fountain").read_text())).lines
    found = [
        compare(part.words, [("np-letter.en", letter)])
        for line in lines
        for part in quoted_parts(line.text, line.dialogue)
    ]
    assert [type(one) for one in found] == [Verbatim, Differs]
    assert isinstance(found[1], Differs)
    assert found[1].difference.changes == (Change("got", "began"), Change("soldier", "officer"))
