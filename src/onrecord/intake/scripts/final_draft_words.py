"""The words of one paragraph of Final Draft: its runs of text with their styles, and the notes that hang on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.intake.scripts.noting import as_words, emphasised, noted

if TYPE_CHECKING:  # lxml is loaded only where a file is read
    from lxml.etree import _Element

SIGNS = {"Underline": "_", "Bold": "**", "Italic": "*"}
ABOUT_NOTES = re.compile(r" {2,}(?=\[\[)|(?<=\]\])(?=\w)")
WORDLESS = frozenset({"DynamicLabel", "SceneProperties", "DualDialogue", "Text"})


@dataclass(frozen=True, slots=True)
class Names:
    """What the file calls its revisions and tags, by the numbers that its text bears."""

    revisions: Mapping[str, str]
    tags: Mapping[str, str]


@dataclass(slots=True)
class Said:
    """What a paragraph says: its words with their emphasis, and its notes in order."""

    words: str = ""
    notes: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    nameless: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one style, or a note that stands among them."""

    words: str
    sign: str
    struck: bool = False


def said_in(paragraph: _Element, names: Names, *, emphasis: bool) -> Said:
    """What a paragraph says; without emphasis where its kind has a look of its own, as headings and cues do."""
    said = Said()
    runs: list[_Run] = []
    for part in paragraph:
        if part.tag == "Text":
            runs += _runs(part, emphasis)
            _mark(part, names, said)
        elif isinstance(part.tag, str) and part.tag not in WORDLESS and (note := _note(part)):
            # A note before all words is about the whole paragraph; one among them ends what it is about.
            if any(run.words.strip() for run in runs):
                runs.append(_Run(f" {note}", "note"))
            else:
                said.notes.append(note)
    words = "".join(_styled(sign, list(group)) for sign, group in groupby(runs, lambda run: run.sign))
    said.words = ABOUT_NOTES.sub(" ", words).strip()
    said.struck = [run.words.strip() for run in runs if run.struck and run.words.strip()]
    said.notes = list(dict.fromkeys([*(noted(words, "Struck out") for words in said.struck), *said.notes]))
    return said


def words_in(element: _Element) -> str:
    """All words of an element, a row for each of its paragraphs."""
    paragraphs = [
        one for one in element.iter("Paragraph") if not any(True for _ in one.iterdescendants("Paragraph"))
    ]
    rows = (_text(one) for one in paragraphs) if paragraphs else (_text(element),)
    return "\n".join(row for row in rows if row)


def _text(element: _Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _runs(text: _Element, emphasis: bool) -> Iterator[_Run]:
    styles = text.get("Style", "").split("+")
    sign = "".join(sign for style, sign in SIGNS.items() if style in styles) if emphasis else ""
    yield _Run("".join(map(str, text.itertext())).replace("\u2028", "\n"), sign, "Strikeout" in styles)


def _styled(sign: str, runs: list[_Run]) -> str:
    if sign == "note":
        return "".join(run.words for run in runs)
    return emphasised(as_words("".join(run.words for run in runs if not run.struck)), sign)


def _mark(text: _Element, names: Names, said: Said) -> None:
    """The notes for a run's revision and tags, where these have names."""
    revision = text.get("RevisionID", "0")
    if revision in names.revisions:
        said.notes.append(noted(names.revisions[revision], "Revised"))
    said.nameless |= revision not in ("0", *names.revisions)
    for number in text.get("TagNumber", "").replace(",", " ").split():
        if number in names.tags:
            said.notes.append(noted(names.tags[number], "Tag"))


def _note(part: _Element) -> str:
    """A note, or anything else with words that hangs on a paragraph."""
    words = words_in(part)
    titled = (part.get("Name"), part.get("Title"), part.get("WriterName"), part.get("DateTime", "")[:10])
    label = ", ".join(filter(None, (one and one.strip() for one in titled)))
    if part.tag != "ScriptNote":
        label = ", ".join(filter(None, (str(part.tag), label)))
    return noted(words, label) if words else ""
