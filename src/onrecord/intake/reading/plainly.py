"""Pandoc's tree of a document as plain words: headings, lists and rows of tables, and notes at the end.

What makes letters slanted or bold is left out, since a quotation is held against the words alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

BREAKS = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
MARKS = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}
FRAMED = frozenset({"Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"})


class Plainly:
    """The words of a document, its notes gathered as they come; `changed` counts tracked changes."""

    def __init__(self, blocks: Iterable[Any]) -> None:
        self.notes: list[str] = []
        self.comments = 0
        self.changed = {"insertion": 0, "deletion": 0}
        body = "\n\n".join(self.blocks(blocks))
        behind = (f"[^{number}]: {words}" for number, words in enumerate(self.notes, start=1))
        self.words = "\n\n".join((body, *behind)).strip() + "\n"

    def blocks(self, blocks: Iterable[Any]) -> Iterator[str]:
        """Each block in words, those without any left out."""
        for block in blocks:
            words = self._block(block["t"], block.get("c")).strip("\n")
            if words.strip():
                yield words

    def inlines(self, inlines: Iterable[Any]) -> str:
        """A run of words."""
        return "".join(self._inline(one["t"], one.get("c")) for one in inlines)

    def _block(self, kind: str, content: Any) -> str:
        match kind:
            case "Para" | "Plain":
                return self.inlines(content)
            case "Header":
                return f"{'#' * content[0]} {self.inlines(content[2])}"
            case "LineBlock":
                return "\n".join(map(self.inlines, content))
            case "CodeBlock":
                return str(content[1])
            case "BulletList":
                return "\n".join(f"- {self._within(item)}" for item in content)
            case "OrderedList":
                return "\n".join(
                    f"{n}. {self._within(one)}" for n, one in enumerate(content[1], content[0][0])
                )
            case "DefinitionList":
                return "\n\n".join(map(self._defined, content))
            case "Table":
                return "\n".join(map(self._row, _rows(content)))
        return "\n\n".join(self.blocks(_framed(kind, content)))

    def _within(self, blocks: Iterable[Any]) -> str:
        return "\n".join(self.blocks(blocks))

    def _defined(self, entry: Any) -> str:
        term, meanings = entry
        return "\n".join((self.inlines(term), *map(self._within, meanings)))

    def _row(self, row: Any) -> str:
        return " | ".join(" ".join(self.blocks(cell[4])) for cell in row[1])

    def _inline(self, kind: str, content: Any) -> str:
        if kind in BREAKS:
            return BREAKS[kind]
        if kind in FRAMED:
            return self.inlines(content)
        match kind:
            case "Str":
                return str(content)
            case "Code" | "Math":
                return str(content[1])
            case "Link" | "Cite":
                return self.inlines(content[1])
            case "Quoted":
                return self.inlines(content[1]).join(MARKS[content[0]["t"]])
            case "Note":
                return self._note(" ".join(self.blocks(content)))
            case "Span":
                return self._span(*content)
        return ""

    def _note(self, words: str) -> str:
        self.notes.append(words)
        return f"[^{len(self.notes)}]"

    def _span(self, attributes: Any, inlines: Iterable[Any]) -> str:
        """A comment becomes a note; of tracked changes the document is read as if they had been accepted."""
        classes, said = attributes[1], dict(attributes[2])
        if "comment-start" in classes:
            self.comments += 1
            by = ", ".join(filter(None, (said.get("author"), said.get("date", "")[:10])))
            return self._note(f"Comment ({by}): {self.inlines(inlines)}" if by else self.inlines(inlines))
        for change in self.changed.keys() & set(classes):
            self.changed[change] += 1
        return "" if "deletion" in classes else self.inlines(inlines)


def _framed(kind: str, content: Any) -> Iterable[Any]:
    """The blocks within a block that only frames them."""
    within: dict[str, Iterable[Any]] = {"BlockQuote": content, "Div": content[1] if kind == "Div" else ()}
    return within.get(kind, ())


def _rows(table: Any) -> Iterator[Any]:
    """All rows of a table, those of its head first."""
    _, _, _, head, bodies, foot = table
    within = chain.from_iterable((*body[2], *body[3]) for body in bodies)
    return chain(head[1], within, foot[1])
