"""Saving changes into a ledger: all of them or none, each of a record that is still as it was seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.dossier import Change, IdTaken
from onrecord.store.folder import StaleEdit
from onrecord.store.folder.showing import shown
from onrecord.store.ledger.appending import Step, append
from onrecord.store.ledger.chain import writing
from onrecord.store.ledger.items import BARE_KINDS, SIGNOFF, Item, item_of, item_shown, shown_key
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.standing import Standing, standing
from onrecord.store.ledger.tables.models import Act


@dataclass(frozen=True, slots=True)
class Wanted:
    """A change, and its record before and after in the words of the ledger."""

    change: Change
    before: Item | None
    after: Item | None

    @property
    def name(self) -> tuple[str, str] | None:
        """Kind and id of the record as it was seen or, of a new one, as it is to be."""
        item = self.before if self.before is not None else self.after
        return None if item is None else (item.kind, item.key)

    def stale(self, found: Item | None) -> StaleEdit:
        """The refusal, with what was seen and what is there."""
        return StaleEdit(self.change.key, shown(self.change.before), item_shown(found))


def save(
    ledger: Ledger, changes: Iterable[Change], *, by: str, because: str, files: Iterable[Item] = ()
) -> tuple[int, ...]:
    """Saves changes and gives their numbers in the ledger; `StaleEdit` where one saw what no longer stands.

    `IdTaken` where a record comes to an id that another has. `files` are new ones that come with them, and whose
    contents are kept already.
    """
    wanted, attached = [_in_words(change) for change in changes], list(files)
    keys = {item.key for one in wanted for item in (one.before, one.after) if item is not None}
    with writing(ledger) as head:
        stands = list(standing(ledger, keys=keys | {item.key for item in attached}))
        steps = [*_steps(stands, wanted), *(Step(item=item) for item in attached)]
        _refuse_taken(stands, steps)
        return tuple(row.number for row in append(ledger, head, steps, by=by, because=because))


def _in_words(change: Change) -> Wanted:
    before, after = (None if one is None else item_of(one) for one in (change.before, change.after))
    return Wanted(change, before, after)


def _steps(stands: Sequence[Standing], wanted: Sequence[Wanted]) -> list[Step]:
    """What changes come to. Of two changes of one record in one go the second did not see the first."""
    steps: dict[int | object, Step] = {}
    for one in wanted:
        step = _step(stands, one)
        if step is None:
            continue
        if step.record in steps:
            raise one.stale(step.item)
        steps[object() if step.record is None else step.record] = step
    return list(steps.values())


def _step(stands: Sequence[Standing], wanted: Wanted) -> Step | None:
    """What a change comes to; None where it changes nothing."""
    name, before, after = wanted.name, wanted.before, wanted.after
    if name is None:
        return None
    of_that_id = [one for one in stands if one.item is not None and (one.kind, one.item.key) == name]
    found = of_that_id[0].item if of_that_id else None
    if before is None:
        if found is not None and name[0] != SIGNOFF:
            raise wanted.stale(found)
        return None if after is None else Step(item=after)
    seen = next((one for one in of_that_id if one.item == before), None)
    if seen is None:
        raise wanted.stale(found)
    if after == before:
        return None
    if after is None:
        gone = Item(*name, "")
        return Step(item=gone, act=Act.TAKE_OUT, record=seen.record, revision=seen.revision + 1)
    return Step(item=after, record=seen.record, revision=seen.revision + 1)


def _refuse_taken(stands: Sequence[Standing], steps: Sequence[Step]) -> None:
    """No two records have one id, once all steps are made; a line may have many sign-offs."""
    touched = {step.record for step in steps}
    kept = [one.item for one in stands if one.item is not None and one.record not in touched]
    kept += [step.item for step in steps if step.act is Act.PUT]
    taken: set[tuple[str, str]] = set()
    for item in kept:
        name = "bare" if item.kind in BARE_KINDS else item.kind, item.key
        if name in taken and item.kind != SIGNOFF:
            raise IdTaken(shown_key(item.key))
        taken.add(name)
