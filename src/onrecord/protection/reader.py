"""Who reads: someone for whom an audience's edition is made, and a dossier narrowed."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.evidence import Audience


@dataclass(frozen=True, slots=True)
class Reader:
    """Someone who reads a dossier, as one of an audience.

    `cleared` are the ids of the guarded sources that a member of the team may see; None is everything, as the owner
    reads. Of other audiences nothing is asked but who they are.
    """

    audience: Audience
    cleared: frozenset[str] | None = None


TEAM = Reader(Audience.TEAM)
PUBLIC = Reader(Audience.WEB)
FILM = Reader(Audience.FILM)
ARCHIVE = Reader(Audience.ARCHIVE)
INSURER = Reader(Audience.INSURER)
