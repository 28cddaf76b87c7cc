"""Lettering: names set beside their places so that none covers another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

LETTER, LINE, OFF = 9.4, 20.0, 10.0
"""How wide a letter is and how high a line, in the units of the sheet, and how far from its place a name stands."""


@dataclass(frozen=True, slots=True)
class Lettered:
    """A name as set: from where, and towards which side."""

    x: float
    y: float
    anchor: str


Box = tuple[float, float, float, float]


def lettering(places: Iterable[tuple[str, float, float, int]], width: float) -> Mapping[str, Lettered]:
    """Where each name is set, by the place's id; a name for which there is no room is left to the list.

    Each place is given with its coordinates and the length of its longest name, the foremost first.
    """
    waiting = list(places)
    taken: list[Box] = [(x - 6, y - 6, x + 6, y + 6) for _, x, y, _ in waiting]
    found: dict[str, Lettered] = {}
    for id, x, y, letters in waiting:
        for lettered, box in _ways(x, y, letters * LETTER):
            if box[0] >= 0 and box[2] <= width and not any(_meet(box, other) for other in taken):
                found[id] = lettered
                taken.append(box)
                break
    return found


def _ways(x: float, y: float, length: float) -> Iterator[tuple[Lettered, Box]]:
    """To the right, to the left, above and below."""
    yield Lettered(x + OFF, y + 5, "start"), (x + OFF, y - LINE / 2, x + OFF + length, y + LINE / 2)
    yield Lettered(x - OFF, y + 5, "end"), (x - OFF - length, y - LINE / 2, x - OFF, y + LINE / 2)
    yield Lettered(x, y - OFF, "middle"), (x - length / 2, y - OFF - LINE, x + length / 2, y - OFF + 2)
    yield Lettered(x, y + OFF + 12, "middle"), (x - length / 2, y + OFF - 2, x + length / 2, y + OFF + LINE)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
