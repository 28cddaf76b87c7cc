"""A piece of a script as a member sees it: as it stands, but for lines and notes that tell of what is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.evidence import Script
from onrecord.fountain.cutting import LineStretch, cut
from onrecord.fountain.lines import read_lines
from onrecord.fountain.marks import SceneKind
from onrecord.fountain.notes import find_notes
from onrecord.fountain.reading import read_fountain
from onrecord.fountain.scenes import Paragraph, hide_notes, plain_words, scenes
from onrecord.fountain.screenplay import Element, Screenplay
from onrecord.fountain.writing import write_fountain
from onrecord.protection.members.lines import MembersLines
from onrecord.protection.permission import Permission
from onrecord.protection.scripts import KEPT_BY_ITSELF, NOBODY

Told = list[tuple[str, Permission]]
"""The words of lines in the house, each with whether the member may have them."""
HELD = "Held by the production, and withheld."
WITHHELD = f"{HELD} [[withheld: by the production]]"
"""What stands for a line that a member may not see; never until when, which would tell of a closure."""


@dataclass(frozen=True, slots=True)
class PieceForm:
    """Makes the form of a piece that one member may have."""

    clearance: MembersLines

    def formed(self, text: str, lines: Told) -> str | None:
        """A piece as the member may have it, its lines told to `lines`; None where a name is in it across lines."""
        play = read_fountain(text)
        elements = tuple(self._elements(play, lines))
        titles = tuple(one for one in play.title_page if self.clearance.of(": ".join(one)).allowed)
        # What was struck out is for those who see everything; without it all is written anew.
        as_it_stands = "/*" not in text and titles == play.title_page
        shown = Screenplay(title_page=titles, elements=elements, text=text if as_it_stands else "")
        form = write_fountain(shown)
        if form == text:
            return form
        return form.rstrip("\n") + _end(text) if self._is_safe(form, lines) else None

    def _is_safe(self, form: str, lines: Told) -> bool:
        """Whether no name stands in it from one line to the next, and it reads as the same lines."""
        there = [line.text for line in read_lines(Script(id="", fountain=form)).lines]
        meant = [words if answer.allowed else HELD for words, answer in lines]
        return there == meant and self.clearance.names_nobody(form)

    def _elements(self, play: Screenplay, lines: Told) -> Iterator[Element]:
        """The elements as they stand; a speech of which anything is withheld becomes one new element."""
        rest = iter(play.elements)
        for paragraph in (one for scene in scenes(play.elements) for one in scene.paragraphs):
            own = [next(rest)]
            while own[-1].rows[-1] != paragraph.element.rows[-1]:
                own.append(next(rest))
            text = self._text(paragraph, lines)
            if text == paragraph.element.text and all(self.clearance.of(one.text).allowed for one in own):
                yield from own
            elif text:
                yield replace(paragraph.element, text=text, rows=())

    def _text(self, paragraph: Paragraph, lines: Told) -> str:
        hidden = hide_notes(paragraph.element.text)
        stretches = cut(hidden, paragraph)[0] if paragraph.worded else []
        if stretches:
            return "".join(self._lines(paragraph, hidden, stretches, lines))
        return self._unworded(paragraph)

    def _lines(
        self, paragraph: Paragraph, hidden: str, stretches: list[LineStretch], lines: Told
    ) -> Iterator[str]:
        """Each line with its marks and whatever stands between it and the next."""
        text = paragraph.element.text
        starts = [0, *(one.start for one in stretches[1:])]
        for stretch, start, end in zip(stretches, starts, [*starts[1:], len(text)], strict=True):
            written, words = text[start:end], stretch.words(hidden)
            answer = self.clearance.of(written, words)
            lines.append((words, answer))
            if answer.allowed:
                yield written
            else:
                notes = [read for read in paragraph.notes if start <= read.note.start < end]
                kinds = (_written(read.note.words) for read in notes if isinstance(read.mark, SceneKind))
                yield _between(written, " ".join([WITHHELD, *kinds]))

    def _unworded(self, paragraph: Paragraph) -> str:
        """A heading, a cue, a synopsis or notes: as it stands, or what of it may be told."""
        text, kind = paragraph.element.text, paragraph.element.kind
        said = plain_words(text)
        if self.clearance.of(text, said).allowed:
            return text
        notes = [
            _written(one.words) for one in find_notes(text) if self.clearance.of(_written(one.words)).allowed
        ]
        if kind in KEPT_BY_ITSELF:
            notes.insert(0, said if self.clearance.names_nobody(said) else NOBODY)
        return " ".join(notes)


def _end(text: str) -> str:
    """The rows that end a text, empty ones among them."""
    return text[len(text.rstrip("\n")) :]


def _written(note: str) -> str:
    return f"[[{note}]]"


def _between(written: str, instead: str) -> str:
    """Other words with the white space that stood around those that were written."""
    lead, behind = len(written) - len(written.lstrip()), len(written.rstrip())
    return f"{written[:lead]}{instead}{written[behind:]}"
