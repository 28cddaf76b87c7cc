"""A text cut into words and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

SMALL = "a-zà-ÿа-џѡ-ѵӑ-ӿ"
LETTERS = r"[^\W\d_]"
WORD = re.compile(
    rf"{LETTERS}+(?:(?:[\u0300-\u036f\xad]+|['’‘ʼ](?={LETTERS})|-\n[ \t]*(?=[{SMALL}])){LETTERS}*)*|\d+"
)
"""A word goes on over an accent, a soft hyphen, an apostrophe between letters, and a hyphen at a line's end."""

STRETCH = re.compile(r".{1,100}\s*\S*(?:(?<=-)\n[ \t]*\S+)*", re.DOTALL)
"""A hundred characters and the rest of what they end in: no word goes from one stretch to the next."""

LINE_END = re.compile(r"-\n[ \t]*")


class Cut(NamedTuple):
    """A word where it stands, in characters counted from 0; the parts of a hyphened word are words of their own."""

    text: str
    start: int
    end: int


def cut(text: str) -> Iterator[Cut]:
    """The words and numbers of a text in their order; 58а is a number and a word."""
    return (Cut(found[0], *found.span()) for found in WORD.finditer(text))


def runs(text: str) -> list[str]:
    """The words of a text with the signs beside them: what is quickest to have of thousands of pages."""
    return WORD.findall(text) if "-\n" in text else text.split()


def stretches(text: str) -> list[str]:
    """A text cut into stretches, all of it, always in the same places."""
    return STRETCH.findall(text)


def over_lines(word: str) -> list[str]:
    """A word that a line's end breaks: as one, and its parts, since the hyphen may be its own."""
    parts = LINE_END.split(word)
    return ["".join(parts), *parts]
