"""The mark that a load or dump leaves in a folder: which change of which ledger the folder has seen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from onrecord.store.ledger.chain import Head
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.refusals import ErasedSince, OtherLedger
from onrecord.store.ledger.standing import Standing, standing
from onrecord.store.ledger.tables.models import ChangeRow

MARK = ".onrecord-ledger"


@dataclass(frozen=True, slots=True)
class Seen:
    """The last change that a folder has seen."""

    number: int
    digest: str


def mark_of(head: Head) -> bytes:
    """What the mark says."""
    return f"{json.dumps({'change': head.number, 'digest': head.digest})}\n".encode()


def seen_by(folder: Path, ledger: Ledger) -> Seen | None:
    """What a folder has seen of a ledger; None without a mark, `OtherLedger` where it is of another."""
    try:
        said = json.loads((folder / MARK).read_bytes())
        seen = Seen(int(said["change"]), str(said["digest"]))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        raise OtherLedger(folder) from None
    if not ChangeRow.objects.using(ledger.alias).filter(number=seen.number, digest=seen.digest).exists():
        raise OtherLedger(folder)
    return seen


def seen_by_then(folder: Path, ledger: Ledger, seen: Seen) -> list[Standing]:
    """What stood when a folder saw the ledger; `ErasedSince` where some of it is erased, and the folder has it."""
    stood = list(standing(ledger, upto=seen.number))
    if any(one.erased is not None for one in stood):
        raise ErasedSince(folder)
    return stood
