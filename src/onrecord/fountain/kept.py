"""What of a script's file belongs to which element, so that it can be written back byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.fountain.reading import read_fountain
from onrecord.fountain.rows import BREAK
from onrecord.fountain.screenplay import Element

Rows = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """An element as its file has it: its rows, and what stands between them and the next element's."""

    element: Element
    rows: str
    behind: str


def kept(text: str) -> tuple[str, Mapping[Rows, Kept]]:
    """What stands in a file before its first element, and every element by where its rows are."""
    elements = read_fountain(text).elements
    breaks = [found.span() for found in BREAK.finditer(text)]
    begins = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    spans = [(begins[element.rows[0][0] - 1], ends[element.rows[-1][0] - 1]) for element in elements]
    nexts = [*(start for start, _ in spans), len(text)][1:]
    found = {
        element.rows: Kept(element, text[start:end], text[end:following])
        for element, (start, end), following in zip(elements, spans, nexts, strict=True)
    }
    return text[: spans[0][0]] if spans else text, found
