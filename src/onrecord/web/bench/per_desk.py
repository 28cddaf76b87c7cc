"""What is worked out of a desk's dossier for its pages: once for each state, and never of more than the desk has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from onrecord.dossier import Dossier
from onrecord.web.bench.desk import Desk

Made = TypeVar("Made")


class PerDesk(Generic[Made]):
    """What `make` makes of a dossier, kept by the desk for as long as it has that dossier on it."""

    def __init__(self, make: Callable[[Dossier], Made]) -> None:
        self._make = make

    def of(self, desk: Desk) -> Made:
        """What is made of the desk's newest dossier."""
        dossier = desk.dossier
        return desk.made(self, dossier, lambda: self._make(dossier))
