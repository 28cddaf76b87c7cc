"""A long script a few scenes at a time: which paragraphs are on a page, and on which page something is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.web.writing.showing import Shown

LONG = 120
"""Paragraphs on a page: some ten minutes of film."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a script; `number` of `of`, counted from one."""

    paragraphs: Sequence[Shown]
    number: int
    of: int


def leaf_of(paragraphs: Sequence[Shown], *, asked: str, line: str, at: str) -> Leaf:
    """The page on which a line or paragraph is, where one is meant; else the page that was asked for, or the first."""
    of = max(-(-len(paragraphs) // LONG), 1)
    found = next((place for place, one in enumerate(paragraphs) if _is_meant(one, line, at)), None)
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    number = min(max(number, 1), of) if found is None else found // LONG + 1
    return Leaf(paragraphs[(number - 1) * LONG : number * LONG], number, of)


def _is_meant(one: Shown, line: str, at: str) -> bool:
    return one.key == at or (bool(line) and any(each.assessment.line.id == line for each in one.lines))
