"""Fountain, read with line numbers and notes kept."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from onrecord.fountain.reading import Element, Screenplay, read_fountain


def kinds(text: str) -> list[str]:
    return [element.kind.value for element in read_fountain(text).elements]


def only(text: str) -> Element:
    (element,) = read_fountain(text).elements
    return element


# Counted by eye in the files themselves.
COUNTED = {
    "Boneyard": {"action": 2},
    "CenteredText": {"centered": 3, "transition": 1},
    "Dialogue": {"character": 12, "dialogue": 12, "parenthetical": 4, "action": 1},
    "DualDialogue": {"character": 2, "dialogue": 2},
    "ForcedElements": {"action": 1, "character": 2, "dialogue": 1, "lyrics": 1},
    "Indenting": {
        "transition": 1,
        "scene heading": 1,
        "action": 2,
        "character": 2,
        "dialogue": 2,
        "parenthetical": 1,
    },
    "MultilineAction": {"action": 3},
    "Notes": {"action": 2, "note": 2},
    "PageBreaks": {"action": 3, "page break": 2},
    "SceneHeaders": {"scene heading": 16, "action": 3},
    "SceneNumbers": {"scene heading": 7},
    "SectionHeaders": {"section": 7},
    "Sections-Complex": {"section": 3, "synopsis": 1, "scene heading": 2},
    "Synopses": {"section": 3, "synopsis": 3},
    "Transitions": {"transition": 5, "action": 2},
    "cyrillic": {"scene heading": 2, "action": 4, "character": 1, "dialogue": 2, "parenthetical": 1},
    "header_note": {"scene heading": 1, "note": 1},
    "note": {"action": 1},
    "synopsis": {"scene heading": 1, "synopsis": 1},
}


@pytest.mark.parametrize("name", COUNTED)
def test_the_reference_scripts_have_the_elements_counted_by_eye(name: str, shared: Path) -> None:
    text = (shared / "data/fountain" / f"{name}.fountain").read_bytes().decode()
    assert Counter(kinds(text)) == COUNTED[name]


def test_a_whole_screenplay(shared: Path) -> None:
    read = read_fountain((shared / "data/fountain/brick_and_steel.fountain").read_bytes().decode())
    assert [key for key, _ in read.title_page] == [
        *("Title", "Credit", "Author", "Source", "Draft date", "Contact"),
    ]
    counted = Counter(element.kind.value for element in read.elements)
    assert counted["scene heading"] == 8
    assert counted["character"] == 20
    assert counted["transition"] == 7
    assert counted["centered"] == 3
    assert [element.line for element in read.elements if element.dual] == [48]


def test_a_title_page_begins_with_a_key_that_title_pages_have() -> None:
    read = read_fountain("Title:\n    The letter\nDraft date: 1925\n\nHe writes.")
    assert read.title_page == (("Title", "The letter"), ("Draft date", "1925"))
    assert read_fountain("  Title: The letter").title_page == (("Title", "The letter"),)
    assert kinds("Narrator: they met in 1907.") == ["action"]
    assert read_fountain("") == Screenplay()


@pytest.mark.parametrize(
    "heading",
    [
        "ИНТ. КУХНЯ - ДЕНЬ",
        "ЭКСТ. УЛИЦА",
        "НАТ. ПОЛЕ",
        "ИНТ./ЭКСТ. ВАГОН",
        "ПАВ. СЦЕНА",
        "нат. поле",
        "EXT HOUSE",
    ],
)
def test_headings_in_russian_and_english(heading: str) -> None:
    assert kinds(f"{heading}\n\nСлова.") == ["scene heading", "action"]


@pytest.mark.parametrize("words", ["Нат пришла домой.", "Int he end.", "Est-ce vrai", ".38 is not", "..."])
def test_a_sentence_that_begins_as_a_heading_might_is_not_hidden_in_one(words: str) -> None:
    assert kinds(f"He speaks.\n{words}") == ["action"]
    assert words.startswith(".") or kinds(words) == ["action"]


def test_scene_numbers_forced_headings_and_notes_in_them() -> None:
    heading = only(".ПОЕЗД [[ночь?]] #1-A#")
    assert (heading.text, heading.scene_number) == ("ПОЕЗД [[ночь?]]", "1-A")


def test_a_cue_may_be_forced_and_cyrillic_and_dual() -> None:
    read = read_fountain("@МакКой (ЗК) ^\nДа.\n\nМАША (за кадром)\nНет.").elements
    assert [element.text for element in read] == ["МакКой (ЗК)", "Да.", "МАША (за кадром)", "Нет."]
    assert [element.dual for element in read] == [True, False, False, False]


def test_every_character_has_its_line_and_column() -> None:
    script = "Title: X\r\n\r\n\tHe came\r\n  home. /* cut\r\n\r\ncut */ And [[a\r\nnote]] slept.\r\n"
    action = only(script)
    rows = script.split("\r\n")
    for word in ("came", "home", "And", "slept"):
        line, column = action.place_of(action.text.index(word))
        assert rows[line - 1][column - 1 :].startswith(word)


def test_a_note_spans_rows_whatever_they_look_like() -> None:
    assert kinds("He came. [[Note\nINT. HOUSE\n# No section\n  \n> none]] Home.") == ["action"]
    assert kinds("[[one]]\n[[two]]") == ["note"]
    assert kinds("INT. HOUSE\n[[kind: narration]]\nWords.") == ["scene heading", "action"]


def test_what_is_never_closed_is_words_and_hides_nothing() -> None:
    assert kinds("[[open\n\nINT. HOUSE\n\nWords.") == ["action", "scene heading", "action"]
    assert kinds("/* open\n\nINT. HOUSE\n\nWords.") == ["action", "scene heading", "action"]


@pytest.mark.parametrize(
    "text",
    [
        "a " * 500_000,
        "[[" * 200_000,
        "/*" * 200_000,
        "*a_" * 300_000,
        "# " * 500_000,
        " " * 1_000_000 + "#1#",
        "INT. X\n" * 100_000,
        "words\n" * 100_000,
    ],
)
def test_a_megabyte_is_read_in_bounded_time(text: str) -> None:
    assert read_fountain(text).elements
