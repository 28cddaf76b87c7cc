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
    before. `written` are its rows as they stand in the file and `behind` what stands between them and the next
    element's; an element that is in no file has neither, and no rows.
    """

    kind: ElementKind
    text: str
    rows: tuple[tuple[int, int], ...] = ()
    scene_number: str | None = None
    dual: bool = False
    depth: int = 0
    written: str | None = None
    behind: str | None = None

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

    `opening` is what stands in the file before the first element: the title page, and what is blank or boneyard.
    """

    title_page: tuple[tuple[str, str], ...] = ()
    elements: tuple[Element, ...] = ()
    opening: str | None = None
