"""Who reads: someone for whom an audience's edition is made, and a dossier narrowed."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.evidence import Audience


@dataclass(frozen=True, slots=True)
class Reader:
    """Someone who reads a dossier, as one of an audience."""

    audience: Audience


TEAM = Reader(Audience.TEAM)
PUBLIC = Reader(Audience.WEB)
FILM = Reader(Audience.FILM)
ARCHIVE = Reader(Audience.ARCHIVE)
INSURER = Reader(Audience.INSURER)
