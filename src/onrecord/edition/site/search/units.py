"""What search finds: each line, person, source, statement, place, question and paragraph that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.dossier.blocks import blocks_of
from onrecord.edition.citing import notes_of
from onrecord.edition.describing import reference_of
from onrecord.edition.site.addresses import line_page
from onrecord.edition.site.book import Book

EXCERPT = 150


@dataclass(frozen=True, slots=True)
class Unit:
    """One of them: what it is, what it is headed, where it is, and its words."""

    kind: str
    title: str
    address: str
    words: str

    @property
    def excerpt(self) -> str:
        """The beginning of its words."""
        return self.words if len(self.words) <= EXCERPT else f"{self.words[:EXCERPT].rsplit(' ', 1)[0]} …"


def units_of(book: Book) -> Iterator[Unit]:
    """Everything that can be found: the story first, then people, sources and the rest."""
    yield from _lines(book)
    yield from _people(book)
    yield from _sources(book)
    yield from _statements(book)
    yield from _places(book)
    yield from _questions(book)
    yield from _texts(book)


def _lines(book: Book) -> Iterator[Unit]:
    story = book.telling.say("Story")
    for id, line in book.lines.items():
        address = line_page(id, book.chapter_of[id])
        yield Unit(story, book.heading_of[id] or "", address, line.assessment.line.text)


def _people(book: Book) -> Iterator[Unit]:
    for one in book.people:
        described = (part for each in one.described for part in (each.names, each.note))
        words = _joined((*one.others, *described))
        yield Unit(book.telling.say("Person"), one.name, book.addresses[one.id], words)


def _sources(book: Book) -> Iterator[Unit]:
    for source in book.telling.report.dossier.sources.values():
        words = _joined((reference_of(source), *(one.says for one in source.criticism)))
        yield Unit(book.telling.say("Source"), source.title, book.addresses[source.id], words)


def _statements(book: Book) -> Iterator[Unit]:
    for note in notes_of(book.telling, book.telling.report.dossier.statements):
        words = _joined((note.says, *(passage.words or "" for passage in note.passages)))
        yield Unit(book.telling.say("Statement"), note.title, book.addresses[note.id], words)


def _places(book: Book) -> Iterator[Unit]:
    for place in book.telling.report.dossier.places.values():
        if place.names and place.same_as is None:
            words = _joined(name.text for name in place.names)
            title = book.telling.place(place.id)
            yield Unit(book.telling.say("Place"), title, book.addresses[place.id], words)


def _questions(book: Book) -> Iterator[Unit]:
    for question in book.telling.report.dossier.questions.values():
        words = _joined(part for search in question.searched for part in (search.where, search.found or ""))
        yield Unit(book.telling.say("Not known"), question.asks, book.addresses[question.id], words)


def _texts(book: Book) -> Iterator[Unit]:
    dossier = book.telling.report.dossier
    for text in dossier.texts.values():
        title, address = dossier.sources[text.source].title, f"{book.addresses[text.source]}#text"
        for block in blocks_of(text):
            yield Unit(book.telling.say("Text"), title, address, " ".join(block.words.split()))


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(dict.fromkeys(part for part in parts if part))
