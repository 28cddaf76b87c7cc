"""Fountain (https://fountain.io/syntax), read with line numbers and notes kept; boneyard is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from onrecord.fountain.rows import Row, read_rows
from onrecord.fountain.screenplay import Element, ElementKind, Screenplay

__all__ = ["Element", "ElementKind", "Screenplay", "read_fountain"]

K = ElementKind

READ = 16
"""Versions of scripts that are remembered as they were read: who edits asks for the same again and again."""

TITLE_KEY = re.compile(r"([^\s:][^:]{0,60}):(.*)")
# A page of other keys is read as action, and its lines asked for citations: nothing is hidden by a colon.
FIRST_KEYS = (
    *(
        "title",
        "credit",
        "author",
        "authors",
        "source",
        "notes",
        "draft date",
        "date",
        "contact",
        "copyright",
    ),
    *("revision", "название", "заголовок", "автор", "авторы", "источник", "дата", "контакты"),
)
PREFIX = r"(?:INT|EXT|EST|I\.?/E|ИНТ|ЭКСТ|НАТ|ПАВ)(?:\.?/(?:INT|EXT|ИНТ|ЭКСТ|НАТ|ПАВ))?"
# Without a full stop only in capitals: “Нат пришла домой” is Natalya, and not a place outdoors.
HEADING = re.compile(rf"[*_]*(?:(?i:{PREFIX}\.)|{PREFIX}(?:\s|$))")
SCENE_NUMBER = re.compile(r"#([\w.\-]{1,40})#$")


@lru_cache(maxsize=READ)
def read_fountain(text: str) -> Screenplay:
    """Read a script; whatever is not Fountain's own is action, so that no word of it is passed over."""
    rows = list(read_rows(text))
    title_page, begun = _title_page(rows)
    return Screenplay(title_page=title_page, elements=tuple(_elements(rows[begun:])), text=text)


def _title_page(rows: list[Row]) -> tuple[tuple[tuple[str, str], ...], int]:
    """The keys and values before the first blank row, and the row at which the script begins."""
    first = next((at for at, row in enumerate(rows) if not row.blank), len(rows))
    if first == len(rows) or not begins_title_page(rows[first].text):
        return (), 0
    page: list[tuple[str, str]] = []
    for at in range(first, len(rows)):
        row = rows[at]
        if row.blank:
            return tuple(page), at
        key = TITLE_KEY.match(row.text) if row.column == 1 or at == first else None
        if key is not None:
            page.append((key[1], key[2].strip()))
        else:
            page[-1] = (page[-1][0], f"{page[-1][1]}\n{row.text}".strip())
    return tuple(page), len(rows)


def begins_title_page(row: str) -> bool:
    """Whether a script that begins with this row begins with a title page."""
    key = TITLE_KEY.match(row)
    return key is not None and key[1].casefold() in FIRST_KEYS


def _elements(rows: list[Row]) -> Iterator[Element]:
    """The elements of the rows: each row goes on with the element before it or begins its own."""
    parts: list[Element] = []
    speaking, above = False, None
    for at, row in enumerate(rows):
        if row.blank and not (speaking and row.spaces >= 2) and not row.within_note:
            speaking, above = False, None
            yield from _joined(parts)
            parts = []
            continue
        if row.within_note and parts:
            element = _element(parts[-1].kind, row)
        elif speaking:
            element = _in_speech(row)
        else:
            below = rows[at + 1] if at + 1 < len(rows) else None
            element = _outside_speech(row, above, below, parts[-1].kind if parts else None)
        speaking = element.kind is K.CHARACTER or (speaking and element.kind in SPEECH)
        above = row
        if parts and not (row.within_note or _belongs(element.kind, parts[-1].kind)):
            yield from _joined(parts)
            parts = []
        parts.append(element)
    yield from _joined(parts)


SPEECH = frozenset({K.DIALOGUE, K.PARENTHETICAL, K.LYRICS})
RUNNING = frozenset({K.ACTION, K.DIALOGUE, K.LYRICS, K.CENTERED, K.NOTE})


def _belongs(kind: ElementKind, before: ElementKind) -> bool:
    """Whether a row goes on with the one before it: notes go on with running words, and words with notes."""
    if kind is before:
        return kind in RUNNING
    return K.NOTE in (kind, before) and {kind, before} <= {K.NOTE, K.ACTION, K.CENTERED}


