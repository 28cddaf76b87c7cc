"""A dossier from which records are really taken out, so that what was told from them says nothing."""

from __future__ import annotations

from collections.abc import Set

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.only import only

__all__ = ["only", "without"]


def without(dossier: Dossier, dropped: Set[str]) -> Dossier:
    """The dossier without these records."""
    records = dossier.sources.keys() | dossier.statements.keys() | dossier.judgements.keys()
    return only(dossier, records - dropped)
