"""What is worked out of a desk's dossier for its pages: once for each state, and never of more than the desk has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from onrecord.dossier import Dossier
from onrecord.web.bench.desk import Desk

Made = TypeVar("Made")


class PerDesk(Generic[Made]):
    """Keeps what `make` makes of a dossier, for as long as the desk has that dossier on it."""

    def __init__(self, make: Callable[[Dossier], Made]) -> None:
        self._make = make
        self._made: WeakKeyDictionary[Desk, tuple[Dossier, Made]] = WeakKeyDictionary()

    def of(self, desk: Desk) -> Made:
        """What was made of the desk's newest dossier."""
        dossier, held = desk.dossier, self._made.get(desk)
        if held is None or held[0] is not dossier:
            held = self._made[desk] = (dossier, self._make(dossier))
        return held[1]
