"""The paper that a drawing needs, so that it can be read."""

from __future__ import annotations

from dataclasses import dataclass

PAPERS = ((190, 277), (277, 400), (400, 574), (574, 821), (821, 1_169))
"""What A4, A3, A2, A1 and A0 hold within their margins, in millimetres."""

LEGIBLE = 0.15
"""Millimetres for each unit of the drawing: its common words are then of two millimetres, six points."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, counted from A4 as 0, and how many millimetres of it a unit of the drawing has."""

    size: int
    scale: float


def paper_for(width: int, height: int) -> Paper:
    """The smallest paper, upright or across, on which so large a drawing can be read; else the largest."""
    fits = [
        Paper(size, max(min(short / width, long / height), min(long / width, short / height)))
        for size, (short, long) in enumerate(PAPERS)
    ]
    return next((paper for paper in fits if paper.scale >= LEGIBLE), fits[-1])
