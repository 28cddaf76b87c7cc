"""A screenplay: its elements in order, each with where it stands in its file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ElementKind(StrEnum):
    """What an element of a screenplay is."""

    SCENE_HEADING = "scene heading"
    ACTION = "action"
    CHARACTER = "character"
    DIALOGUE = "dialogue"
    PARENTHETICAL = "parenthetical"
    TRANSITION = "transition"
    CENTERED = "centered"
    LYRICS = "lyrics"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    PAGE_BREAK = "page break"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element: its words with notes still in, and where each row of them begins.

    `rows` are line and column, counted from one, of every row of `text`. What only marks the kind (`!`, `>`,
    a scene number) is not in the words. `depth` is a section's; `dual` is of a cue that speaks with the one
    before. An element that is
    in no file has no rows.
    """

    kind: ElementKind
    text: str
    rows: tuple[tuple[int, int], ...] = ()
    scene_number: str | None = None
    dual: bool = False
    depth: int = 0

    @property
    def line(self) -> int:
        """The line of the script on which it begins, counted from one."""
        return self.rows[0][0]

    def place_of(self, offset: int) -> tuple[int, int]:
        """The line and column in the script of a character of its words."""
        line, column = self.rows[self.text.count("\n", 0, offset)]
        return line, column + offset - (self.text.rfind("\n", 0, offset) + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screenplay:
    """A script as Fountain has it: the title page's keys and values, and the elements in order.

    `text` is the file that it was read from, to be written back; empty where it is new.
    """

    title_page: tuple[tuple[str, str], ...] = ()
    elements: tuple[Element, ...] = ()
    text: str = ""
