"""Entries of a bibliography in RIS, by rispy: a catalogue card each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from onrecord.dates import Calendar
from onrecord.evidence import Archive, SourceKind
from onrecord.intake.content import content_of
from onrecord.intake.reading.languages import tag_of
from onrecord.intake.reading.letters import text_of
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Damaged

KINDS = {
    "PCOMM": SourceKind.LETTER,
    "BOOK": SourceKind.BOOK,
    "EBOOK": SourceKind.BOOK,
    "JOUR": SourceKind.ARTICLE,
    "MGZN": SourceKind.ARTICLE,
    "NEWS": SourceKind.NEWS,
    "ELEC": SourceKind.PAGE,
    "STAT": SourceKind.STATUTE,
    "MPCT": SourceKind.FILM,
    "SOUND": SourceKind.RECORDING,
}
ENTRY = re.compile(r"^TY  - .*?^ER  - ?.*?$", re.MULTILINE | re.DOTALL)
DATE = re.compile(r"(\d{4})(?:[/-](\d{1,2})?)?(?:[/-](\d{1,2})?)?")


def read_ris(given: Given) -> tuple[Reading, ...]:
    """The card of each entry, and the entry as it stands."""
    import rispy

    words, _ = text_of(content_of(given.file), given.wishes.encoding)
    entries = ENTRY.findall(words)
    if not entries:
        raise Damaged("RIS file")
    return tuple(_card(rispy.loads(entry)[0], entry) for entry in entries)


def _card(item: Mapping[str, Any], entry: str) -> Reading:
    language = tag_of(item.get("language"))
    return Reading(
        format="RIS",
        title=item.get("title") or item.get("primary_title"),
        kind=KINDS.get(item.get("type_of_reference", "")),
        authors=tuple(map(_name, item.get("authors") or item.get("first_authors") or ())),
        made=_date(item.get("date") or item.get("publication_year") or item.get("year")),
        calendar=Calendar.GREGORIAN,
        languages=(language,) if language else (),
        archive=_archive(item),
        entry=entry + "\n",
        entry_suffix=".ris",
    )


def _name(written: str) -> str:
    """“Family, Given” as the person is called."""
    family, comma, given = written.partition(",")
    return f"{given.strip()} {family.strip()}" if comma else written.strip()


def _date(written: str | None) -> str | None:
    """`1933/09/12/` as an EDTF date."""
    found = DATE.match(written or "")
    if found is None:
        return None
    return "-".join((found[1], *(f"{int(part):02}" for part in found.groups()[1:] if part)))


def _archive(item: Mapping[str, Any]) -> Archive | None:
    addresses = item.get("urls") or ()
    reference = item.get("call_number") or next(iter(addresses), None) or item.get("doi")
    repository = item.get("name_of_archive") or item.get("name_of_database")
    return Archive(repository=repository, reference=reference) if repository or reference else None
