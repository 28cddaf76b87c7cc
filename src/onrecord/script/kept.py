"""What of a script's file belongs to which element, so that it can be written back byte for byte."""

from __future__ import annotations

from dataclasses import replace

from onrecord.script.rows import BREAK
from onrecord.script.screenplay import Element


def kept(text: str, elements: tuple[Element, ...]) -> tuple[str, tuple[Element, ...]]:
    """What stands before the first element, and the elements with their rows and what stands behind them."""
    breaks = [found.span() for found in BREAK.finditer(text)]
    begins = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    spans = [(begins[element.rows[0][0] - 1], ends[element.rows[-1][0] - 1]) for element in elements]
    nexts = [*(start for start, _ in spans), len(text)][1:]
    placed = (
        replace(element, written=text[start:end], behind=text[end:following])
        for element, (start, end), following in zip(elements, spans, nexts, strict=True)
    )
    return text[: spans[0][0]] if spans else text, tuple(placed)
