"""A script as a member sees it: byte for byte as it stands, but for lines and notes that tell of what is not shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from onrecord.evidence import Script
from onrecord.fountain.cutting import LineStretch, cut
from onrecord.fountain.lines import ScriptLine, read_lines
from onrecord.fountain.marks import SceneKind
from onrecord.fountain.notes import find_notes
from onrecord.fountain.reading import read_fountain
from onrecord.fountain.scenes import Paragraph, hide_notes, plain_words, scenes
from onrecord.fountain.screenplay import Element, Screenplay
from onrecord.fountain.writing import write_fountain
from onrecord.protection.members.lines import MembersLines
from onrecord.protection.permission import Permission
from onrecord.protection.scripts import KEPT_BY_ITSELF, NOBODY

WITHHELD = "Held by the production, and withheld. [[withheld: by the production]]"
"""What stands for a line that a member may not see; never until when, which would tell of a closure."""


def shown_lines(script: Script, shown: Script) -> Mapping[str, ScriptLine]:
    """The lines of a script as a member has them, by their ids in the house; `withheld` is set where it is not shown.

    A line's id counts the lines of the same words, and so may be another in what the member has.
    """
    return {
        line.id: there for line, there in zip(read_lines(script).lines, read_lines(shown).lines, strict=True)
    }


@dataclass(frozen=True, slots=True)
class MembersScript:
    """Makes the form of scripts that one member may have, with the reason for every line by its id in the house."""

    clearance: MembersLines
    reasons: dict[str, Permission] = field(default_factory=dict)

    def form(self, script: Script) -> Script | None:
        """The script with the words of each line that is cleared; None where a name is in it across lines."""
        play = read_fountain(script.fountain)
        lines = [line.id for line in read_lines(script, play).lines]
        elements = tuple(self._elements(play, iter(lines)))
        titles = tuple(one for one in play.title_page if self.clearance.of(": ".join(one)).allowed)
        # What was struck out is for those who see everything; without it all is written anew.
        as_it_stands = "/*" not in play.text and titles == play.title_page
        text = play.text if as_it_stands else ""
        words = write_fountain(Screenplay(title_page=titles, elements=elements, text=text))
        form = script if words == script.fountain else replace(script, fountain=words)
        return form if self._is_safe(form, len(lines)) else None

    def _is_safe(self, form: Script, lines: int) -> bool:
        """Whether no name stands in it from one line to the next, and it has as many lines as the script."""
        return self.clearance.names_nobody(form.id, form.fountain) and len(read_lines(form).lines) == lines

    def _elements(self, play: Screenplay, ids: Iterator[str]) -> Iterator[Element]:
        """The elements as they stand; a speech of which anything is withheld becomes one new element."""
        rest = iter(play.elements)
        for paragraph in (one for scene in scenes(play.elements) for one in scene.paragraphs):
            own = [next(rest)]
            while own[-1].rows[-1] != paragraph.element.rows[-1]:
                own.append(next(rest))
            text = self._text(paragraph, ids)
            if text == paragraph.element.text and all(self.clearance.of(one.text).allowed for one in own):
                yield from own
            elif text:
                yield replace(paragraph.element, text=text, rows=())

    def _text(self, paragraph: Paragraph, ids: Iterator[str]) -> str:
        hidden = hide_notes(paragraph.element.text)
        stretches = cut(hidden, paragraph)[0] if paragraph.worded else []
        if stretches:
            return "".join(self._lines(paragraph, hidden, stretches, ids))
        return self._unworded(paragraph)

    def _lines(
        self, paragraph: Paragraph, hidden: str, stretches: list[LineStretch], ids: Iterator[str]
    ) -> Iterator[str]:
        """Each line with its marks and whatever stands between it and the next."""
        text = paragraph.element.text
        starts = [0, *(one.start for one in stretches[1:])]
        for stretch, start, end in zip(stretches, starts, [*starts[1:], len(text)], strict=True):
            written, id = text[start:end], next(ids)
            self.reasons[id] = self.clearance.of(written, stretch.words(hidden))
            if self.reasons[id].allowed:
                yield written
            else:
                kinds = (_written(read.note.words) for read in paragraph.notes
                         if isinstance(read.mark, SceneKind) and start <= read.note.start < end)  # fmt: skip
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


def _written(note: str) -> str:
    return f"[[{note}]]"


def _between(written: str, instead: str) -> str:
    """Other words with the white space that stood around those that were written."""
    lead, behind = len(written) - len(written.lstrip()), len(written.rstrip())
    return f"{written[:lead]}{instead}{written[behind:]}"
