"""The story lines of a sheet as a script in Fountain, each with the statements that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from onrecord.script import Element, ElementKind, Screenplay, write_fountain

# A space keeps the words from being read as a note or as boneyard, which would never be shown.
OPENS_NOTE = re.compile(r"\[(?=\[)")
OPENS_BONEYARD = re.compile(r"/(?=\*)")


def as_fountain(title: str, lines: Mapping[str, Iterable[str]]) -> str:
    """A script of story lines in their order, each citing its statements."""
    paragraphs = tuple(
        Element(kind=ElementKind.ACTION, text=_paragraph(words, cited)) for words, cited in lines.items()
    )
    return write_fountain(Screenplay(title_page=(("Title", " ".join(title.split())),), elements=paragraphs))


def shown(words: str) -> str:
    """Words of a file that are to be read as words, whatever Fountain would make of them."""
    return OPENS_BONEYARD.sub("/ ", OPENS_NOTE.sub("[ ", words))


def _paragraph(words: str, cited: Iterable[str]) -> str:
    citation = " ".join(f"@{key}" for key in cited)
    return f"{shown(words)} [[{citation}]]" if citation else shown(words)
