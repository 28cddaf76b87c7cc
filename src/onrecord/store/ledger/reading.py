"""A ledger as a dossier: what stands in it now, or stood in it at an earlier moment."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from onrecord.dossier import Dossier, Record
from onrecord.dossier.records import with_records
from onrecord.evidence import Production, Script, Source, Statement, Text
from onrecord.findings import Finding, finding
from onrecord.store.folder import layout
from onrecord.store.ledger.chain import Head
from onrecord.store.ledger.items import FILE, ORDER, Item, record_of, shown_key
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.refusals import EmptyLedger
from onrecord.store.ledger.standing import Standing, standing
from onrecord.store.ledger.tables.models import ChangeRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A dossier as a ledger keeps it: its records, its other files by path and digest, and what is wrong with either.

    `head` is the last change that it rests on.
    """

    dossier: Dossier
    files: dict[str, str]
    findings: tuple[Finding, ...]
    head: Head


def read_ledger(ledger: Ledger, at: datetime | int | None = None) -> Kept:
    """The dossier in a ledger, as it is or as it was at a moment or after a change; `EmptyLedger` where there was none.

    What has been erased since is a finding. Only changes up to one number are read: who writes meanwhile is in no way.
    """
    head = head_at(ledger, at)
    if head.number == 0:
        raise EmptyLedger
    found: list[Finding] = []
    stands = list(standing(ledger, upto=head.number))
    stands = in_order(stands)
    records = _with_cards(list(_records(stands, found)), found)
    return Kept(
        dossier=with_records(Dossier(production=Production(title="")), sorted(records, key=_shelf_order)),
        files=files_in(one.item for one in stands),
        findings=tuple(found),
        head=head,
    )


def head_at(ledger: Ledger, at: datetime | int | None) -> Head:
    """The last change up to a moment or a number."""
    changes = ChangeRow.objects.using(ledger.alias).order_by("-number")
    if isinstance(at, int):
        changes = changes.filter(number__lte=at)
    elif at is not None:
        changes = changes.filter(at__lte=at)
    last = changes.first()
    return Head() if last is None else Head(number=last.number, digest=last.digest, at=last.at)


def in_order(stands: list[Standing]) -> list[Standing]:
    """What stands, in its order on its shelves: as it came, unless an order was recorded; what came later is last."""
    told = [json.loads(one.item.words) for one in stands if one.item is not None and one.kind == ORDER]
    place = {record: at for at, record in enumerate(record for order in told for record in order)}
    return sorted(stands, key=lambda one: (place.get(one.record, len(place)), one.record))


def files_in(items: Iterable[Item | None]) -> dict[str, str]:
    """The files of a dossier that are no records: their digests by their paths."""
    kept = (item for item in items if item is not None and item.kind == FILE)
    return {shown_key(item.key): json.loads(item.words)["sha256"] for item in kept}


def _records(stands: list[Standing], found: list[Finding]) -> Iterator[Record]:
    for one in stands:
        if one.kind in (FILE, ORDER):
            continue
        if one.item is None:
            what = (
                f"A {one.kind} that stood here has been erased since, by change {one.erased} of the ledger."
            )
            found.append(finding("erased-record", what))
            continue
        record, misfits = record_of(one.item)
        about = (shown_key(one.item.key),)
        found += (finding(one.code, one.sentence, about=about, field=one.path) for one in misfits)
        if record is not None:
            yield record


def _with_cards(records: list[Record], found: list[Finding]) -> list[Record]:
    """Without words and statements of a source that has no card: as in a folder, they have nothing to hang on."""
    cards = {one.id for one in records if isinstance(one, Source)}
    loose = {one.source for one in records if isinstance(one, Text | Statement)} - cards
    what = "The source has no card; its words and statements are not read."
    found += (finding("missing-file", what, about=(source,)) for source in sorted(loose))
    return [one for one in records if not isinstance(one, Text | Statement) or one.source in cards]


def _shelf_order(record: Record) -> tuple[str, str]:
    """Sources, texts and scripts by the names of their files, as a folder is read; all else as it stands."""
    if isinstance(record, Source):
        return record.id, ""
    if isinstance(record, Text):
        return record.source, layout.text_file(record)
    if isinstance(record, Statement):
        return record.source, ""
    return ("", layout.script_file(record)) if isinstance(record, Script) else ("", "")
