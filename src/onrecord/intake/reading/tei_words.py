"""The words of a TEI text: paragraphs, verses, pages, and notes at the end; what stood on the paper is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from onrecord.passages import page_mark

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS = frozenset(
    (
        *(
            "p",
            "ab",
            "head",
            "l",
            "opener",
            "closer",
            "postscript",
            "salute",
            "signed",
            "dateline",
            "address",
            "trailer",
        ),
        *(
            "item",
            "row",
            "sp",
            "stage",
            "quote",
            "byline",
            "docTitle",
            "titlePart",
            "figDesc",
            "addrLine",
            "epigraph",
        ),
    )
)
LEFT_OUT = frozenset({"del", "reg", "corr", "expan", "teiHeader", "surplus"})
"""Of two readings that of the paper is kept; what its writer struck out is counted, and left out."""


class TeiWords:
    """The words of a text with its pages, and what was left out of them."""

    def __init__(self, text: _Element) -> None:
        self._notes: list[str] = []
        self._struck = 0
        blocks = _apart("".join(self._pieces(text)))
        notes = (f"[^{number}]: {words}" for number, words in enumerate(self._notes, start=1))
        self.words = "\n\n".join((*blocks, *notes)) + "\n"

    @property
    def told(self) -> tuple[str, ...]:
        """What a reader of the words alone would not see."""
        if not self._struck:
            return ()
        return (
            f"{self._struck} passage{'s' if self._struck > 1 else ''} struck out by the writer, left out.",
        )

    def _pieces(self, element: _Element) -> Iterator[str]:
        yield from self._own(element)
        yield element.tail or ""

    def _own(self, element: _Element) -> Iterator[str]:
        name = _name(element)
        marked = MARKED.get(name)
        if marked is not None:
            yield marked(element)
        elif name == "note":
            yield self._note(element)
        elif name in LEFT_OUT:
            self._struck += name == "del"
        elif name == "supplied":
            yield from ("[", *self._within(element), "]")
        elif name in BLOCKS:
            yield from (BLOCK, *self._within(element), BLOCK)
        else:
            yield from self._within(element)

    def _within(self, element: _Element) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            yield from self._pieces(child)

    def _note(self, element: _Element) -> str:
        number = len(self._notes)
        self._notes.append("")  # its number is taken before those of notes within it
        self._notes[number] = " ".join(_apart("".join(self._within(element))))
        return f"\x02[^{number + 1}]"


BLOCK, LINE = "\x01", "\x03"
"""Stand for the end of a block and of a line while all white space is made one."""
MARKED: dict[str, Callable[[_Element], str]] = {
    "pb": lambda element: f"{LINE}<pb {element.get('n') or '?'}>{LINE}",
    "lb": lambda element: LINE if element.get("break") != "no" else "",
    "gap": lambda _element: "[…]",
}


def _name(element: _Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _apart(text: str) -> list[str]:
    """Blocks of words, white space made one, line breaks and pages put where they belong."""
    blocks = (" ".join(block.split()).replace(" \x02", "").replace("\x02", "") for block in text.split(BLOCK))
    return [_lines(block) for block in blocks if block]


def _lines(block: str) -> str:
    rows = (row.strip() for row in block.split(LINE))
    kept = [page_mark(row[4:-1]).rstrip() if row.startswith("<pb ") else row for row in rows if row]
    return "\n".join(kept)
