"""Entries of a bibliography in CSL JSON, as Zotero exports them: a catalogue card each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord.dates import Calendar
from onrecord.evidence import Archive, SourceKind
from onrecord.intake.reading.languages import tag_of
from onrecord.intake.reading.reading import Reading

KINDS = {
    "personal_communication": SourceKind.LETTER,
    "interview": SourceKind.INTERVIEW,
    "book": SourceKind.BOOK,
    "article-journal": SourceKind.ARTICLE,
    "article-magazine": SourceKind.ARTICLE,
    "article-newspaper": SourceKind.NEWS,
    "webpage": SourceKind.PAGE,
    "post-weblog": SourceKind.PAGE,
    "legislation": SourceKind.STATUTE,
    "motion_picture": SourceKind.FILM,
}
"""Types of CSL that say what a source is; of a manuscript or a document they do not."""


def read_items(items: Iterable[Mapping[str, Any]]) -> Iterator[Reading]:
    """The card of each entry, and the entry as it stands."""
    return map(_card, items)


def _card(item: Mapping[str, Any]) -> Reading:
    people = [one for one in item.get("author") or () if isinstance(one, dict)]
    language, made = tag_of(_text(item, "language")), _date(item.get("issued"))
    return Reading(
        format="CSL JSON",
        title=_text(item, "title"),
        kind=KINDS.get(str(item.get("type"))),
        authors=tuple(name for one in people if "literal" not in one and (name := _name(one))),
        bodies=tuple(body for one in people if (body := _text(one, "literal"))),
        others=dict.fromkeys(
            (name for one in item.get("recipient") or () if (name := _name(one))), "recipient"
        ),
        made=made,
        calendar=Calendar.GREGORIAN,
        place=_text(item, "event-place"),
        languages=(language,) if language else (),
        archive=_archive(item),
        entry=json.dumps(item, ensure_ascii=False, indent=2, sort_keys=True) + "\n",
        entry_suffix=".json",
    )


def _name(person: Mapping[str, Any]) -> str:
    """A person as they are called: given name first."""
    parts = (person.get(key) for key in ("given", "non-dropping-particle", "family", "suffix"))
    return " ".join(str(part).strip() for part in parts if part)


def _date(issued: Any) -> str | None:
    """The day, month or year, or an interval of two, that `date-parts` give."""
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    if not isinstance(parts, list) or not parts:
        return None
    try:
        days = [
            "-".join(f"{int(n):0{4 if at == 0 else 2}}" for at, n in enumerate(one)) for one in parts if one
        ]
    except (TypeError, ValueError):
        return None
    return "/".join(days[:2]) or None


def _archive(item: Mapping[str, Any]) -> Archive | None:
    repository = _text(item, "archive")
    reference = _text(item, "archive_location") or _text(item, "call-number") or _text(item, "URL")
    return Archive(repository=repository, reference=reference) if repository or reference else None


def _text(item: Mapping[str, Any], key: str) -> str | None:
    value = item.get(key)
    return value.strip() or None if isinstance(value, str) else None
