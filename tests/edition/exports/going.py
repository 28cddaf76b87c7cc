"""What the tests of exports share: both examples, for both readers, on one day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from onrecord.dossier import Dossier
from onrecord.edition.exports import Outgoing, outgoing
from onrecord.protection import PUBLIC, TEAM, Reader, narrow
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 28)
EXAMPLES = Path(__file__).parents[3] / "examples"
NAMES = ("poliakov", "tikhomost")
READERS = {"team": TEAM, "web": PUBLIC}


def going(folder: Path, reader: Reader) -> Outgoing:
    """What goes out of a dossier to a reader."""
    return outgoing(seen(folder, reader), TODAY)


def seen(folder: Path, reader: Reader) -> Dossier:
    """What a reader may see of a dossier."""
    return narrow(read_folder(folder).dossier, reader, today=TODAY).dossier
