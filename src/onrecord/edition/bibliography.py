"""The sources of a dossier as a reader or lawyer wants them listed: what each is, where it lies, who may use it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.chronology import making_of
from onrecord.dates import Calendar
from onrecord.edition.describing import access_told, reference_of, release_told, rights_told, whose_words
from onrecord.edition.lines import Annotated
from onrecord.edition.telling import Telling
from onrecord.evidence import Body, Circumstances, Source

CALENDARS = {
    Calendar.JULIAN: "Julian calendar",
    Calendar.RUSSIAN: "Julian to 31 January 1918, then Gregorian",
    Calendar.UNKNOWN: "calendar unknown",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One source in the bibliography: `rows` are pairs of a heading and its words, `lines` those that cite it."""

    id: str
    title: str
    kind: str
    rows: tuple[tuple[str, str], ...]
    lines: tuple[int, ...]


def bibliography(telling: Telling, lines: Sequence[Annotated]) -> tuple[Entry, ...]:
    """Every source, by title."""
    citing: dict[str, dict[int, None]] = {}
    for line in lines:
        for note in line.notes.values():
            citing.setdefault(note.source, {})[line.number] = None
    sources = telling.report.dossier.sources.values()
    entries = [entry_of(telling, source, tuple(citing.get(source.id, ()))) for source in sources]
    return tuple(sorted(entries, key=lambda entry: entry.title.casefold()))


def entry_of(telling: Telling, source: Source, lines: tuple[int, ...]) -> Entry:
    """One source, and the numbers of the lines that cite it."""
    say = telling.say
    kind = f"{say(source.kind.value)}, {say('primary' if source.is_primary else 'secondary')}"
    rows = tuple((say(heading), words) for heading, words in _rows(telling, source) if words)
    return Entry(source.id, source.title, kind, rows, lines)


def _rows(telling: Telling, source: Source) -> Iterator[tuple[str, str]]:
    say = telling.say
    releases = [one for one in telling.report.dossier.releases.values() if one.of == source.id]
    coerced = source.circumstances
    yield "By", ", ".join(_author(telling, source, author) for author in source.authors)
    yield "Made", _made(telling, source)
    yield "Held", reference_of(source)
    yield "Access", access_told(say, source.access)
    yield "Rights", rights_told(say, source.rights)
    yield "Releases", "; ".join(release_told(say, release) for release in releases)
    yield "Texts", "; ".join(_text(telling, language, source) for language in source.texts)
    yield (
        "Made from",
        "; ".join(_derived(telling, link.source, link.how.value) for link in source.derives_from),
    )
    yield "Circumstances", "" if coerced is Circumstances.UNKNOWN else say(coerced.value)
    yield "Dates", "" if source.calendar is Calendar.GREGORIAN else say(CALENDARS[source.calendar])
    yield (
        "Criticism",
        "; ".join(
            f"{one.says.rstrip('.')} ({say(f'speaks {one.speaks.value}')})" for one in source.criticism
        ),
    )


def _author(telling: Telling, source: Source, author: str | Body) -> str:
    if isinstance(author, Body):
        return author.body
    key = source.persona_key(author)
    name, own = telling.called(key), telling.in_its_source(key)
    return own if name in (own, *(telling.names(key) or ())) else f"{own} ({name})"


def _derived(telling: Telling, source: str, how: str) -> str:
    known = telling.report.dossier.sources.get(source)
    return f"{known.title if known is not None else source} ({telling.say(how)})"


def _made(telling: Telling, source: Source) -> str:
    bounds = telling.report.chronology.bounds(making_of(source.id))
    if bounds.earliest is None and bounds.latest is None:
        return ""
    return telling.say.window(bounds.earliest, bounds.latest)


def _text(telling: Telling, language: str, source: Source) -> str:
    whose = whose_words(telling.say, source.texts[language])
    named = telling.say.tongue(language)
    return f"{named}, {whose}" if whose else named
