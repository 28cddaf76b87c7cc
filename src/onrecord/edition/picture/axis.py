"""The names of time along the axis: centuries, decades, years or months, as many as can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dates.days import civil, day_number
from onrecord.edition.language import Speech
from onrecord.edition.picture.scale import Scale

STEPS = (1, 3, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000)
"""In months."""

MOST = 14
"""How many names fit beside one another on a page."""

LAST_NAMED = 96
"""Per cent of the width, beyond which a name would be cut off."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A named place on the axis."""

    at: float
    name: str


def ticks(scale: Scale, say: Speech) -> tuple[Tick, ...]:
    """The names along the axis of a picture that is not magnified."""
    months = scale.days / 30.44
    step = next((step for step in STEPS if months / step <= MOST), STEPS[-1])
    return tuple(_ticks(scale, say, step))


def _ticks(scale: Scale, say: Speech, step: int) -> Iterator[Tick]:
    year, month, _ = civil(scale.first)
    number = -(-(year * 12 + month - 1) // step) * step
    while (day := day_number(number // 12, number % 12 + 1, 1)) <= scale.last:
        name = str(number // 12) if number % 12 == 0 else say.month(number % 12 + 1)
        yield Tick(scale.at(day), name if scale.at(day) < LAST_NAMED else "")
        number += step
