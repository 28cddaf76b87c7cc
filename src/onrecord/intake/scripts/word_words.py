"""The words of a Word document: runs with their emphasis, tracked changes, footnotes and comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.intake.scripts.noting import as_words, emphasised, noted
from onrecord.intake.scripts.uncarried import Uncarried, Why
from onrecord.intake.xml import parsed

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
SIGNS = {"u": "_", "b": "**", "i": "*"}
OFF = frozenset({"0", "false", "none", "off"})
SAID_ELSEWHERE = (
    f"{W}moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
"""What is moved away, and what older programs are shown instead: the words stand in the document once more."""
PICTURES = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
IN_PLACE_OF = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "‑"}


@dataclass(frozen=True, slots=True)
class Notes:
    """A document's footnotes, endnotes and comments in words, by the kind and number of what refers to them."""

    words: Mapping[tuple[str, str], str]


def notes_of(path: Path, document: Document) -> Notes:
    """What hangs on a document's words; raises NotAScript where it is damaged."""
    found: dict[tuple[str, str], str] = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.removeprefix(RELATED).removesuffix("s")
        if kind in ("footnote", "endnote", "comment") and not relation.is_external:
            for note in parsed(path, relation.target_part.blob).iterchildren(f"{W}{kind}"):
                rows = (
                    "".join(str(one.text or "") for one in row.iter(f"{W}t")) for row in note.iter(f"{W}p")
                )
                found[kind, note.get(f"{W}id", "")] = "\n".join(filter(None, map(str.strip, rows)))
    return Notes(found)


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one style; of a note, the note as Fountain has it."""

    words: str
    sign: str


class WordsOf:
    """Reads the words of parts of a document, and keeps what of them could not be carried."""

    def __init__(self, notes: Notes) -> None:
        self.uncarried: list[Uncarried] = []
        self._notes = notes

    def all_in(self, part: _Element, where: str) -> str:
        """The words of a part as Fountain, a row for each paragraph."""
        paragraphs = [
            one for one in part.iter(f"{W}p") if next(one.iterancestors(*SAID_ELSEWHERE), None) is None
        ]
        return "\n".join(self._paragraph(paragraph, where) for paragraph in paragraphs).strip()

    def _paragraph(self, paragraph: _Element, where: str) -> str:
        runs = list(self._runs(paragraph, where))
        return "".join(
            _written(sign, list(group)) for sign, group in groupby(runs, lambda run: run.sign)
        ).strip()

    def _runs(self, paragraph: _Element, where: str) -> Iterator[_Run]:
        for part in paragraph.iterdescendants():
            if next(part.iterancestors(f"{W}p", *SAID_ELSEWHERE)) is not paragraph:
                continue  # in a text box, whose paragraphs are read as their own, or said a second time
            if part.tag == f"{W}delText":
                self._tell(where, Why.DELETED, str(part.text or ""))
            elif part.tag in PICTURES:
                self._tell(where, Why.PICTURE, "a picture")
            else:
                yield from self._run(part, where)

    def _run(self, part: _Element, where: str) -> Iterator[_Run]:
        """What one part of a run says."""
        words = str(part.text or "") if part.tag == f"{W}t" else IN_PLACE_OF.get(str(part.tag), "")
        kind = str(part.tag).removeprefix(W).removesuffix("Reference")
        note = self._notes.words.get((kind, part.get(f"{W}id", "")))
        if note:
            yield _Run(f" {noted(note)}", "note")
        if words and _is(part, "strike"):
            self._tell(where, Why.STRUCK, words)
            yield _Run(f" {noted(words, 'Struck out')}", "note")
        elif words:
            yield _Run(words, "".join(sign for name, sign in SIGNS.items() if _is(part, name)))

    def _tell(self, where: str, why: Why, words: str) -> None:
        if words.strip():
            self.uncarried.append(Uncarried(where, why, words.strip()))


def _written(sign: str, runs: list[_Run]) -> str:
    words = "".join(run.words for run in runs)
    return words if sign == "note" else emphasised(as_words(words), sign)


def _is(part: _Element, name: str) -> bool:
    """Whether the run of a part has a property, such as being bold."""
    run = part.getparent()
    switch = run.find(f"{W}rPr/{W}{name}") if run is not None else None
    return switch is not None and switch.get(f"{W}val", "1") not in OFF
