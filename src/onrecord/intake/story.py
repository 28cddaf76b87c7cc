"""The story lines of a sheet as a script in Fountain, each with the statements that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# What Fountain would take for a heading, a transition, a cue or a mark is said to be action with “!”.
MISTAKEN = re.compile(r"[.!@~>#=]|(?:INT|EXT|EST|I\.?/E|ИНТ|ЭКСТ|НАТ|ПАВ)(?:[./\s]|$)|.*TO:$", re.IGNORECASE)
# A space keeps the words from being read as a note or as boneyard, which would never be shown.
OPENS_NOTE = re.compile(r"\[(?=\[)")
OPENS_BONEYARD = re.compile(r"/(?=\*)")


def as_fountain(title: str, lines: Mapping[str, Iterable[str]]) -> str:
    """A script of story lines in their order, each citing its statements."""
    paragraphs = (_paragraph(words, cited) for words, cited in lines.items())
    return "\n\n".join((f"Title: {' '.join(title.split())}", *paragraphs)) + "\n"


def _paragraph(words: str, cited: Iterable[str]) -> str:
    text = OPENS_BONEYARD.sub("/ ", OPENS_NOTE.sub("[ ", words))
    forced = "!" if MISTAKEN.match(text) else ""
    citation = " ".join(f"@{key}" for key in cited)
    return f"{forced}{text} [[{citation}]]" if citation else f"{forced}{text}"
