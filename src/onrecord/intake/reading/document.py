"""A document of an office program or an e-book: its words with footnotes and comments, by pandoc."""

from __future__ import annotations

import zipfile
from typing import Any

from onrecord.evidence import SourceKind
from onrecord.intake.content import content_of
from onrecord.intake.packed import looked_through
from onrecord.intake.reading.languages import language_of, tag_of
from onrecord.intake.reading.letters import clean
from onrecord.intake.reading.pandoc import document
from onrecord.intake.reading.plainly import Plainly
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Damaged, Empty

MACROS = ("word/vbaProject.bin", "Basic/script-lc.xml")


def read_docx(given: Given) -> Reading:
    """A Word document."""
    return _read(given, "docx", "Word document")


def read_odt(given: Given) -> Reading:
    """An OpenDocument text."""
    return _read(given, "odt", "OpenDocument text")


def read_epub(given: Given) -> Reading:
    """An e-book."""
    return _read(given, "epub", "EPUB book", kind=SourceKind.BOOK)


def read_rtf(given: Given) -> Reading:
    """A document in Rich Text Format, which is not packed."""
    content_of(given.file)
    return _words(given, "rtf", "RTF document", None, ())


def _read(given: Given, form: str, called: str, kind: SourceKind | None = None) -> Reading:
    """A packed document, looked through before anything opens it."""
    try:
        with looked_through(given.file, content_of(given.file)) as packed:
            has_macros = any(name in MACROS for name in packed.namelist())
    except zipfile.BadZipFile:
        raise Damaged(called) from None
    told = ("It has macros, which nobody here runs.",) if has_macros else ()
    return _words(given, form, called, kind, told)


def _words(given: Given, form: str, called: str, kind: SourceKind | None, told: tuple[str, ...]) -> Reading:
    tree = document(given.file, form, called)
    said = Plainly(tree["blocks"])
    meta = {name: words for name in ("title", "date", "lang") if (words := _meta(said, tree["meta"], name))}
    title, words = meta.get("title"), clean(said.words)
    if title and kind is None:  # pandoc takes the paragraph that is styled as a title out of the text
        words = f"# {title}\n\n{words}"
    if not words.strip():
        raise Empty
    language = tag_of(meta.get("lang"))
    return Reading(
        format=called,
        title=title,
        kind=kind,
        authors=_authors(said, tree["meta"]) if kind is SourceKind.BOOK else (),
        made=meta.get("date") if kind is SourceKind.BOOK else None,
        languages=(language,) if language and kind is SourceKind.BOOK else (),
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
