"""Scenes and their paragraphs: what stands under one heading, who speaks, and what the notes in it say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.fountain.marks import Mark, SceneKind, Unreadable, read_mark
from onrecord.fountain.notes import Note, all_notes, blank_emphasis
from onrecord.fountain.reading import Element, ElementKind

SPOKEN = frozenset({ElementKind.DIALOGUE, ElementKind.PARENTHETICAL, ElementKind.LYRICS})
BEFORE_STOP = re.compile(r"(?<!\s)\s{1,20}\0+(?=[.,;:!?…»”’)\]])")
"""The space before a note that stands before a full stop: it goes with the note."""
WORDED = SPOKEN | {ElementKind.ACTION, ElementKind.CENTERED}

REMEMBERED = 1 << 14
"""Texts of elements that are remembered as they were read: from one version of a script to the next most stay."""


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A note that says something to Onrecord, or tries to."""

    note: Note
    mark: Mark | Unreadable


@dataclass(frozen=True, slots=True)
class Paragraph:
    """An element, or all that is said under one cue as one element, with its notes read.

    A parenthetical's words are blanked out in it: they are directions, and do not part the words about them.
    `speaker` is of a speech, and of the cue above it.
    """

    element: Element
    notes: tuple[ReadNote, ...]
    speaker: str | None = None

    @property
    def worded(self) -> bool:
        """Whether its words are lines of the film."""
        return self.element.kind in WORDED


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands under one heading; `heading` is None before the first. `kinds` are its marks of kind."""

    heading: str | None
    paragraphs: tuple[Paragraph, ...]

    @property
    def kinds(self) -> list[tuple[SceneKind, Paragraph, Note]]:
        """Every mark that says what the scene is, with where it stands."""
        return [
            (read.mark, paragraph, read.note)
            for paragraph in self.paragraphs
            for read in paragraph.notes
            if isinstance(read.mark, SceneKind)
        ]


def scenes(elements: Iterable[Element]) -> Iterator[Scene]:
    """The scenes of a script in order, first whatever comes before any heading."""
    heading: str | None = None
    under: list[Paragraph] = []
    for paragraph in _paragraphs(elements):
        if paragraph.element.kind is ElementKind.SCENE_HEADING:
            yield Scene(heading, tuple(under))
            heading, under = plain_words(paragraph.element.text), []
        under.append(paragraph)
    yield Scene(heading, tuple(under))


@lru_cache(maxsize=REMEMBERED)
def plain_words(text: str) -> str:
    """Words without notes and emphasis, white space folded."""
    bare, kept, last = hide_notes(text), [], 0
    for note in all_notes(text):
        if note.closed:
            kept.append(bare[last : note.start])
            last = note.end
    return fold_spaces("".join([*kept, bare[last:]]))


@lru_cache(maxsize=REMEMBERED)
def hide_notes(text: str) -> str:
    """The text with NUL for its closed notes and signs of emphasis, every other character where it was."""
    kept, last = [], 0
    for note in all_notes(text):
        if note.closed:
            kept += [text[last : note.start], "\0" * (note.end - note.start)]
            last = note.end
    return blank_emphasis("".join([*kept, text[last:]]))


def fold_spaces(text: str) -> str:
    """Words as they are read: without what was hidden, and with single spaces."""
    return " ".join(BEFORE_STOP.sub("", text).replace("\0", "").split())


def _paragraphs(elements: Iterable[Element]) -> Iterator[Paragraph]:
    speaker: str | None = None
    speech: list[Element] = []
    for element in elements:
        if element.kind in SPOKEN and speaker is not None:
            speech.append(element)
            continue
        yield from _speech(speech, speaker)
        speech, speaker = [], None
        if element.kind is ElementKind.CHARACTER:
            speaker = plain_words(element.text).split("(", 1)[0].strip()
        yield Paragraph(element, _read(element.text), speaker)
    yield from _speech(speech, speaker)


def _speech(said: list[Element], speaker: str | None) -> Iterator[Paragraph]:
    """All that is said under one cue."""
    if len(said) == 1 and said[0].kind is ElementKind.DIALOGUE:
        yield Paragraph(said[0], _read(said[0].text), speaker)
    elif said:
        text = "\n".join(_without_directions(element) for element in said)
        rows = tuple(row for element in said for row in element.rows)
        yield Paragraph(
            replace(said[0], kind=ElementKind.DIALOGUE, text=text, rows=rows), _read(text), speaker
        )


def _without_directions(element: Element) -> str:
    if element.kind is not ElementKind.PARENTHETICAL:
        return element.text
    kept, last = [], 0
    for note in all_notes(element.text):
        kept += [re.sub(r"[^\n]", " ", element.text[last : note.start]), element.text[note.start : note.end]]
        last = note.end
    return "".join([*kept, re.sub(r"[^\n]", " ", element.text[last:])])


@lru_cache(maxsize=REMEMBERED)
def _read(text: str) -> tuple[ReadNote, ...]:
    """The marks among the notes of a text; a mark whose note is never closed cannot be read."""
    return tuple(_marks(text))


def _marks(text: str) -> Iterator[ReadNote]:
    for note in all_notes(text):
        mark = read_mark(note.words)
        if mark is not None and not note.closed:
            mark = Unreadable("The note is never closed: ]] is missing.")
        if mark is not None:
            yield ReadNote(note, mark)
