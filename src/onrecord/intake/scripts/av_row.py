"""One row of a two-column script as elements: notes of time, then the picture, then what is heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.fountain.reading import HEADING
from onrecord.intake.scripts.av_headings import AvColumn, Holds
from onrecord.intake.scripts.av_speech import speech_in
from onrecord.intake.scripts.noting import noted, without_emphasis
from onrecord.script import Element, ElementKind

K = ElementKind

AHEAD = (Holds.NUMBER, Holds.TIME)
BEHIND = (Holds.SOURCE, Holds.NOTE, None)


@dataclass(frozen=True, slots=True)
class AvRow:
    """A row by its table's columns; `shown` makes the words of a cell Fountain."""

    cells: Sequence[str]
    columns: Sequence[AvColumn]
    shown: Callable[[str], str]

    @property
    def scene(self) -> str:
        """What the row says that its scene is called."""
        return " ".join(" ".join(words for _, words in self._filled(Holds.SCENE)).split())

    def heading(self, scene: str) -> Iterator[Element]:
        """A scene heading; what begins with no letter cannot be one, and is a section."""
        words = without_emphasis(self.shown(scene))
        if words[:1].isalnum():
            yield Element(kind=K.SCENE_HEADING, text=words)
        elif words:
            yield Element(kind=K.SECTION, text=words, depth=2)

    def banner(self) -> Iterator[Element]:
        """One cell across the table: it says what comes below."""
        yield from self.heading(" ".join(" ".join(self.cells).split()))

    def elements(self) -> Iterator[Element]:
        """The row's own elements, with its time before them and its sources behind."""
        elements = [*self._seen(), *self._heard()]
        if ahead := self._notes(*AHEAD):
            first = 1 if elements and elements[0].kind is K.SCENE_HEADING else 0
            elements.insert(first, Element(kind=K.NOTE, text=" ".join(ahead)))
        yield from _with_notes(elements, self._notes(*BEHIND))

    def _seen(self) -> Iterator[Element]:
        for _, words in self._filled(Holds.PICTURE):
            first, _, rest = words.partition("\n")
            is_heading = HEADING.match(first) is not None
            if is_heading:
                yield Element(kind=K.SCENE_HEADING, text=without_emphasis(self.shown(first.strip())))
            yield from _paragraphs(self.shown(rest if is_heading else words))
        for column, words in self._filled(Holds.BESIDE):
            yield Element(kind=K.ACTION, text=f"{column.heading}: {self.shown(' '.join(words.split()))}")

    def _heard(self) -> Iterator[Element]:
        named = " ".join(" ".join(words for _, words in self._filled(Holds.SPEAKER)).split())
        for column, words in self._filled(Holds.WORDS):
            yield from speech_in(self.shown(words), named or column.heading.upper())
        if named and not any(self._filled(Holds.WORDS)):
            yield Element(kind=K.ACTION, text=named)

    def _notes(self, *fields: Holds | None) -> list[str]:
        return [noted(words, column.heading) for column, words in self._filled(*fields)]

    def _filled(self, *fields: Holds | None) -> Iterator[tuple[AvColumn, str]]:
        for column in self.columns:
            words = self.cells[column.index] if column.index < len(self.cells) else ""
            if column.holds in fields and words:
                yield column, words


def _with_notes(elements: list[Element], notes: list[str]) -> list[Element]:
    """The elements with a row's notes behind what is said last in it, or what is seen where nothing is said."""
    if not notes:
        return elements
    for kind in (K.DIALOGUE, K.ACTION):
        for at in reversed(range(len(elements))):
            if elements[at].kind is kind:
                elements[at] = replace(elements[at], text=" ".join([elements[at].text, *notes]))
                return elements
    return [*elements, Element(kind=K.NOTE, text=" ".join(notes))]


def _paragraphs(words: str) -> Iterator[Element]:
    paragraph: list[str] = []
    for row in [*map(str.strip, words.split("\n")), ""]:
        if row:
            paragraph.append(row)
        elif paragraph:
            yield Element(kind=K.ACTION, text="\n".join(paragraph))
            paragraph = []
