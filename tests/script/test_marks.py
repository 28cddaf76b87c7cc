"""Onrecord's marks, and the notes that only look like them."""

from __future__ import annotations

import pytest

from onrecord.fountain.marks import (
    Attributed,
    Bite,
    Citation,
    Composite,
    Exempt,
    HeldBack,
    Label,
    SceneKind,
    Unreadable,
    read_mark,
)


@pytest.mark.parametrize(
    ("note", "mark"),
    [
        ("@np-letter/met @case-1933/together", Citation(("np-letter/met", "case-1933/together"))),
        (" @fate \n", Citation(("fate",))),
        ("kind: re-enactment", SceneKind.RE_ENACTMENT),
        ("Kind: Interview", SceneKind.INTERVIEW),
        ("not a fact: staging", Exempt("staging")),
        ("source: interview-07 00:12:03.2-00:12:19.0", Bite("interview-07", 723.2, 739.0)),
        ("according to", Attributed()),
        ("label: Scene imagined from the letters", Label("Scene imagined from the letters")),
        ("Label:  two\n lines", Label("two lines")),
        ("composite: np-letter:np, case-1933:minin", Composite(("np-letter:np", "case-1933:minin"))),
        ("composite: nika-poliakov; case-1933:minin", Composite(("nika-poliakov", "case-1933:minin"))),
        ("ask Anna about @ the archive", None),
        ("kind of sad here", None),
        ("label", None),
        ("labels are still to be drawn", None),
        ("composite of two takes", None),
        ("withheld: until 2040-01-01", HeldBack("until 2040-01-01")),
        ("withheld", None),
        ("source unknown to us", None),
        ("according to Anna this is wrong", None),
        ("", None),
    ],
)
def test_marks_are_read_and_the_writers_notes_left_alone(note: str, mark: object) -> None:
    assert read_mark(note) == mark


@pytest.mark.parametrize(
    ("note", "hint"),
    [
        ("kind: reenactment", "re-enactment”?"),
        ("kind: ", "narration, interview"),
        ("kind narration", "[[kind: "),
        ("@", "stands alone"),
        ("@ np-letter/met", "stands alone"),
        ("@np-letter/met, @b/c", "spaces alone"),
        ("@np-letter\\met", "@source/statement"),
        ("@np-letter/met case-1933/x", "has no @"),
        ("not a fact", "with its reason"),
        ("not a fact:", "says why"),
        ("not a fact - staging", "not a fact: "),
        ("source: x", "stretch of time"),
        ("label:", "words for the screen"),
        ("label - imagined", "[[label: "),
        ("withheld:", "says until when, or by whom"),
        ("composite: np-letter:np", "two people or more"),
        ("composite: Anna and Boris", "no persona's or person's id"),
        ("source: x 00:12:19-00:12:03", "stretch of time"),
        ("source: Anna 00:12:03-00:12:19", "source's id"),
    ],
)
def test_what_is_meant_as_a_mark_and_cannot_be_read_says_how_to_write_it(note: str, hint: str) -> None:
    read = read_mark(note)
    assert isinstance(read, Unreadable)
    assert hint in read.hint


def test_an_unreadable_id_says_where_in_the_note_it_stands() -> None:
    read = read_mark("@np-letter/met @Case/x")
    assert isinstance(read, Unreadable)
    assert read.offset == 15
