"""Lines: words up to the marks that they rest on."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from onrecord.evidence import Script
from onrecord.fountain.lines import ScriptLines, normalised_words, read_lines
from onrecord.fountain.marks import Bite, SceneKind


def lines(fountain: str) -> ScriptLines:
    return read_lines(Script(id="film", fountain=fountain))


def texts(fountain: str) -> list[str]:
    return [line.text for line in lines(fountain).lines]


def codes(fountain: str) -> list[tuple[str, int, int]]:
    return [(one.code, one.where.line, one.where.column) for one in lines(fountain).findings if one.where]


def test_a_line_ends_behind_its_marks_and_what_follows_is_another() -> None:
    read = lines("They met. [[@a/b]] [[not a fact: staging]] [[@c]] *They* left [[@d/e]]. For good.").lines
    assert [(line.text, line.cites, line.exempt) for line in read] == [
        ("They met.", ("a/b", "c"), "staging"),
        ("They left.", ("d/e",), None),
        ("For good.", (), None),
    ]
    assert [(line.line, line.column) for line in read] == [(1, 1), (1, 52), (1, 73)]


def test_a_speech_is_one_paragraph_about_its_directions() -> None:
    (line,) = lines("NP (V.O.)\nThey met\n(a pause)\nin 1907. [[@a/b]]").lines
    assert (line.text, line.speaker, line.dialogue) == ("They met in 1907.", "NP", True)


def test_headings_cues_sections_and_synopses_are_no_lines() -> None:
    assert texts("Title: X\n\n# Act\n\n= Synopsis\n\nINT. HOUSE\n\nCUT TO:\n\n> The end <\n\n~La la") == [
        "The end",
        "La la",
    ]
    assert texts("* * *\n\n…") == []


def test_according_to_belongs_to_the_words_it_stands_in_or_behind() -> None:
    assert [
        line.attributed for line in lines("He [[according to]] came. [[@a/b]] He left. [[@a/c]]").lines
    ] == [True, False]
    assert [line.attributed for line in lines("He came. [[@a/b]] [[according to]] He left.").lines] == [
        True,
        False,
    ]
    assert [line.attributed for line in lines("[[according to]] He came. [[@a/b]]").lines] == [True]


def test_a_bite_has_its_source_and_seconds() -> None:
    (line,) = lines("ANNA\nI was there. [[source: interview-07 00:12:03.2-00:12:19.0]]").lines
    assert line.bite == Bite("interview-07", 723.2, 739.0)


def test_a_scene_says_anywhere_what_it_is() -> None:
    read = lines("Before.\n\nINT. A\n\nOne.\n\n[[kind: interview]]\n\nTwo.\n\nINT. B\n\nThree.").lines
    assert [line.kind for line in read] == [
        *(SceneKind.NARRATION, SceneKind.INTERVIEW, SceneKind.INTERVIEW, SceneKind.NARRATION),
    ]
    assert [line.scene for line in read] == [None, "INT. A", "INT. A", "INT. B"]
    assert codes("INT. A\n\n[[kind: title]]\n\n[[kind: archive]]") == [("second-kind", 5, 1)]


def test_a_mark_that_ends_no_words_is_stray() -> None:
    assert codes("He came.\n\n[[@a/b]]") == [("stray-mark", 3, 1)]
    assert codes("INT. A [[@a/b]]\n\n[[according to]]\n\n[[@a/b]] He came.") == [
        *(("stray-mark", 1, 8), ("stray-mark", 3, 1), ("stray-mark", 5, 1)),
    ]


def test_a_mark_that_cannot_be_read_is_found_where_it_stands() -> None:
    assert codes("He\n came. [[@a/b @C/d]]") == [("unknown-mark", 2, 15)]
    assert codes("He came. [[@a/b\n\nShe left. [[my own note") == [("unknown-mark", 1, 10)]
    assert codes("/* [[kind: x]] */ He came.") == []


def test_a_line_keeps_its_id_when_it_moves_and_when_its_typography_changes() -> None:
    (one,) = lines("“They met” in 1907 – at last. [[@a/b]]").lines
    same = lines('INT. A\n\nNP\n"they met" in *1907*\nat last [[@c/d]]\n\nThey met in 1907: at last').lines
    assert [line.id for line in same] == [one.id, one.id[:-1] + "2"]
    assert one.id.startswith("film/") and len(one.id) == len("film/3f9c2a41-1")
    assert lines("They met in 1908 at last.").lines[0].id != one.id


@given(st.text())
def test_normalising_words_twice_changes_nothing(text: str) -> None:
    assert normalised_words(normalised_words(text)) == normalised_words(text)


@given(st.text(alphabet="aЯ .\n[]@/:*_#!>~^(=kind", max_size=80))
def test_no_script_is_refused_and_every_id_is_its_own(fountain: str) -> None:
    read = lines(fountain).lines
    assert len({line.id for line in read}) == len(read)


def test_the_golden_script(shared: Path) -> None:
    script = (shared / "dossiers/poliakov/scripts/film.fountain").read_text()
    read = lines(script)
    assert read.findings == ()
    assert len(read.lines) == 10
    assert [line.line for line in read.lines] == [10, 13, 16, 19, 22, 29, 32, 35, 38, 43]
    assert {line.kind for line in read.lines[:5]} == {SceneKind.RE_ENACTMENT}
    assert [len(line.cites) for line in read.lines] == [0, 2, 1, 1, 1, 2, 1, 1, 0, 2]
