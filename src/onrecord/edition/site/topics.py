"""Interviews by topic: what was said on each, with its time code and the way to the words around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.edition.citing import Note, note_of
from onrecord.edition.site.book import Book
from onrecord.edition.site.page import Page
from onrecord.evidence import Source, SourceKind, Statement

SPOKEN = frozenset({SourceKind.INTERVIEW, SourceKind.RECORDING})


def topics_page(book: Book) -> Iterator[Page]:
    """The page, if any interview may be shown."""
    dossier = book.telling.report.dossier
    interviews = [source for source in dossier.sources.values() if source.kind in SPOKEN]
    if interviews:
        words = {"topics": _topics(book, interviews), "interviews": interviews, "count": _count(book)}
        yield Page("interviews.html", "interviews.html", words, part=book.telling.say("Interviews"))


def _topics(book: Book, interviews: Sequence[Source]) -> Mapping[str, Sequence[Note]]:
    """The topics by name, each with what was said on it, interview by interview."""
    found = defaultdict[str, list[Note]](list)
    for statement in _said_in(book, interviews):
        note = note_of(book.telling, statement.key)
        for topic in statement.topics:
            found[topic] += [note] if note is not None else []
    return dict(sorted(found.items(), key=lambda topic: topic[0].casefold()))


def _said_in(book: Book, interviews: Sequence[Source]) -> Iterator[Statement]:
    for source in interviews:
        yield from book.telling.report.grounds.statements_by_source.get(source.id, ())


def _count(book: Book) -> Mapping[str, int]:
    by_source = book.telling.report.grounds.statements_by_source
    return {id: len(statements) for id, statements in by_source.items()}
