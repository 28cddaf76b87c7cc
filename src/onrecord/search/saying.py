"""The words of a record in which somebody may look for something."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from onrecord.evidence import Body, Person, Persona, Place, Question, Source, Statement


def words_of_record(record: object) -> tuple[str, ...]:
    """What a record says, piece by piece, each piece once; a kind of record that is not listed here says nothing."""
    return tuple(dict.fromkeys(words for words in _words(record) if words))


@singledispatch
def _words(_record: object) -> Iterator[str | None]:
    yield from ()


@_words.register
def _(record: Statement) -> Iterator[str | None]:
    yield record.says
    yield from record.topics


@_words.register
def _(record: Source) -> Iterator[str | None]:
    yield record.title
    yield from (author.body for author in record.authors if isinstance(author, Body))
    if record.archive is not None:
        archive = record.archive
        yield from (
            archive.repository,
            archive.fond,
            archive.opis,
            archive.delo,
            archive.list,
            archive.reference,
        )
    if record.access is not None:
        yield record.access.note
    if record.rights is not None:
        yield from (record.rights.holder, record.rights.credit, record.rights.note)
    yield from (file.name for file in record.received)
    yield from (wording.by for wording in record.texts.values())
    yield from (point.says for point in record.criticism)


@_words.register
def _(record: Persona) -> Iterator[str | None]:
    yield from record.names
    if record.public is not None:
        yield record.public.pseudonym
    yield record.note


@_words.register
def _(record: Person) -> Iterator[str | None]:
    yield record.name
    yield from (name.text for name in record.names)


@_words.register
def _(record: Place) -> Iterator[str | None]:
    yield from (name.text for name in record.names)


@_words.register
def _(record: Question) -> Iterator[str | None]:
    yield record.asks
    for search in record.searched:
        yield from (search.where, search.found)
