"""A script as a reader may have it: the words of a line only where its names and its evidence are cleared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from onrecord.evidence import Script
from onrecord.fountain.cutting import LineStretch, cut
from onrecord.fountain.lines import read_lines
from onrecord.fountain.marks import Composite, Label, SceneKind
from onrecord.fountain.reading import read_fountain
from onrecord.fountain.scenes import Paragraph, ReadNote, hide_notes, plain_words, scenes
from onrecord.fountain.screenplay import Element, ElementKind, Screenplay
from onrecord.fountain.writing import write_fountain
from onrecord.protection.line_clearance import LineClearance
from onrecord.protection.permission import Permission

K = ElementKind

KEPT_BY_ITSELF = frozenset({K.SCENE_HEADING, K.SECTION, K.CHARACTER, K.TRANSITION, K.PAGE_BREAK})
"""What has no lines and is shown all the same; synopses, directions and a writer's own notes are not."""

NOBODY = "WITHHELD"
"""What stands for a heading, a chapter or a speaker that names someone withheld."""


@dataclass(frozen=True, slots=True)
class ScriptForReader:
    """Makes the form of a script that one reader may have, with the reason for every line."""

    clearance: LineClearance
    reasons: dict[str, Permission] = field(default_factory=dict)

    def form(self, script: Script) -> Script | None:
        """The script with the words of each line that is cleared; None where a name is still in it, across lines."""
        play = read_fountain(script.fountain)
        ids = iter([line.id for line in read_lines(script).lines])
        elements = [
            element
            for scene in scenes(play.elements)
            for paragraph in scene.paragraphs
            for element in self._paragraph(paragraph, ids)
        ]
        titles = [(key, words) for key, words in play.title_page if key.casefold() == "title"]
        cleared = tuple((key, words) for key, words in titles if self.clearance.names_nobody(words))
        words = write_fountain(Screenplay(title_page=cleared, elements=tuple(elements)))
        return replace(script, fountain=words) if self.clearance.names_nobody(script.id, words) else None

    def _paragraph(self, paragraph: Paragraph, ids: Iterator[str]) -> Iterator[Element]:
        element = paragraph.element
        if paragraph.worded:
            words = self._lines(paragraph, ids)
        elif element.kind in KEPT_BY_ITSELF:
            said = plain_words(element.text)
            words = [said if self.clearance.names_nobody(said) else NOBODY]
        else:
            words = []
        text = " ".join(filter(None, [*words, *self._declared(paragraph)]))
        if text:
            kind = element.kind if words else K.NOTE
            yield Element(kind=kind, text=text, dual=element.dual, depth=element.depth)

    def _declared(self, paragraph: Paragraph) -> Iterator[str]:
        """What a paragraph says of its scene; a label of a line's own goes with the line."""
        for read in paragraph.notes:
            match read.mark:
                case SceneKind():
                    yield _written(read)
                case Label(words) if not paragraph.worded and self.clearance.names_nobody(words):
                    yield _written(read)
                case Composite(stands_for) if self.clearance.knows_all(stands_for):
                    yield _written(read)

    def _lines(self, paragraph: Paragraph, ids: Iterator[str]) -> list[str]:
        hidden = hide_notes(paragraph.element.text)
        return [self._line(stretch, hidden, next(ids)) for stretch in cut(hidden, paragraph)[0]]

    def _line(self, stretch: LineStretch, hidden: str, id: str) -> str:
        """A line with its marks; or, of one that is not cleared, that the production holds it, and until when."""
        words, notes = stretch.words(hidden), [*stretch.endings, *stretch.beside]
        self.reasons[id], until = self.clearance.of(words, notes)
        if self.reasons[id].allowed:
            return " ".join([_plainly(words), *map(_written, notes)])
        if until is None:
            return "Held by the production, and withheld. [[withheld: by the production]]"
        return f"Held by the production, withheld {until}. [[withheld: {until}]]"


def _plainly(words: str) -> str:
    """Words in which no sign means anything to Fountain."""
    return words.replace("\\", "\\\\").replace("*", "\\*").replace("_", "\\_")


def _written(read: ReadNote) -> str:
    return f"[[{read.note.words}]]"
