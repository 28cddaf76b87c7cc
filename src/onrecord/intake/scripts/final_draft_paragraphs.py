"""The paragraphs of Final Draft as elements of Fountain, one after another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.intake.scripts.final_draft_words import Names, Said, said_in, words_in
from onrecord.intake.scripts.noting import as_words
from onrecord.intake.scripts.uncarried import Uncarried, Why
from onrecord.script import Element, ElementKind

if TYPE_CHECKING:
    from lxml.etree import _Element

K = ElementKind

KINDS = {
    "Scene Heading": K.SCENE_HEADING,
    "Action": K.ACTION,
    "General": K.ACTION,
    "Character": K.CHARACTER,
    "Parenthetical": K.PARENTHETICAL,
    "Dialogue": K.DIALOGUE,
    "Transition": K.TRANSITION,
    "Singing": K.LYRICS,
    "Lyrics": K.LYRICS,
    "Synopsis": K.SYNOPSIS,
    "Summary": K.SYNOPSIS,
    "Outline Body": K.SYNOPSIS,
    "End of Act": K.CENTERED,
}
SECTIONS = {
    "New Act": 1,
    "Act": 1,
    "Sequence": 2,
    "Outline 1": 1,
    "Outline 2": 2,
    "Outline 3": 3,
    "Outline 4": 4,
}
"""Kinds that stand above scenes, and how deep."""
PLAIN = frozenset({K.SCENE_HEADING, K.CHARACTER, K.TRANSITION, K.SECTION, K.SYNOPSIS})
"""Elements that have a look of their own: emphasis is none of their words."""
SPOKEN = frozenset({K.CHARACTER, K.PARENTHETICAL})
SPEECH = SPOKEN | {K.DIALOGUE, K.LYRICS}
RUNNING = frozenset({K.ACTION, K.CENTERED, K.DIALOGUE, K.LYRICS})
BLANK_ROWS = re.compile(r"\n\s*\n")
NUMBER = re.compile(r"[\w.\-]{1,40}")


class Paragraphs:
    """The elements taken so far, each with where it stood, and what of them could not be carried."""

    def __init__(self, names: Names) -> None:
        self.taken: list[tuple[str, Element]] = []
        self.uncarried: list[Uncarried] = []
        self._names = names
        self._unknown: set[str] = set()
        self._waiting: list[str] = []

    def take(self, paragraph: _Element, where: str, *, dual: bool = False) -> None:
        """Take a paragraph, or both speeches of a dual dialogue."""
        both = paragraph.find("DualDialogue")
        if both is not None:
            self._take_both(both, where)
        kind = self._kind(paragraph, where)
        said = said_in(paragraph, self._names, emphasis=kind not in PLAIN)
        self._tell(said, where)
        if kind not in SPEECH:
            self._flush(where)
        if paragraph.get("StartsNewPage") == "Yes":
            self._add(where, Element(kind=K.PAGE_BREAK, text="==="))
        self._place(paragraph, kind, said, where, dual)
        for words in _synopses(paragraph):
            self._add(where, Element(kind=K.SYNOPSIS, text=words))

    def end(self) -> None:
        """Place what still waits for the words that it is about."""
        self._flush("the end")

    def _take_both(self, both: _Element, where: str) -> None:
        cues = 0
        for one in both.iterchildren("Paragraph"):
            cues += one.get("Type") == "Character"
            self.take(one, where, dual=cues > 1 and one.get("Type") == "Character")

    def _kind(self, paragraph: _Element, where: str) -> ElementKind:
        called = paragraph.get("Type", "Action")
        kind = K.SECTION if called in SECTIONS else KINDS.get(called)
        if kind is None and called not in self._unknown:
            self._unknown.add(called)
            self.uncarried.append(Uncarried(f"{where} and on", Why.KIND, called))
        centred = kind in (K.ACTION, None) and paragraph.get("Alignment") == "Center"
        return K.CENTERED if centred else kind or K.ACTION

    def _tell(self, said: Said, where: str) -> None:
        self.uncarried += [Uncarried(where, Why.STRUCK, words) for words in said.struck]
        if said.nameless:
            self.uncarried.append(Uncarried(where, Why.REVISED, said.words))

    def _place(self, paragraph: _Element, kind: ElementKind, said: Said, where: str, dual: bool) -> None:
        words = said.words
        if kind in SPOKEN and words:
            self._waiting += said.notes
            self._add(where, Element(kind=kind, text=_spoken(kind, words), dual=dual))
        elif kind in RUNNING and words:
            *before, last = BLANK_ROWS.split(words) if kind is not K.DIALOGUE else [words]
            for part in before:
                self._add(where, Element(kind=kind, text=part))
            self._add(where, Element(kind=kind, text=" ".join([last, *self._waiting, *said.notes])))
            self._waiting = []
        else:
            if words:
                self._add(where, self._above(paragraph, kind, " ".join(words.split()), where))
            self._waiting += said.notes
            self._flush(where)

    def _above(self, paragraph: _Element, kind: ElementKind, words: str, where: str) -> Element:
        """A heading, a section, a transition: what stands above or between the words of the film."""
        number = paragraph.get("Number")
        if number is not None and NUMBER.fullmatch(number) is None:
            self.uncarried.append(Uncarried(where, Why.NUMBER, number))
            number = None
        if kind is K.SCENE_HEADING and not words[0].isalnum():
            self.uncarried.append(Uncarried(where, Why.NO_HEADING, words))
            return Element(kind=K.ACTION, text=words)
        depth = SECTIONS.get(paragraph.get("Type", ""), 0)
        return Element(
            kind=kind, text=words, scene_number=number if kind is K.SCENE_HEADING else None, depth=depth
        )

    def _flush(self, where: str) -> None:
        if self._waiting:
            self._add(where, Element(kind=K.NOTE, text=" ".join(self._waiting)))
            self._waiting = []

    def _add(self, where: str, element: Element) -> None:
        self.taken.append((where, element))


def _spoken(kind: ElementKind, words: str) -> str:
    text = " ".join(words.split())
    return text if kind is K.CHARACTER or (text.startswith("(") and text.endswith(")")) else f"({text})"


def _synopses(paragraph: _Element) -> list[str]:
    """What the scene is called, and what is said to happen in it."""
    about = paragraph.find("SceneProperties")
    if about is None:
        return []
    summaries = (words_in(summary) for summary in about.iterchildren("Summary"))
    rows = [about.get("Title", ""), *(row for words in summaries for row in words.split("\n"))]
    return [as_words(" ".join(row.split())) for row in rows if row.strip()]
