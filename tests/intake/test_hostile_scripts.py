"""Scripts that are damaged, too big or meant to harm are refused in a sentence, soon, and nothing is written."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from onrecord.findings import Refusal
from onrecord.intake import DamagedXml, HasDocumentType, TooMuch
from onrecord.intake.scripts import read_script

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'


def written(tmp_path: Path, content: str | bytes, name: str = "film.fdx") -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def spoiled(tmp_path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A Word document with each of its files put through a change."""
    good, bad = tmp_path / "good.docx", tmp_path / "bad.docx"
    word = docx.Document()
    table = word.add_table(rows=2, cols=2)
    for cell, words in zip(
        (*table.rows[0].cells, *table.rows[1].cells), ("Video", "Audio", "a", "b"), strict=True
    ):
        cell.text = words
    word.save(str(good))
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return bad


@pytest.mark.parametrize("entity", ["&b;", "&f;", "none"])
def test_entities_in_final_draft(tmp_path: Path, entity: str) -> None:
    words = f'<Content><Paragraph Type="Action"><Text>{entity}</Text></Paragraph></Content>'
    with pytest.raises(HasDocumentType):
        read_script(written(tmp_path, f'<?xml version="1.0"?>{LAUGHS}<FinalDraft>{words}</FinalDraft>'))


def test_entities_in_word(tmp_path: Path) -> None:
    laughs = f'<?xml version="1.0"?>{LAUGHS}<x>&b;</x>'.encode()
    with pytest.raises(HasDocumentType):
        read_script(spoiled(tmp_path, lambda name, was: laughs if name == "word/document.xml" else was))


def test_a_zip_bomb(tmp_path: Path) -> None:
    bomb = spoiled(
        tmp_path, lambda name, was: was + b" " * 200_000_000 if name == "word/document.xml" else was
    )
    assert bomb.stat().st_size < 1_000_000
    with pytest.raises(TooMuch, match="when unpacked"):
        read_script(bomb)


def test_a_document_cut_off_anywhere(tmp_path: Path) -> None:
    whole = spoiled(tmp_path, lambda _, was: was).read_bytes()
    for end in range(0, len(whole), 1999):
        with pytest.raises(Refusal):
            read_script(written(tmp_path, whole[:end], "film.docx"))


def test_a_final_draft_cut_off_anywhere(tmp_path: Path, shared: Path) -> None:
    whole = (shared / "data/fountain/note.fdx").read_bytes()
    for end in range(20, whole.rindex(b">"), 37):
        with pytest.raises(DamagedXml, match="damaged in line"):
            read_script(written(tmp_path, whole[:end]))


def test_what_is_deep_or_long_ends_soon(tmp_path: Path) -> None:
    before = time.monotonic()
    with pytest.raises(DamagedXml):
        read_script(written(tmp_path, "<FinalDraft><Content>" + "<Paragraph>" * 100_000))
    words = '<Paragraph Type="Action"><Text>He came.</Text></Paragraph>' * 50_000
    brought = read_script(written(tmp_path, f"<FinalDraft><Content>{words}</Content></FinalDraft>"))
    assert brought.fountain.count("He came.") == 50_000
    assert time.monotonic() - before < 20


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"])
@pytest.mark.parametrize("content", [b"", b"<x/>", b"\0\0", b"<w:document"])
def test_a_part_that_is_no_part(tmp_path: Path, part: str, content: bytes) -> None:
    path = spoiled(tmp_path, lambda name, was: content if name == part else was)
    try:
        read_script(path)
    except Refusal as refusal:
        assert "\n" not in refusal.sentence


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"PK\x03\x04", "film.docx"),
        (b"PK\x03\x04" + b"\0" * 500, "film.docx"),
        (b"\xd0\xcf\x11\xe0old", "film.doc"),
        (b"%PDF-1.7", "film.pdf"),
        (b"", "film.fountain"),
        (b" \n\n", "film.fountain"),
        (b"\0\x98\0", "film.fountain"),
        (b"<?xml version='1.0'?><html/>", "film.fdx"),
        (b"<?xml version='1.0' encoding='EBCDIC-42'?><FinalDraft/>", "film.fdx"),
        (b"a,b\n", "film.csv"),
    ],
)
def test_what_is_no_script(tmp_path: Path, content: bytes, name: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_script(written(tmp_path, content, name))
    assert "\n" not in refused.value.sentence


def test_a_folder_is_no_script(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="folder"):
        read_script(tmp_path)
