"""The sources as CSL JSON, which Zotero and every citation processor read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from onrecord.chronology import Bounds
from onrecord.dates.days import civil, month_length
from onrecord.dates.wording import window_in_words
from onrecord.edition.describing import reference_of
from onrecord.edition.exports.outgoing import Outgoing
from onrecord.evidence import Source, SourceKind

Plain = dict[str, Any]

TYPES: Mapping[SourceKind, str] = {
    SourceKind.LETTER: "personal_communication",
    SourceKind.MEMOIR: "manuscript",
    SourceKind.DIARY: "manuscript",
    SourceKind.INTERVIEW: "interview",
    SourceKind.INTERROGATION: "manuscript",
    SourceKind.CASE_FILE: "manuscript",
    SourceKind.RECORD: "manuscript",
    SourceKind.NEWS: "article-newspaper",
    SourceKind.STATUTE: "legislation",
    SourceKind.STATISTICS: "dataset",
    SourceKind.PHOTOGRAPH: "graphic",
    SourceKind.FOOTAGE: "motion_picture",
    SourceKind.RECORDING: "song",
    SourceKind.ARTWORK: "graphic",
    SourceKind.BOOK: "book",
    SourceKind.ARTICLE: "article-journal",
    SourceKind.FILM: "motion_picture",
    SourceKind.PAGE: "webpage",
    SourceKind.OBJECT: "document",
    SourceKind.OTHER: "document",
}
"""CSL calls a letter a personal communication, and a recording of any sound a song."""


def csl_of(out: Outgoing) -> bytes:
    """Every source, as an item that can be cited."""
    items = [_item(out, source) for source in out.dossier.sources.values()]
    return f"{json.dumps(items, ensure_ascii=False, indent=1)}\n".encode(errors="replace")


def _item(out: Outgoing, source: Source) -> Plain:
    archive = source.archive
    item = {
        "id": source.id,
        "type": TYPES[source.kind],
        "title": source.title,
        "author": [{"literal": name} for _, name in out.authors(source)],
        "issued": issued(out.made_when(source.id)),
        "genre": source.kind.value,
        "language": source.languages[0] if source.languages else None,
        "archive": None if archive is None else archive.repository,
        "archive_location": _shelfmark(source),
        "publisher-place": None if source.place is None else out.place(source.place),
    }
    return {key: value for key, value in item.items() if value}


def _shelfmark(source: Source) -> str:
    """The reference without the repository, which CSL has a place of its own for."""
    repository = None if source.archive is None else source.archive.repository
    return reference_of(source).removeprefix(repository or "").removeprefix(", ")


def issued(bounds: Bounds) -> Plain | None:
    """When it was made: a year, month or day where it is one, a range where it is not; `circa` for an open one."""
    earliest, latest = bounds.earliest, bounds.latest
    if earliest is None or latest is None:
        told = window_in_words(earliest, latest) if (earliest, latest) != (None, None) else None
        return None if told is None else {"literal": told}
    first, last = civil(earliest), civil(latest)
    if first == last:
        return {"date-parts": [list(first)]}
    if first[:2] == last[:2] and first[2] == 1 and last[2] == month_length(*last[:2]):
        return {"date-parts": [list(first[:2])]}
    if first == (last[0], 1, 1) and last[1:] == (12, 31):
        return {"date-parts": [[first[0]]]}
    return {"date-parts": [list(first), list(last)]}
