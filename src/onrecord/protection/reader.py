"""Who reads: the member or stranger for whom a dossier is narrowed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """In what capacity someone reads."""

    TEAM = "team"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Reader:
    """Someone who reads a dossier."""

    standing: Standing


TEAM = Reader(Standing.TEAM)
PUBLIC = Reader(Standing.PUBLIC)
