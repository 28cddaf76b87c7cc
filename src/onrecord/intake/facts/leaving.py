"""What a row of a fact sheet holds that was not placed, or that a person has to look at."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.evidence import SourceKind
from onrecord.intake.dating import when_of
from onrecord.intake.facts.entry import Entry, whole_row
from onrecord.intake.facts.headings import PASSAGE_FIELDS, Field
from onrecord.intake.facts.taking import one_line
from onrecord.intake.facts.unplaced import Unplaced, Why
from onrecord.intake.facts.words import Unsaid, kind_of, names_several, status_meaning
from onrecord.passages import read_stretch


def left_over(entry: Entry, seen: set[str]) -> Iterator[Unplaced]:
    """Everything of a row that is left for a person; `seen` are the sources already spoken of."""
    yield from entry.left(Why.NOTE, Field.NOTE)
    yield from entry.left(Why.CHECKED_BY, Field.CHECKED_BY)
    yield from entry.left(Why.EXTRA_COLUMN, None)
    yield from _without_statement(entry)
    yield from _sources(entry, seen)
    if entry.words(Field.FACT) and entry.words(Field.SOURCE):
        yield from _stray_passages(entry)
        yield from _unclear(entry)


def _without_statement(entry: Entry) -> Iterator[Unplaced]:
    """A row that made no statement, or one that no line cites."""
    if not entry.words(Field.FACT):
        yield whole_row(entry.sheet, entry.row, Why.NO_FACT)
    elif not entry.words(Field.SOURCE):
        yield whole_row(entry.sheet, entry.row, Why.NO_SOURCE)
    elif entry.has_column(Field.LINE) and not entry.words(Field.LINE):
        yield from entry.left(Why.NO_LINE, Field.FACT)


def _sources(entry: Entry, seen: set[str]) -> Iterator[Unplaced]:
    for column, words in entry.filled(Field.SOURCE):
        title = one_line(words)
        if title in seen:
            continue
        seen.add(title)
        if names_several(words):
            yield entry.unplaced(Why.SEVERAL_SOURCES, column, words)
        if kind_of(title) is SourceKind.OTHER:
            yield entry.unplaced(Why.NO_KIND, column, words)


def _stray_passages(entry: Entry) -> Iterator[Unplaced]:
    """Words for the passage of a source that the row does not have."""
    for column, words in entry.filled(*PASSAGE_FIELDS):
        if column.source is not None and not entry.row.cell(column.source):
            yield entry.unplaced(Why.STRAY_PASSAGE, column, words)


def _unclear(entry: Entry) -> Iterator[Unplaced]:
    """Cells of a row that made a statement, but could not be read as what they are for."""
    for column, words in entry.filled(Field.WHEN):
        if when_of(one_line(words)) is None:
            yield entry.unplaced(Why.NOT_A_DATE, column, words)
    for column, words in entry.filled(Field.TIME):
        if read_stretch(one_line(words)) is None:
            yield entry.unplaced(Why.NOT_A_TIME, column, words)
    for column, words in entry.filled(Field.WHO):
        if "," in words:
            yield entry.unplaced(Why.SEVERAL_PEOPLE, column, words)
    for column, words in entry.filled(Field.STATUS):
        meaning = status_meaning(words)
        if meaning is None or isinstance(meaning, Unsaid):
            yield entry.unplaced(Why.UNKNOWN_STATUS if meaning is None else Why.TASK_STATUS, column, words)
