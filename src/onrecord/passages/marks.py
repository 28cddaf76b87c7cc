"""Marks in a text that are none of its words: where a page begins, and where a note hangs.

A page begins at `<!-- page 12 -->`, a comment of Markdown that no reader of the page sees; a note hangs at
`[^3]`, and is written out at the end of the text behind `[^3]:`, as most programs for Markdown have it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

PAGE = re.compile(r"<!-- page ([^\n<>]{1,40}?) -->\n?")
MARK = re.compile(rf"{PAGE.pattern}|\[\^[\w-]{{1,20}}\](?!:)")


def page_mark(page: str) -> str:
    """The mark with which a page begins, on a row of its own."""
    return f"<!-- page {page} -->\n"


def without_marks(text: str, filling: str) -> str:
    """The text with every character of its marks given way to another, so that all else keeps its place."""
    if "<!-- page " not in text and "[^" not in text:
        return text
    return MARK.sub(lambda found: filling * len(found[0]), text)


@lru_cache(maxsize=1024)
def pages(text: str) -> tuple[tuple[int, str], ...]:
    """Where each page of a text begins, in characters counted from 0, and what it is called."""
    return tuple((found.end(), found[1]) for found in PAGE.finditer(text))


def page_at(text: str, place: int) -> str | None:
    """The page on which a character stands; None before the first mark, or where there is none."""
    marked = pages(text)
    before = bisect_right(marked, place, key=lambda page: page[0])
    return marked[before - 1][1] if before else None
