"""The sources of a dossier as a reader or lawyer wants them listed: what each is, where it lies, who may use it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.chronology import making_of
from onrecord.dates.wording import window_in_words
from onrecord.edition.citing import reference_of, whose_words
from onrecord.evidence import Body, Circumstances, Source
from onrecord.script import Report


@dataclass(frozen=True, slots=True)
class Entry:
    """One source in the bibliography, as pairs of a heading and its words."""

    id: str
    title: str
    kind: str
    rows: tuple[tuple[str, str], ...]


def bibliography(report: Report) -> tuple[Entry, ...]:
    """Every source, by title."""
    entries = [_entry(report, source) for source in report.dossier.sources.values()]
    return tuple(sorted(entries, key=lambda entry: entry.title.casefold()))


def _entry(report: Report, source: Source) -> Entry:
    standing = "primary" if source.is_primary else "secondary"
    rows = (
        ("By", ", ".join(_author(source, author) for author in source.authors)),
        ("Made", _made(report, source)),
        ("Held", reference_of(source)),
        ("Access", _access(source)),
        ("Rights", _rights(source)),
        ("Texts", "; ".join(_text(language, source) for language in source.texts)),
        ("Made from", "; ".join(f"{one.source} ({one.how})" for one in source.derives_from)),
        (
            "Circumstances",
            "" if source.circumstances is Circumstances.UNKNOWN else source.circumstances.value,
        ),
        ("Criticism", "; ".join(f"{one.says} (speaks {one.speaks})" for one in source.criticism)),
    )
    return Entry(source.id, source.title, f"{source.kind}, {standing}", tuple(row for row in rows if row[1]))


def _author(source: Source, author: str | Body) -> str:
    if isinstance(author, Body):
        return author.body
    persona = source.personas.get(author)
    return persona.names[0] if persona is not None and persona.names else author


def _made(report: Report, source: Source) -> str:
    bounds = report.chronology.bounds(making_of(source.id))
    if bounds.earliest is None and bounds.latest is None:
        return ""
    return window_in_words(bounds.earliest, bounds.latest)


def _text(language: str, source: Source) -> str:
    whose = whose_words(source.texts[language])
    return f"{language}, {whose}" if whose else language


def _access(source: Source) -> str:
    access = source.access
    if access is None:
        return "not recorded"
    until = f" until {access.until.text}" if access.until is not None else ""
    return f"{access.status}{until}{f' ({access.note})' if access.note else ''}"


def _rights(source: Source) -> str:
    rights = source.rights
    if rights is None:
        return "not recorded"
    holder = f", held by {rights.holder}" if rights.holder else ""
    return f"{rights.status}{holder}{f' ({rights.note})' if rights.note else ''}"
