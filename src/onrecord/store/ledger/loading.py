"""`onrecord load`: what a folder holds becomes changes of a ledger, all in one transaction, and nothing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.store.folder import StaleEdit
from onrecord.store.folder.staging import put_in_place
from onrecord.store.ledger.appending import Step, append
from onrecord.store.ledger.chain import Head, head_of, writing
from onrecord.store.ledger.differing import Name, by_name, differences, items_by_name, orders
from onrecord.store.ledger.gathering import Gathered, gather
from onrecord.store.ledger.items import Item, item_shown, numbered, shown_key
from onrecord.store.ledger.mark import MARK, mark_of, seen_by, seen_by_then
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.refusals import Behind, OtherLedger
from onrecord.store.ledger.standing import Standing, standing
from onrecord.store.ledger.stored import keep, place_of
from onrecord.store.ledger.tables.models import Act, ChangeRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a load came to: how many records and files it added, changed and took out, and the change it ends with."""

    added: int
    changed: int
    taken_out: int
    head: Head


def load(folder: Path, ledger: Ledger, *, by: str, because: str) -> Loaded:
    """Appends what differs between a folder and what stands in a ledger, and marks the folder as having seen it.

    `UnreadFolder` where something of the folder cannot be read; `StaleEdit` with both versions, or `Behind`, where
    others have changed the ledger since the folder saw it; `OtherLedger` where the two are not of one dossier.
    """
    gathered = gather(folder)
    wanted = numbered(gathered.items)
    with writing(ledger) as head:
        stands = list(standing(ledger))
        _refuse_unseen(folder, ledger, head, stands, wanted)
        steps = list(differences(by_name(stands), wanted))
        _keep_contents(folder, gathered, ledger)
        rows = append(ledger, head, steps, by=by, because=because) if steps else ()
        _append_orders(ledger, stands, wanted, steps, rows, by=by, because=because)
        last = head_of(ledger)
    _mark(folder, last)
    return _told(steps, last)


def _append_orders(
    ledger: Ledger,
    stands: Sequence[Standing],
    wanted: dict[Name, Item],
    steps: Sequence[Step],
    rows: Sequence[ChangeRow],
    **said: str,
) -> None:
    order_steps = list(orders(stands, wanted, steps, rows))
    if order_steps:
        append(ledger, head_of(ledger), order_steps, **said)


def _refuse_unseen(
    folder: Path, ledger: Ledger, head: Head, stands: list[Standing], wanted: dict[Name, Item]
) -> None:
    """A folder that has not seen everything would undo what it has not seen."""
    if head.number == 0 and not (folder / MARK).exists():
        return
    seen, now = seen_by(folder, ledger), items_by_name(stands)
    if now == wanted:
        return
    if seen is None:
        raise OtherLedger(folder)
    if seen.number < head.number:
        _refuse_stale(now, wanted, items_by_name(seen_by_then(folder, ledger, seen)))
        raise Behind(folder, seen.number, head.number)


def _refuse_stale(now: dict[Name, Item], wanted: dict[Name, Item], was: dict[Name, Item]) -> None:
    for name in dict.fromkeys((*wanted, *was)):
        mine, theirs, then = wanted.get(name), now.get(name), was.get(name)
        if mine != then and theirs not in (then, mine):
            raise StaleEdit(shown_key(name[1]), item_shown(then), item_shown(theirs))


def _keep_contents(folder: Path, gathered: Gathered, ledger: Ledger) -> None:
    """Contents are on the disk before the change that names them; those of a load that fails are in nobody's way."""
    for file, digest in gathered.files.items():
        if not place_of(ledger.files, digest).is_file():
            keep(ledger.files, folder / file)


def _mark(folder: Path, head: Head) -> None:
    if not (folder / MARK).exists() or (folder / MARK).read_bytes() != mark_of(head):
        put_in_place(folder, {MARK: mark_of(head)})


def _told(steps: Sequence[Step], head: Head) -> Loaded:
    did = Counter(
        "out" if one.act is Act.TAKE_OUT else "new" if one.record is None else "changed" for one in steps
    )
    return Loaded(added=did["new"], changed=did["changed"], taken_out=did["out"], head=head)
