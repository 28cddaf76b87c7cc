"""What has changed in a ledger since a folder saw it, as new contents of the folder's files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from onrecord.dossier import Change, Dossier, Record, changed
from onrecord.dossier.records import HELD_IN
from onrecord.evidence import Source
from onrecord.store.folder import StaleEdit, layout, printed
from onrecord.store.folder.edit import planned
from onrecord.store.ledger.differing import Name, items_by_name
from onrecord.store.ledger.gathering import gather
from onrecord.store.ledger.items import FILE, Item, item_shown, numbered, record_of, shown_key
from onrecord.store.ledger.mark import seen_by, seen_by_then
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.reading import Kept
from onrecord.store.ledger.refusals import OtherLedger
from onrecord.store.ledger.standing import standing
from onrecord.store.ledger.stored import content

Both = tuple[Item | None, Item | None]


def brought(folder: Path, kept: Kept, ledger: Ledger) -> dict[str, bytes | None]:
    """New contents of the files that differ, changed in the lines of the records that do; None for a file that goes."""
    gathered = gather(folder)
    mine, now = numbered(gathered.items), items_by_name(standing(ledger, upto=kept.head.number))
    seen = seen_by(folder, ledger)
    if seen is None and mine != now:
        raise OtherLedger(folder)
    then = now if seen is None else items_by_name(seen_by_then(folder, ledger, seen))
    news = list(_news(mine, then, now))
    changes = [
        Change(_record(before), _record(after)) for before, after in news if not _is_file(before, after)
    ]
    return {
        **planned(folder, changes),
        **dict(_of_sources_gone(changes)),
        **_in_their_order(changed(gathered.dossier, changes), kept.dossier),
        **dict(_files(news, kept, ledger)),
    }


def _news(mine: dict[Name, Item], then: dict[Name, Item], now: dict[Name, Item]) -> Iterator[Both]:
    """What others have changed since; refused where the folder has changed it too, into something else."""
    for name in dict.fromkeys((*now, *then)):
        before, after, here = then.get(name), now.get(name), mine.get(name)
        if before == after or here == after:
            continue
        if here != before:
            raise StaleEdit(shown_key(name[1]), item_shown(here), item_shown(after))
        yield before, after


def _is_file(before: Item | None, after: Item | None) -> bool:
    return any(item is not None and item.kind == FILE for item in (before, after))


def _record(item: Item | None) -> Record | None:
    return None if item is None else record_of(item)[0]


def _of_sources_gone(changes: list[Change]) -> Iterator[tuple[str, None]]:
    """A source that is taken out takes its file of statements along; they are taken out with it."""
    for change in changes:
        if isinstance(change.before, Source) and change.after is None:
            yield layout.STATEMENTS.file.format(change.before.id), None


def _in_their_order(after: Dossier, kept: Dossier) -> dict[str, bytes | None]:
    """Files in which the same records would stand in another order are printed anew."""
    if after != kept or all(
        list(getattr(after, held)) == list(getattr(kept, held)) for held in HELD_IN.values()
    ):
        return {}
    printed_after = dict(printed(after))
    return {file: words.encode() for file, words in printed(kept) if printed_after[file] != words}


def _files(news: list[Both], kept: Kept, ledger: Ledger) -> Iterator[tuple[str, bytes | None]]:
    for before, after in news:
        if after is not None and after.kind == FILE:
            file = shown_key(after.key)
            yield file, content(ledger.files, kept.files[file])
        elif after is None and before is not None and before.kind == FILE:
            yield shown_key(before.key), None
