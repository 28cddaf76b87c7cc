"""Real Russian and English texts to quote from, read where they lie, beside the checkout."""

from __future__ import annotations

import csv
import gzip
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import docx

ENTRIES_TOGETHER = 40
"""Biographical entries that make one text, as long as a chapter of a book of memory."""
SHORTEST = 400
TEI = "{http://www.tei-c.org/ns/1.0}"


@dataclass(frozen=True, slots=True)
class RealText:
    """One text: what it is called here, its language, and its words."""

    label: str
    language: str
    words: str


def real_texts(shared: Path) -> tuple[RealText, ...]:
    """Every text that is long enough to be quoted from."""
    readers = (_seeds, _diaries, _biographies, _documents, _interviews, _conversation, _letter)
    found = (text for reader in readers for text in reader(shared))
    return tuple(text for text in found if len(text.words) >= SHORTEST)


def _seeds(shared: Path) -> Iterator[RealText]:
    for path in sorted((shared / "seeds").glob("*.txt")):
        yield RealText(f"seed-{path.name[:3]}", "en", path.read_text(encoding="utf-8"))


def _diaries(shared: Path) -> Iterator[RealText]:
    rows = (shared / "data/diaries_ru/entries.jsonl").read_text(encoding="utf-8").splitlines()
    for number, row in enumerate(rows):
        yield RealText(f"diary-{number}", "ru", json.loads(row)["text"])


def _biographies(shared: Path) -> Iterator[RealText]:
    with gzip.open(shared / "data/memorial_bio_texts/bios.jsonl.gz", "rt", encoding="utf-8") as file:
        entries = [json.loads(row)["text"] for row in file]
    for at in range(0, len(entries), ENTRIES_TOGETHER):
        yield RealText(f"biographies-{at}", "ru", "\n\n".join(entries[at : at + ENTRIES_TOGETHER]))


def _documents(shared: Path) -> Iterator[RealText]:
    folder = shared / "data/docx_ru"
    paragraphs = docx.Document(str(folder / "memo_data.docx")).paragraphs
    yield RealText("document", "ru", "\n\n".join(paragraph.text for paragraph in paragraphs))
    yield RealText("books", "ru", (folder / "sort_sources.txt").read_text(encoding="utf-8"))


def _interviews(shared: Path) -> Iterator[RealText]:
    for path in sorted((shared / "data/ohms_xml").glob("*.xml")):
        for element in ElementTree.parse(path).iter():
            if element.tag.rpartition("}")[2] == "transcript" and element.text:
                yield RealText(path.stem, "en", html.unescape(element.text))


def _conversation(shared: Path) -> Iterator[RealText]:
    with (shared / "data/oral_history_csv/gluck.csv").open(encoding="utf-8", newline="") as file:
        turns = [html.unescape(re.sub(r"<[^<>]+>", "", row["words"])) for row in csv.DictReader(file)]
    yield RealText("conversation", "en", "\n\n".join(turns))


def _letter(shared: Path) -> Iterator[RealText]:
    for path in (shared / "data/tolstoy_tei").glob("*.xml"):
        body = ElementTree.parse(path).find(f".//{TEI}body")
        if body is not None:
            yield RealText("letter", "ru", " ".join("".join(body.itertext()).split()))
