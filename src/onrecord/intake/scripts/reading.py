"""Reading the file of a script: what it is, is told from what is in it and not from its name."""

from __future__ import annotations

import codecs
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

from onrecord.findings.extras import needing
from onrecord.fountain.scenes import plain_words
from onrecord.intake.content import OLD_OFFICE, PDF, ZIP, content_of
from onrecord.intake.scripts.av_headings import how_many_known
from onrecord.intake.scripts.av_table import AvScript, Table, is_av_text
from onrecord.intake.scripts.brought import Brought
from onrecord.intake.scripts.final_draft import read_final_draft
from onrecord.intake.scripts.noting import as_words
from onrecord.intake.scripts.refusals import NoColumns, NotAScript
from onrecord.intake.scripts.uncarried import Uncarried
from onrecord.intake.scripts.word import read_word
from onrecord.intake.tables.delimited import decoded, read_delimited
from onrecord.intake.tables.sheet import Sheet
from onrecord.intake.tables.workbook import read_workbook
from onrecord.script import Screenplay, read_fountain, write_fountain

TABLES = frozenset({".csv", ".tsv"})
MOST_SEEN = 20


def read_script(path: Path, *, encoding: str | None = None) -> Brought:
    """A script of Fountain, Final Draft, or a table of picture and sound (Word, Excel, CSV), as Fountain.

    Raises DamagedXml, HasDocumentType, MissingExtra, NoColumns, NotAScript, NotASheet and TooMuch.
    """
    content = content_of(path)
    with needing("scripts", "A script of Word or Final Draft"):
        return _read(path, content, encoding)


def _read(path: Path, content: bytes, encoding: str | None) -> Brought:
    if content.startswith(ZIP):
        return _packed(path, content)
    if content.startswith((OLD_OFFICE, PDF)):
        raise NotAScript(path, "save it as .docx, .xlsx, .fdx or .fountain, without a password.")
    if content.lstrip(codecs.BOM_UTF8 + b" \t\r\n").startswith((b"<?xml", b"<FinalDraft")):
        return read_final_draft(path, content)
    return _text(path, content, encoding)


def _packed(path: Path, content: bytes) -> Brought:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            is_word = "word/document.xml" in packed.namelist()
    except zipfile.BadZipFile:
        raise NotAScript(path, "the file is damaged.") from None
    if not is_word:
        return _tables(path, read_workbook(path, content), "xlsx")
    document = read_word(path, content)
    script = AvScript(as_fountain=str)
    title: tuple[tuple[str, str], ...] = ()
    for block in document.blocks:
        if isinstance(block, Table):
            script.take(block)
        elif block.style == "Title" and not title:
            title = (("Title", plain_words(block.words)),)
        else:
            script.pass_by(block.words, block.style, block.where)
    return _brought(path, script, title, "docx", document.uncarried)


def _text(path: Path, content: bytes, encoding: str | None) -> Brought:
    text, read_as = decoded(path, content, encoding)
    if "\0" in text:
        raise NotAScript(path, "it is no text.")
    if is_av_text(text) or path.suffix.lower() in TABLES:
        sheet, read_as = read_delimited(path, content, encoding, known=how_many_known)
        return _tables(path, [sheet], f"CSV, {read_as}")
    if not read_fountain(text).elements:
        raise NotAScript(path, "there is not a word of a script in it.")
    mark = "\ufeff" if content.startswith(codecs.BOM_UTF8) and read_as == "utf-8" else ""
    return Brought(mark + text, f"Fountain, {read_as}")


def _tables(path: Path, sheets: Sequence[Sheet], read_as: str) -> Brought:
    script = AvScript(as_fountain=as_words)
    for sheet in sheets:
        script.take(Table(sheet.name, sheet.rows))
    return _brought(path, script, (), read_as, ())


def _brought(
    path: Path,
    script: AvScript,
    title: tuple[tuple[str, str], ...],
    read_as: str,
    more: tuple[Uncarried, ...],
) -> Brought:
    if not script.found:
        raise NoColumns(path, script.seen[:MOST_SEEN])
    play = Screenplay(title_page=title, elements=tuple(script.elements))
    return Brought(write_fountain(play), read_as, (*script.uncarried, *more))
