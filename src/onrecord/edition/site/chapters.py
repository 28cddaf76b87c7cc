"""Where the chapters and scenes of a script begin: its sections and headings, by the line they stand on."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from onrecord.evidence import Script
from onrecord.fountain.scenes import plain_words
from onrecord.script import ElementKind, read_fountain

Begun = tuple[str | None, int]
"""What a chapter or scene is called, and the line on which it begins; two of one name are two."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The sections and the scene headings of a script, in order."""

    sections: tuple[Begun, ...]
    scenes: tuple[Begun, ...]

    def chapter(self, line: int) -> Begun:
        """The section in which a line stands."""
        return _before(self.sections, line)

    def scene(self, line: int) -> Begun:
        """The heading under which a line stands."""
        return _before(self.scenes, line)


def headings_of(script: Script) -> Headings:
    """Where its chapters and scenes begin."""
    elements = read_fountain(script.fountain).elements
    of = {
        kind: tuple((plain_words(one.text) or None, one.line) for one in elements if one.kind is kind)
        for kind in (ElementKind.SECTION, ElementKind.SCENE_HEADING)
    }
    return Headings(of[ElementKind.SECTION], of[ElementKind.SCENE_HEADING])


def _before(begun: tuple[Begun, ...], line: int) -> Begun:
    at = bisect_right(begun, line, key=lambda one: one[1])
    return begun[at - 1] if at else (None, 0)
