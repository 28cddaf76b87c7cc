"""Fountain goes back as it came, and what is new in it reads as it was meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from onrecord.script import Element, ElementKind, Screenplay, read_fountain, write_fountain

K = ElementKind

PIECES = st.sampled_from(
    [
        *(
            "ИНТ. КУХНЯ - ДЕНЬ #1#",
            ".ПОЕЗД",
            "МАША (ЗК)",
            "@МакКой ^",
            "(тихо)",
            "Он вошёл. [[@diary/met]]",
            "!INT",
        ),
        *(
            "/* cut",
            "cut */",
            "[[a note",
            "note]]",
            "> CUT TO:",
            "> The end <",
            "~Ой, цветёт калина",
            "# Act",
            "= Said",
        ),
        *(
            "===",
            "Title: The mill",
            "Credit:",
            "  ",
            "",
            "",
            "\t  He waits.",
            "\ufeff",
            "FADE TO:",
            "EXT. BRIDGE",
        ),
    ]
)
SCRIPTS = st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\r\n", "\r", "\n\n", " "]))).map(
    lambda rows: "".join(piece + end for piece, end in rows)
)
"""Scripts of every element in any order, as nobody would write them."""

WORDS = (
    st.text("АБваХx .!@~>#=:()TO", min_size=1).map(str.strip).filter(lambda words: words.strip(".!@~>#= :()"))
)
PLAIN = st.text("абвгдежх ", min_size=1).map(str.strip).filter(bool)


def told(element: Element) -> tuple[object, ...]:
    """What an element is, wherever it stands."""
    return element.kind, element.text, element.scene_number, element.dual, element.depth


def real_scripts(shared: Path) -> Iterator[str]:
    for path in sorted((shared / "data/fountain").glob("*.fountain")):
        yield path.read_bytes().decode()


@given(SCRIPTS | st.text())
def test_whatever_is_read_is_written_back_byte_for_byte(script: str) -> None:
    assert write_fountain(read_fountain(script)) == script


def test_the_real_scripts_are_written_back_byte_for_byte(shared: Path) -> None:
    for script in real_scripts(shared):
        assert write_fountain(read_fountain(script)) == script


OTHER = {K.NOTE: "[[other]]", K.PARENTHETICAL: "(Other)", K.PAGE_BREAK: "===="}


def test_a_changed_line_leaves_all_other_bytes_of_a_real_script(shared: Path) -> None:
    for script in real_scripts(shared):
        play = read_fountain(script)
        for at, element in enumerate(play.elements):
            new = replace(element, text=OTHER.get(element.kind, "Другое"))
            changed = write_fountain(
                replace(play, elements=(*play.elements[:at], new, *play.elements[at + 1 :]))
            )
            first, last = element.rows[0][0] - 1, element.rows[-1][0]
            was, now = script.splitlines(keepends=True), changed.splitlines(keepends=True)
            assert now[:first] == was[:first]
            assert now[first + 1 :] == was[last:]
            assert [told(one) for one in read_fountain(changed).elements] == [
                told(new if one is element else one) for one in play.elements
            ]


def test_a_real_script_written_anew_reads_as_the_same(shared: Path) -> None:
    for script in real_scripts(shared):
        play = read_fountain(script)
        bare = tuple(replace(element, rows=()) for element in play.elements)
        again = read_fountain(write_fountain(Screenplay(title_page=play.title_page, elements=bare)))
        assert again.title_page == play.title_page
        assert [told(element) for element in again.elements] == [told(element) for element in play.elements]


PARAGRAPHS = st.one_of(
    WORDS.map(lambda words: [Element(kind=K.ACTION, text=words)]),
    st.tuples(WORDS, PLAIN).map(lambda rows: [Element(kind=K.ACTION, text="\n".join(rows))]),
    st.tuples(PLAIN, st.none() | st.just("12A")).map(
        lambda heading: [Element(kind=K.SCENE_HEADING, text=heading[0], scene_number=heading[1])]
    ),
    st.tuples(PLAIN, st.booleans(), PLAIN, PLAIN).map(
        lambda said: [
            Element(kind=K.CHARACTER, text=said[0], dual=said[1]),
            Element(kind=K.PARENTHETICAL, text=f"({said[2]})"),
            Element(kind=K.DIALOGUE, text=said[3]),
        ]
    ),
    *(
        PLAIN.map(lambda words, kind=kind: [Element(kind=kind, text=words)])  # type: ignore[misc]
        for kind in (K.TRANSITION, K.CENTERED, K.LYRICS, K.SYNOPSIS)
    ),
    st.tuples(PLAIN, st.integers(1, 6)).map(
        lambda section: [Element(kind=K.SECTION, text=section[0], depth=section[1])]
    ),
)


@given(st.lists(PARAGRAPHS))
def test_what_is_new_reads_as_it_was_meant(paragraphs: list[list[Element]]) -> None:
    elements = tuple(element for paragraph in paragraphs for element in paragraph)
    read = read_fountain(write_fountain(Screenplay(elements=elements)))
    assert [told(element) for element in read.elements] == [told(element) for element in elements]


def test_a_title_page_of_several_rows() -> None:
    page = (("Title", "The mill"), ("Contact", "A. B.\nThe street"))
    written = write_fountain(Screenplay(title_page=page))
    assert written == "Title: The mill\nContact:\n    A. B.\n    The street\n\n"
    assert read_fountain(written).title_page == page


def test_what_is_new_has_the_line_ends_of_its_file() -> None:
    play = read_fountain("He came.\r\n\r\nHe left.")
    new = replace(play.elements[1], text="He stayed.\nHe slept.")
    assert write_fountain(replace(play, elements=(play.elements[0], new))) == (
        "He came.\r\n\r\nHe stayed.\r\nHe slept."
    )
