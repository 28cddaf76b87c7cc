"""Fountain, written: what was read goes back byte for byte, and what is new is written so that it reads as meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.fountain.kept import Kept, Rows, kept
from onrecord.fountain.notes import blank_notes, find_notes
from onrecord.fountain.reading import HEADING, begins_title_page
from onrecord.fountain.rows import BREAK
from onrecord.fountain.screenplay import Element, ElementKind, Screenplay

K = ElementKind

MARKS = tuple(".!@~>#=")
"""What a row begins with that Fountain takes for a mark of its kind."""
UNDER_A_CUE = frozenset({K.DIALOGUE, K.PARENTHETICAL, K.LYRICS})
BLANK_ROW = "  "
"""Two spaces keep a blank row within a speech or a note (Fountain, “Notes”)."""


def write_fountain(play: Screenplay) -> str:
    """The script as text: what its file has stays as it stands there, and what is other or new is written anew."""
    opening, found = kept(play.text)
    line_end = BREAK.search(play.text)
    end = line_end.group() if line_end else "\n"
    return (opening or _title_page(play).replace("\n", end)) + "".join(_written(play.elements, found, end))


def fountain_of(element: Element) -> str:
    """An element's rows, marked with its kind wherever they would otherwise be read as another."""
    rows = [row.strip() or BLANK_ROW for row in element.text.split("\n")]
    return "\n".join(_marked(element, rows))


def _written(elements: Sequence[Element], found: Mapping[Rows, Kept], end: str) -> Iterator[str]:
    for at, element in enumerate(elements):
        following = elements[at + 1] if at + 1 < len(elements) else None
        here = found.get(element.rows)
        if here is not None and here.element == element:
            yield here.rows
        else:
            yield fountain_of(element).replace("\n", end)
        if here is None or (not here.behind and following is not None):
            yield _parting(element, following).replace("\n", end)
        else:
            yield here.behind


def _parting(element: Element, following: Element | None) -> str:
    """What parts new elements: a blank row, but none within what is said under one cue."""
    if following is None:
        return "\n"
    said = element.kind in UNDER_A_CUE | {K.CHARACTER} and following.kind in UNDER_A_CUE
    verses = element.kind is following.kind is K.LYRICS
    return "\n" if said and not verses else "\n\n"


def _title_page(play: Screenplay) -> str:
    rows = [row for key, value in play.title_page for row in _title_entry(key, value)]
    return "\n".join([*rows, "", ""]) if rows else ""


def _title_entry(key: str, value: str) -> list[str]:
    rows = [row.strip() for row in value.split("\n") if row.strip()]
    return [f"{key}: {rows[0]}"] if len(rows) == 1 else [f"{key}:", *(f"    {row}" for row in rows)]


def _marked(element: Element, rows: list[str]) -> list[str]:
    match element.kind:
        case K.SCENE_HEADING:
            return [_heading(element, " ".join(rows))]
        case K.CHARACTER:
            return [_cue(element, " ".join(rows))]
        case K.TRANSITION:
            return [f"> {' '.join(rows)}"]
        case K.CENTERED:
            return [f"> {row} <" for row in rows]
        case K.LYRICS:
            return [f"~{row}" for row in rows]
        case K.SECTION:
            return [f"{'#' * max(1, element.depth)} {' '.join(rows)}"]
        case K.SYNOPSIS:
            return [f"= {' '.join(rows)}"]
        case K.PAGE_BREAK:
            return rows if rows[0].startswith("===") else ["==="]
        case K.ACTION:
            return [f"!{row}" if _is_mistaken(row, len(rows) > 1) else row for row in rows]
        case _:
            return rows


def _heading(element: Element, words: str) -> str:
    number = f" #{element.scene_number}#" if element.scene_number else ""
    return f"{'' if HEADING.match(words) else '.'}{words}{number}"


def _cue(element: Element, words: str) -> str:
    plain = words.split("(", 1)[0].isupper() and not words.startswith(MARKS) and not HEADING.match(words)
    return f"{'' if plain else '@'}{words}{' ^' if element.dual else ''}"


def _is_mistaken(row: str, goes_on: bool) -> bool:
    """Whether a row of action would be read as something else: a mark, a heading, a cue, a transition, a title page."""
    if row.startswith(MARKS) or HEADING.match(row) or begins_title_page(row):
        return True
    bare = blank_notes(row, find_notes(row)).strip()
    return (bare.isupper() and bare.endswith("TO:")) or (goes_on and bare.split("(", 1)[0].isupper())