def _joined(parts: list[Element]) -> Iterator[Element]:
    """Rows that go on with one another as one element; notes alone are a paragraph of notes."""
    if len(parts) == 1:
        yield parts[0]
    elif parts:
        kind = next((part.kind for part in parts if part.kind is not K.NOTE), K.NOTE)
        rows = tuple(row for part in parts for row in part.rows)
        yield replace(parts[0], kind=kind, text="\n".join(part.text for part in parts), rows=rows)


def _element(kind: ElementKind, row: Row) -> Element:
    # Two spaces keep a blank row inside a note or a speech (Fountain, "Notes").
    return Element(kind=kind, text=row.text or "  ", rows=((row.line, row.column if row.text else 1),))


def _in_speech(row: Row) -> Element:
    """A row under a cue: words, a parenthetical or a line of song."""
    bare = row.bare.strip()
    if bare.startswith("~"):
        return _element(K.LYRICS, row.cut(1))
    parenthetical = bare.startswith("(") and bare.endswith(")")
    return _element(K.PARENTHETICAL if parenthetical else K.DIALOGUE, row)


def _outside_speech(row: Row, above: Row | None, below: Row | None, before: ElementKind | None) -> Element:
    """A row that is not under a cue."""
    marked = _marked(row)
    if marked is not None:
        return marked
    if row.only_notes:
        return _element(K.NOTE, row)
    begins = above is None or (before is not None and before not in RUNNING) or above.only_notes
    ends = below is None or below.blank or below.only_notes or below.text[0] in "=#"
    if begins and (row.text[0] == "." or ends):
        heading = _heading(row)
        if heading is not None:
            return heading
    if begins and ends and _is_transition(row):
        return _element(K.TRANSITION, row)
    if begins and below is not None and not below.blank:
        cue = _cue(row)
        if cue is not None:
            return cue
    return _element(K.ACTION, row)


def _marked(row: Row) -> Element | None:
    """An element that its first character marks, whatever stands about it."""
    mark, bare = row.text[0], row.bare.rstrip()
    if mark == "!":
        return _element(K.ACTION, row.cut(1))
    if mark == "~":
        return _element(K.LYRICS, row.cut(1))
    if mark == "=":
        kind = K.PAGE_BREAK if len(bare) >= 3 and not bare.strip("=") else K.SYNOPSIS
        return _element(kind, row if kind is K.PAGE_BREAK else row.cut(1))
    if mark == "#":
        depth = len(row.text) - len(row.text.lstrip("#"))
        return replace(_element(K.SECTION, row.cut(depth)), depth=depth)
    if mark == ">":
        closed = len(bare) > 1 and bare.endswith("<")
        return (
            _element(K.CENTERED, row.without(len(bare) - 1, len(bare)).cut(1))
            if closed
            else _element(K.TRANSITION, row.cut(1))
        )
    return None


def _heading(row: Row) -> Element | None:
    """A scene heading, forced by a full stop or beginning as headings do, with its number."""
    forced = len(row.text) > 1 and row.text[0] == "." and row.text[1].isalnum()
    if not forced and not HEADING.match(row.text):
        return None
    number = SCENE_NUMBER.search(row.bare.rstrip()[-44:])
    if number is not None:
        end = len(row.bare.rstrip())
        row = row.without(end - len(number[0]), end)
    return replace(
        _element(K.SCENE_HEADING, row.cut(1) if forced else row), scene_number=number and number[1]
    )


def _is_transition(row: Row) -> bool:
    # Spaces after the colon are Fountain's way of saying that it is action after all.
    bare = row.bare.strip()
    return bare.endswith("TO:") and bare.isupper() and row.spaces == row.column - 1 + len(row.text)


def _cue(row: Row) -> Element | None:
    """A character's cue: forced by @, or in capitals up to its bracket."""
    bare = row.bare.rstrip()
    dual = bare.endswith("^")
    if dual:
        row = row.without(len(bare) - 1, len(bare))
    forced = row.text.startswith("@") and len(row.text) > 1
    if not forced and (HEADING.match(row.text) or not row.bare.split("(", 1)[0].isupper()):
        return None
    return replace(_element(K.CHARACTER, row.cut(1) if forced else row), dual=dual)
