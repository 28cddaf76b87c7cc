"""Whose names must be known before anything leaves; to ask this takes no library and no key."""

from __future__ import annotations

from pathlib import Path

from onrecord.dossier.dossier import Dossier
from onrecord.protection.sealed_personas import sealed_in
from onrecord.protection.sealing.log import read_log
from onrecord.protection.sealing.strongroom import destroyed_in, sealed_ids


def to_be_known(folder: Path, dossier: Dossier) -> list[str]:
    """The sealed identities whose names somebody must know before anything of a dossier may leave."""
    gone = destroyed_in(read_log(folder))
    return [id for id in sorted({*sealed_ids(folder), *sealed_in(dossier)}) if id not in gone]
