"""TEI: the words of an edition, and what its header tells; of a letter, who wrote it to whom, when and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.dates import Calendar
from onrecord.evidence import Archive, SourceKind
from onrecord.intake.content import content_of
from onrecord.intake.reading.languages import language_of, tag_of
from onrecord.intake.reading.letters import clean
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Damaged
from onrecord.intake.reading.tei_words import TeiWords
from onrecord.intake.xml import parsed

if TYPE_CHECKING:
    from lxml.etree import _Element

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
PEOPLE, INSTITUTIONS = ("persName", "name"), ("orgName",)


def read_tei(given: Given) -> Reading:
    """A TEI document (P4 or P5); its header is taken at its word."""
    root = parsed(given.file, content_of(given.file))
    header, text = _first(root, "teiHeader"), _first(root, "text")
    if header is None or text is None:
        raise Damaged("TEI document", "no header or no text")
    sent, received = _acts(header, "sending", "sent"), _acts(header, "receiving", "received")
    said = TeiWords(text)
    language = tag_of(text.get(LANGUAGE)) or _language(header)
    date = next((one for act in sent for one in _all(act, "date")), None)
    return Reading(
        format="TEI",
        title=_title(header),
        kind=SourceKind.LETTER if sent or received else None,
        authors=tuple(_named(sent, PEOPLE)) if sent or received else tuple(_authors(header)),
        bodies=tuple(_named(sent, INSTITUTIONS)),
        others=dict.fromkeys(_named(received, (*PEOPLE, *INSTITUTIONS)), "recipient"),
        made=None if date is None else _when(date),
        calendar=_calendar(date),
        place=next(_named(sent, ("placeName", "settlement")), None),
        languages=(language,) if language else (),
        archive=_archive(header),
        words=clean(said.words),
        language=language or language_of(said.words),
        told=said.told,
    )


def _all(element: _Element, *names: str) -> Iterator[_Element]:
    """Elements within one by their names, in whatever namespace."""
    return element.iter(*(f"{{*}}{name}" for name in names))


def _first(element: _Element, *names: str) -> _Element | None:
    return next(_all(element, *names), None)


def _words(element: _Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())  # type: ignore[arg-type]


def _acts(header: _Element, *kinds: str) -> list[_Element]:
    return [act for act in _all(header, "correspAction") if act.get("type") in kinds]


def _named(acts: list[_Element], names: tuple[str, ...]) -> Iterator[str]:
    return (words for act in acts for one in _all(act, *names) if (words := _words(one)))


def _authors(header: _Element) -> Iterator[str]:
    statement = _first(header, "titleStmt")
    if statement is not None:
        yield from dict.fromkeys(words for one in _all(statement, "author") if (words := _words(one)))


def _title(header: _Element) -> str | None:
    statement = _first(header, "titleStmt")
    titles = [] if statement is None else list(_all(statement, "title"))
    main = [title for title in titles if title.get("type") == "main"]
    return next((words for one in (*main, *titles) if (words := _words(one))), None)


def _language(header: _Element) -> str | None:
    used = _first(header, "langUsage")
    idents = [] if used is None else [one.get("ident") for one in _all(used, "language")]
    return tag_of(idents[0]) if len(idents) == 1 else None


def _when(date: _Element) -> str | None:
    """A date's attributes as an EDTF date: a day, or an interval that is open where an end is not told."""
    if date.get("when"):
        return date.get("when")
    since, until = date.get("notBefore") or date.get("from"), date.get("notAfter") or date.get("to")
    if since is None and until is None:
        return None
    return since if since == until else f"{since or '..'}/{until or '..'}"


def _calendar(date: _Element | None) -> Calendar:
    """As the date says; TEI's attributes are Gregorian by the letter, and often enough not by what editors do."""
    named = "" if date is None else (date.get("calendar") or "").lower()
    return next(
        (one for one in (Calendar.JULIAN, Calendar.GREGORIAN) if one.value in named), Calendar.UNKNOWN
    )


def _archive(header: _Element) -> Archive | None:
    """Where the manuscript lies, where it is described."""
    described = _first(header, "msIdentifier")
    if described is None:
        return None
    repository, number = _words(_first(described, "repository")), _words(_first(described, "idno"))
    return Archive(repository=repository or None, reference=number or None) if repository or number else None
