"""Sources: a list of all by kind, and a page for each with its card, its words, what it says and how to cite it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from onrecord.chronology import making_of
from onrecord.edition.bibliography import Entry
from onrecord.edition.citing import notes_of
from onrecord.edition.describing import reference_of
from onrecord.edition.site.addresses import SOURCES, says, source_page, who
from onrecord.edition.site.book import Book
from onrecord.edition.site.page import Page
from onrecord.edition.site.reading import reading_of
from onrecord.evidence import Source


def source_pages(book: Book) -> Iterator[Page]:
    """The list, and the pages."""
    dossier = book.telling.report.dossier
    if dossier.sources:
        yield Page(SOURCES, "sources.html", {"kinds": _by_kind(book)}, part=book.telling.say("Sources"))
    for source in dossier.sources.values():
        yield Page(source_page(source.id), "source.html", _of_source(book, source))


def _by_kind(book: Book) -> Mapping[str, Sequence[Entry]]:
    """The sources of each kind, by title."""
    kinds = defaultdict[str, list[Entry]](list)
    for entry in book.entries.values():
        kinds[entry.kind].append(entry)
    return dict(sorted(kinds.items()))


def _of_source(book: Book, source: Source) -> Mapping[str, object]:
    entry = book.entries[source.id]
    statements = book.telling.report.grounds.statements_by_source.get(source.id, ())
    notes = notes_of(book.telling, (one.key for one in statements))
    return {
        "entry": entry,
        "personas": [
            (who(local), book.telling.in_its_source(key), persona.note, book.addresses[key])
            for local, persona in source.personas.items()
            if (key := source.persona_key(local)) in book.addresses
        ],
        "notes": [(says(note.id.partition("/")[2]), note) for note in notes],
        "reading": reading_of(book, source),
        "citation": citation_of(book, source),
    }


def citation_of(book: Book, source: Source) -> str:
    """How to cite a source as this edition shows it: title, day, where it is held, and the edition."""
    say = book.telling.say
    made = _made(book, source)
    card = ", ".join(part for part in (source.title.rstrip("."), made, reference_of(source)) if part)
    title = book.telling.report.dossier.production.title
    return f"{card}. {say('In: {title}, edition of {day}.', title=title, day=say.day(book.made))}"


def _made(book: Book, source: Source) -> str:
    """When it was made, as a citation has it: a day stands by itself."""
    say = book.telling.say
    bounds = book.telling.report.chronology.bounds(making_of(source.id))
    if bounds.earliest is None and bounds.latest is None:
        return ""
    if bounds.earliest == bounds.latest and bounds.earliest is not None:
        return say.day(date.fromordinal(bounds.earliest))
    return say.window(bounds.earliest, bounds.latest)
