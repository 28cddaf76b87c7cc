"""Where a text names persons and places: what a model of its language sees, if one is installed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.intake.suggesting.sentences import Stretch


class Named(StrEnum):
    """What a name is of."""

    PERSON = "person"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Spotted:
    """A name that stands in a text, in characters counted from 0; `plain` is it in the nominative."""

    at: Stretch
    kind: Named
    plain: str


Spotter = Callable[[str], Iterable[Spotted]]
"""Finds the names of a text."""


def nobody(text: str) -> Iterable[Spotted]:
    """What is seen without a model: no name that is not on record."""
    del text
    return ()
