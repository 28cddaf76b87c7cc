"""A Word document (`.docx`) as tables: their cells with footnotes and comments, and what stands outside them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.findings import Refusal
from onrecord.intake.packed import looked_through
from onrecord.intake.scripts.av_table import Table
from onrecord.intake.scripts.refusals import NotAScript
from onrecord.intake.scripts.uncarried import Uncarried, Why
from onrecord.intake.scripts.word_words import W, WordsOf, notes_of
from onrecord.intake.tables.sheet import bounded

if TYPE_CHECKING:
    import docx.document
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Between:
    """A paragraph outside tables, and the name of its style."""

    words: str
    style: str
    where: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a Word document holds, in its order: tables and paragraphs between them."""

    blocks: tuple[Table | Between, ...]
    uncarried: tuple[Uncarried, ...]


def read_word(path: Path, content: bytes) -> Document:
    """The tables of a document, cells as Fountain; raises HasDocumentType, NotAScript and TooMuch."""
    import docx  # here, since no other command should wait for it to load

    try:
        looked_through(path, content).close()
        document = docx.Document(io.BytesIO(content))
        return _document(path, document)
    except (Refusal, MemoryError):
        raise
    except Exception as error:  # a damaged document makes python-docx raise whatever came in its way
        raise NotAScript(path, f"the Word document is damaged ({type(error).__name__}).") from error


def _document(path: Path, document: docx.document.Document) -> Document:
    words = WordsOf(notes_of(path, document))
    styles = {style.style_id: style.name or "" for style in document.styles}
    blocks: list[Table | Between] = []
    tables = 0
    for part in document.element.body.iterchildren(f"{W}tbl", f"{W}p", f"{W}sdt"):
        if part.tag == f"{W}tbl":
            tables += 1
            blocks.append(_table(path, f"table {tables}", part, words))
        elif said := words.all_in(part, where := f"before table {tables + 1}"):
            style = part.find(f"{W}pPr/{W}pStyle")
            blocks.append(
                Between(said, styles.get(style.get(f"{W}val", ""), "") if style is not None else "", where)
            )
    edges = (edge for section in document.sections for edge in (section.header, section.footer))
    told = (
        words.all_in(edge._element, "the page's edge") for edge in edges if not edge.is_linked_to_previous
    )
    outside = [Uncarried("the page's edge", Why.OUTSIDE, said) for said in told if said]
    return Document(tuple(blocks), (*words.uncarried, *outside))


def _table(path: Path, name: str, table: _Element, words: WordsOf) -> Table:
    banners: set[int] = set()
    numbered = list(_rows(name, table, words, banners))
    return Table(name, bounded(path, name, numbered).rows, frozenset(banners))


def _rows(name: str, table: _Element, words: WordsOf, banners: set[int]) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(_within(table, "tr"), start=1):
        cells: list[str] = []
        merged = 0
        for cell in _within(row, "tc"):
            across = _across(cell)
            merged = max(merged, across)
            goes_on = any(one.get(f"{W}val") != "restart" for one in cell.iterfind(f"{W}tcPr/{W}vMerge"))
            cells += [
                words.all_in(cell, f"{name}, row {number}") if not goes_on else "",
                *[""] * (across - 1),
            ]
        if merged == len(cells) > 1:
            banners.add(number)
        yield number, cells


def _within(part: _Element, name: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, also where a content control holds them."""
    for child in part.iterchildren(f"{W}{name}", f"{W}sdt"):
        if child.tag == f"{W}sdt":
            yield from child.iterfind(f"{W}sdtContent/{W}{name}")
        else:
            yield child


def _across(cell: _Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    wide = span.get(f"{W}val", "1") if span is not None else "1"
    return min(int(wide), 200) if wide.isdigit() else 1
