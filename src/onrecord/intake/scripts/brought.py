"""A script of another program, brought into Fountain."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.intake.scripts.uncarried import Uncarried


@dataclass(frozen=True, slots=True)
class Brought:
    """A script in Fountain, what it was read as, and what of it could not be carried as it stood."""

    fountain: str
    read_as: str
    uncarried: tuple[Uncarried, ...] = ()
