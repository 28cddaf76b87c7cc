"""Which kind of file it is, told by what is in it and not by its name; and who reads that kind."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from onrecord.findings.extras import needing
from onrecord.intake.content import OLD_OFFICE, PDF, ZIP
from onrecord.intake.reading.letters import text_of
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.recordings import is_recording
from onrecord.intake.reading.refusals import Damaged, Empty, OneAtATime, UnknownFormat

HEAD = 65_536
IMAGES = (
    *(b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"GIF87a", b"GIF89a"),
    *(b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51"),
)
"""With what PNG, JPEG, TIFF, GIF and JPEG 2000 begin."""
PAGES = "page_images:read_images"
Tells = Callable[[Path, bytes], bool]
"""Whether a file is of this kind, by its name's ending and its first bytes."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file: how it is told, the function that reads it, and the ending of its name."""

    tells: Tells
    reader: str
    suffix: str
    extra: str = "intake"

    def read(self, given: Given) -> tuple[Reading, ...]:
        """What files of this kind say; its libraries are loaded only now."""
        module, _, function = self.reader.partition(":")
        with needing(self.extra, "Taking in files of this kind"):
            read = getattr(import_module(f"onrecord.intake.reading.{module}"), function)(given)
        return (read,) if isinstance(read, Reading) else tuple(read)


def _begins(*beginnings: bytes) -> Tells:
    return lambda _file, head: head.startswith(beginnings)


def _holds(member: str, kind: bytes | None = None) -> Tells:
    """A packed file with a member of this name or, where a kind is given, with these words in it."""

    def tells(file: Path, head: bytes) -> bool:
        if not head.startswith(ZIP):
            return False
        try:
            with zipfile.ZipFile(file) as packed:
                if member not in packed.namelist():
                    return False
                if kind is None:
                    return True
                with packed.open(member) as opened:
                    return opened.read(len(kind) + 100).strip() == kind
        except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError):
            raise Damaged("packed file") from None

    return tells


def _is_table(file: Path, _head: bytes) -> bool:
    """By its name, since any words may have commas; a table that nobody knows is read as text."""
    return file.suffix in (".csv", ".tsv")


def _is_webp(_file: Path, head: bytes) -> bool:
    return head.startswith(b"RIFF") and head[8:12] == b"WEBP"


def _written(pattern: str) -> Tells:
    """A text that has this near its beginning, in whatever encoding."""
    shape = re.compile(pattern, re.IGNORECASE)
    return lambda _file, head: shape.search(_text(head)) is not None


def _text(head: bytes) -> str:
    return text_of(head, None)[0].lstrip()


FORMATS = (
    Format(lambda _file, head: PDF in head[:1024], "pdf:read_pdf", ".pdf"),
    Format(_holds("word/document.xml"), "document:read_docx", ".docx"),
    Format(_holds("mimetype", b"application/vnd.oasis.opendocument.text"), "document:read_odt", ".odt"),
    Format(_holds("mimetype", b"application/epub+zip"), "document:read_epub", ".epub"),
    Format(_holds("xl/workbook.xml"), "table:read_xlsx", ".xlsx"),
    Format(_begins(rb"{\rtf"), "rtf:read_rtf", ".rtf"),
    Format(_begins(*IMAGES), PAGES, ".png"),
    Format(_is_webp, PAGES, ".webp"),
    Format(is_recording, "recording:read_recording", ".mp4", "speech"),
    Format(_written(r"\AWEBVTT(?:[ \t\n]|\Z)"), "subtitles:read_vtt", ".vtt"),
    Format(
        _written(r"\A(?:\d+[ \t]*\n)?\d+:\d\d:\d\d[,.]\d{1,3} +--> +\d+:\d\d:\d\d"),
        "subtitles:read_srt",
        ".srt",
    ),
    Format(
        _written(r"\A(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,3000}?-->\s*)?(?:<!doctype html|<html[\s>])"),
        "web_page:read_web_page",
        ".html",
    ),
    Format(
        _written(r"\A(?:<\?.{0,3000}?\?>\s*|<!--.{0,3000}?-->\s*)*<(?:\w+:)?TEI(?:\.2)?[\s>]"),
        "tei:read_tei",
        ".xml",
    ),
    Format(_written(r"<ROOT[^>]{0,500}nunncenter/ohms"), "ohms:read_ohms", ".xml"),
    Format(_written(r"\A[\[{]\s*[\"{\]}]"), "json_file:read_json", ".json"),
    Format(_written(r"\ATY  - "), "ris:read_ris", ".ris"),
    Format(_is_table, "table:read_csv", ".csv"),
)
"""Every kind of file that is read, the first that fits; what fits none is text, if anybody wrote it."""
TEXT = Format(lambda _file, _head: True, "plain:read_text", ".txt")

NOT_READ: tuple[tuple[Tells, str, str], ...] = (
    (
        _begins(OLD_OFFICE),
        "a document of an old office program, or one with a password",
        "save it as .docx or .odt",
    ),
    (
        _begins(ZIP, b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh"),
        "a packed file",
        "unpack it, and add the folder",
    ),
    (_begins(b"MZ", b"\x7fELF"), "a program", ""),
    (_begins(b"AT&TFORM"), "a DjVu file", "save its pages as PDF or TIFF"),
    (_written(r"\A<\?xml"), "XML of another kind", ""),
)
"""What is met and not read, and what to do instead."""


def format_of(file: Path) -> Format:
    """The kind of a file; raises Empty and UnknownFormat."""
    with file.open("rb") as opened:
        head = opened.read(HEAD)
    if not head:
        raise Empty
    found = next((one for one in FORMATS if one.tells(file, head)), None)
    if found is not None:
        return found
    for tells, what, instead in NOT_READ:
        if tells(file, head):
            raise UnknownFormat(what, instead)
    return TEXT


def suffixes() -> Iterator[str]:
    """The endings of names under which files of these kinds come."""
    yield from (one.suffix for one in FORMATS)
    yield from (TEXT.suffix, ".md", ".htm", ".xhtml")


def read(given: Given) -> tuple[Reading, ...]:
    """What a file says, or several page images together: one source, or as many as a list has entries."""
    formats = {format_of(file).reader for file in given.files}
    if len(given.files) > 1 and formats != {PAGES}:
        raise OneAtATime
    return format_of(given.file).read(given)
