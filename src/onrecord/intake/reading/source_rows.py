"""A spreadsheet of sources: a catalogue card for each row, its columns told by their headings in English or Russian."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.evidence import Archive, SourceKind
from onrecord.intake.facts.words import kind_of
from onrecord.intake.reading.languages import tag_of
from onrecord.intake.reading.reading import Reading

COLUMNS: Mapping[str, str] = {
    "title": "title, source, name, document, название, заглавие, источник, документ, наименование",
    "kind": "kind, type, genre, вид, тип, жанр",
    "author": "author, authors, creator, by, автор, авторы, составитель",
    "made": "date, made, year, created, дата, год, датировка",
    "place": "place, where, location, место, город",
    "language": "language, languages, язык, языки",
    "repository": "archive, repository, library, архив, хранилище, место хранения",
    "fond": "fond, fonds, collection, фонд, ф",
    "opis": "opis, inventory, series, опись, оп",
    "delo": "delo, file, folder, дело, ед хр, единица хранения, д",
    "list": "list, leaf, folio, page, pages, лист, листы, л, страницы",
    "reference": "reference, call number, shelfmark, url, address, link, шифр, ссылка, адрес",
    "rights": "rights, права",
}
_BY_HEADING = {heading.strip(): what for what, called in COLUMNS.items() for heading in called.split(",")}
APART = re.compile(r";|\n")
ARCHIVE = ("repository", "fond", "opis", "delo", "list", "reference")


def column(heading: str) -> str | None:
    """What a column of this heading holds."""
    return _BY_HEADING.get(re.sub(r"[\W_]+", " ", heading.casefold()).strip())


def read_rows(headings: Sequence[str], rows: Iterable[Sequence[str]], form: str) -> Iterator[Reading]:
    """The card of each row that has a title."""
    columns = [column(heading) for heading in headings]
    for row in rows:
        said: dict[str, str] = {}
        for what, cell in zip(columns, row, strict=False):
            if what is not None and cell.strip():
                said.setdefault(what, " ".join(cell.split()) if what != "author" else cell.strip())
        if said.get("title"):
            yield _card(said, form, _entry(headings, row))


def _card(said: Mapping[str, str], form: str, entry: str) -> Reading:
    languages = [tag_of(name) for name in re.split(r"[;,/]", said.get("language", ""))]
    archive = {key: said.get(key) for key in ARCHIVE}
    return Reading(
        format=f"row of a list of sources, {form}",
        title=said["title"],
        kind=_kind(said.get("kind", "")),
        authors=tuple(name for one in APART.split(said.get("author", "")) if (name := one.strip())),
        made=said.get("made"),
        place=said.get("place"),
        languages=tuple(tag for tag in languages if tag),
        archive=Archive(**archive) if any(archive.values()) else None,
        rights=said.get("rights"),
        entry=entry,
        entry_suffix=".csv",
    )


def _kind(cell: str) -> SourceKind | None:
    plain = cell.strip().casefold()
    named = next((kind for kind in SourceKind if kind.value == plain), kind_of(cell))
    return None if named is SourceKind.OTHER and plain != "other" else named


def _entry(headings: Sequence[str], row: Sequence[str]) -> str:
    """The row with its headings, as a table of its own."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows((headings, row))
    return written.getvalue()
