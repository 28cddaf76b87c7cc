"""A web page that was saved: its main text, without what stands around it on every page of its site."""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import urlsplit

from onrecord.dates import Calendar
from onrecord.evidence import Archive, SourceKind
from onrecord.intake.content import content_of
from onrecord.intake.reading.languages import language_of, tag_of
from onrecord.intake.reading.letters import clean, encoding_of
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Empty

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
LANGUAGE = re.compile(r"<html[^>]{0,500}?\slang\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
AUTHOR = re.compile(
    r"<meta\s[^<>]{0,200}?name\s*=\s*[\"']author[\"']\s[^<>]{0,200}?content\s*=\s*([\"'])(.{0,200}?)\1",
    re.IGNORECASE,
)
SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S{1,2000}?) -->")
HEAD, FAR = 4_096, 200_000


def read_web_page(given: Given) -> Reading:
    """The main text of a page by trafilatura, with its title, author, date and address where it declares them."""
    content = content_of(given.file)
    page = clean(content.decode(_encoding(given, content), errors="replace"))
    found = _extracted(page)
    if found is None or not (found.text or "").strip():
        raise Empty
    words = clean(found.text)
    tagged = LANGUAGE.search(page[:HEAD])
    language = tag_of(tagged[1]) if tagged else None
    return Reading(
        format="web page",
        title=found.title,
        kind=SourceKind.PAGE,
        authors=_authors(page, found.author),
        made=found.date,
        calendar=Calendar.GREGORIAN,
        languages=(language,) if language else (),
        archive=_where(page, found.url),
        words=words,
        language=language or language_of(words),
    )


def _extracted(page: str) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(
        page,
        favor_recall=True,
        include_comments=False,
        include_links=False,
        include_formatting=False,
        with_metadata=True,
        # A date that stands somewhere in the text is not the page's own.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def _authors(page: str, found: str | None) -> tuple[str, ...]:
    """Whom the page declares, word for word: trafilatura takes the dots out of initials."""
    declared = [html.unescape(one[2]).strip() for one in AUTHOR.finditer(page[:FAR])]
    names = (name.strip() for one in declared or [found or ""] for name in one.split(";"))
    return tuple(dict.fromkeys(name for name in names if name and not name.startswith("http")))


def _encoding(given: Given, content: bytes) -> str:
    """As somebody says, as the page itself does, or by its letters."""
    declared = DECLARED.search(content[:HEAD])
    for named in (given.wishes.encoding, declared[1].decode("ascii") if declared else None):
        try:
            if named is not None:
                "".encode(named)
                return named
        except LookupError:
            continue
    return encoding_of(content)


def _where(page: str, address: str | None) -> Archive | None:
    """The address that the page was saved from, or calls its own."""
    saved = SAVED_FROM.search(page[:HEAD])
    url = saved[1] if saved else address
    return Archive(reference=url) if url and urlsplit(url).scheme in ("http", "https") else None
