"""A document of an office program or an e-book: its words with footnotes and comments, by pandoc."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from onrecord.evidence import SourceKind
from onrecord.intake.content import content_of
from onrecord.intake.packed import looked_through
from onrecord.intake.reading.languages import language_of, tag_of
from onrecord.intake.reading.letters import clean
from onrecord.intake.reading.opendocument import with_heading_rows
from onrecord.intake.reading.pandoc import document
from onrecord.intake.reading.plainly import Plainly
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Damaged, Empty

MACROS = ("word/vbaProject.bin", "Basic/script-lc.xml")


def read_docx(given: Given) -> Reading:
    """A Word document."""
    return _words(given.file, "docx", "Word document", told=_looked_through(given, "Word document"))


def read_odt(given: Given) -> Reading:
    """An OpenDocument text."""
    told = _looked_through(given, "OpenDocument text")
    with with_heading_rows(given.file, content_of(given.file)) as file:
        return _words(file, "odt", "OpenDocument text", told=told)


def read_epub(given: Given) -> Reading:
    """An e-book: its title, authors and language are its own."""
    told = _looked_through(given, "EPUB book")
    return _words(given.file, "epub", "EPUB book", kind=SourceKind.BOOK, told=told)


def _looked_through(given: Given, called: str) -> tuple[str, ...]:
    """A packed document looked through before anything opens it; what is to be said of it."""
    try:
        with looked_through(given.file, content_of(given.file)) as packed:
            has_macros = any(name in MACROS for name in packed.namelist())
    except zipfile.BadZipFile:
        raise Damaged(called) from None
    return ("It has macros, which nobody here runs.",) if has_macros else ()


def _words(
    file: Path, form: str, called: str, *, kind: SourceKind | None = None, told: tuple[str, ...] = ()
) -> Reading:
    tree = document(file, form, called)
    said = Plainly(tree["blocks"])
    is_book = kind is SourceKind.BOOK
    title, language = _meta(said, tree["meta"], "title"), tag_of(_meta(said, tree["meta"], "language"))
    words = clean(said.words)
    if title and not is_book:  # pandoc takes the paragraph that is styled as a title out of the text
        words = f"# {title}\n\n{words}"
    if not words.strip():
        raise Empty
    return Reading(
        format=called,
        title=title or None,
        kind=kind,
        authors=_authors(said, tree["meta"]) if is_book else (),
        languages=(language,) if language else (),
        words=words,
        language=language or language_of(words),
        told=(*told, *_told(said)),
    )


def _meta(said: Plainly, meta: Any, name: str) -> str:
    """One field of what the document says of itself, where it is a run of words."""
    field = meta.get(name, {"t": "", "c": None})
    match field["t"]:
        case "MetaInlines":
            return said.inlines(field["c"]).strip()
        case "MetaString":
            return str(field["c"]).strip()
        case "MetaList" if field["c"]:
            return _meta(said, {name: field["c"][0]}, name)
    return ""


def _authors(said: Plainly, meta: Any) -> tuple[str, ...]:
    named = next((meta[name] for name in ("creator", "author") if name in meta), {"t": "MetaList", "c": []})
    each = named["c"] if named["t"] == "MetaList" else [named]
    return tuple(name for one in each if (name := _meta(said, {"one": one}, "one")))


def _told(said: Plainly) -> tuple[str, ...]:
    """What a reader of the words alone would not see."""
    counts = (
        (said.comments, "comment", "kept as a note"),
        (said.changed["insertion"], "insertion", "taken as made"),
    )
    told = [f"{count} {name}{'s' if count > 1 else ''}, {became}." for count, name, became in counts if count]
    if gone := said.changed["deletion"]:
        told.append(f"{gone} tracked deletion{'s' if gone > 1 else ''}, left out of the text.")
    return tuple(told)
