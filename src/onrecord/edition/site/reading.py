"""The reading edition: an original and its translations side by side, with notes at their passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from markupsafe import Markup

from onrecord.dossier.blocks import Block, blocks_of
from onrecord.edition.describing import whose_words
from onrecord.edition.site.addresses import says
from onrecord.edition.site.blocks import EDITORIAL, Sign, set_in_type
from onrecord.edition.site.book import Book
from onrecord.evidence import Source, Text
from onrecord.passages import Anchored


@dataclass(frozen=True, slots=True)
class Column:
    """One text: its language, what that is called, and whose words it is."""

    language: str
    tongue: str
    whose: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph or cue in one language, ready to be shown."""

    language: str
    words: Markup
    is_heading: bool


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side; `time` is of a recording."""

    time: str | None
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A source's words, the original first; `is_edited` says that there are editorial marks to explain."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    numbers: Mapping[str, int]
    is_edited: bool


def reading_of(book: Book, source: Source) -> Reading | None:
    """The reading edition of a source; None where none of its words may be shown."""
    texts = [text for text in book.telling.report.dossier.texts.values() if text.source == source.id]
    if not texts:
        return None
    texts.sort(key=lambda text: _is_translation(source, text))
    numbers, signs = _notes(book, source, texts)
    columns = [
        (
            _column(book, source, text),
            blocks_of(text),
        )
        for text in texts
    ]
    set_texts = [
        [_cell(column.language, block, signs[column.language]) for block in blocks]
        for column, blocks in columns
    ]
    times = max(([block.time for block in blocks] for _, blocks in columns), key=len)
    return Reading(
        tuple(column for column, _ in columns),
        tuple(_rows(times, set_texts)),
        numbers,
        any(EDITORIAL.search(text.words) for text in texts),
    )


def _column(book: Book, source: Source, text: Text) -> Column:
    say = book.telling.say
    tongue = say.tongue(text.language)
    whose = whose_words(say, source.texts.get(text.language))
    return Column(text.language, tongue[:1].upper() + tongue[1:], whose)


def _is_translation(source: Source, text: Text) -> bool:
    wording = source.texts.get(text.language)
    return wording is not None and wording.is_translation


def _rows(times: Sequence[str | None], texts: Sequence[Sequence[Cell]]) -> Iterator[Row]:
    """The parts side by side; a translation that is divided otherwise runs beside its original as it comes."""
    for time, cells in zip_longest(times, zip_longest(*texts)):
        yield Row(time, tuple(cells))


def _cell(language: str, block: Block, signs: Sequence[Sign]) -> Cell:
    within = [sign for sign in signs if block.start < sign.at <= block.end]
    return Cell(language, set_in_type(block, within), block.is_heading)


def _notes(
    book: Book, source: Source, texts: Sequence[Text]
) -> tuple[Mapping[str, int], Mapping[str, Sequence[Sign]]]:
    """The statements of a source by number, and in each text the numbers behind the words that they are about."""
    grounds = book.telling.report.grounds
    statements = grounds.statements_by_source.get(source.id, ())
    numbers = {statement.key: number for number, statement in enumerate(statements, start=1)}
    signs = defaultdict[str, list[Sign]](list)
    for statement in statements:
        for place, passage in enumerate(statement.at):
            found = grounds.anchoring.found.get((statement.key, place))
            if isinstance(found, Anchored):
                language = passage.text or texts[0].language
                signs[language].append(Sign(found.end, numbers[statement.key], says(statement.id)))
    return numbers, signs
