"""A new id for a record, and every reference to it with it; a person may come under protection later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from onrecord.dossier.changes import Change, changed
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import BARE, HELD_IN, Record, bare_ids, key_of, records
from onrecord.dossier.references import Reference, has, meant, references, rewritten
from onrecord.dossier.slug import why_not_an_id
from onrecord.evidence import Source, Statement, Text
from onrecord.findings import Refusal


class NoSuchId(Refusal):
    """No record has the id that is to be replaced."""

    def __init__(self, old: str) -> None:
        super().__init__(f"There is no record `{old}` in the dossier.")
        self.old = old


class IdTaken(Refusal):
    """Another record has the new id."""

    def __init__(self, new: str) -> None:
        super().__init__(f"`{new}` is already the id of a record; an id is never used twice.")
        self.new = new


class BadId(Refusal):
    """The new id cannot be an id of such a record."""

    def __init__(self, new: str, why: str) -> None:
        super().__init__(f"`{new}` cannot be the new id: {why}")
        self.new = new


class AmbiguousId(Refusal):
    """Several records have the id, so that nobody can say which is meant."""

    def __init__(self, old: str, kinds: tuple[str, ...]) -> None:
        super().__init__(f"`{old}` is the id of a {' and a '.join(kinds)}; mend that first.")
        self.old = old


class WouldBeMistaken(Refusal):
    """With the new id, a reference would come to mean another record."""

    def __init__(self, new: str, holder: str) -> None:
        super().__init__(
            f"With `{new}`, what `{holder}` says would be taken to be of another record; choose another id."
        )
        self.new, self.holder = new, holder


def rename(dossier: Dossier, old: str, new: str) -> tuple[Change, ...]:
    """What gives a record a new id everywhere, as changes to records.

    Ids are in full: `np-letter`, `np-letter/met` to `np-letter/saw`, `np-letter:np` to `np-letter:author`.
    """
    kind = _kind(dossier, old)
    _refuse_bad(dossier, kind, old, new)
    new_id = _new_ids(old, new)
    changes = tuple(
        Change(record, after)
        for record in records(dossier)
        if (after := _renamed(dossier, record, kind, old, new)) != record
    )
    _refuse_mistaken(dossier, changed(dossier, changes), new_id, new)
    return changes


def _kind(dossier: Dossier, old: str) -> str:
    if ":" in old or "/" in old:
        kind = "persona" if ":" in old else "statement"
        kinds: tuple[str, ...] = (kind,) if has(dossier, kind, old) else ()
    else:
        kinds = tuple(one.__name__.lower() for one in BARE if old in getattr(dossier, HELD_IN[one]))
    if not kinds:
        raise NoSuchId(old)
    if len(kinds) > 1:
        raise AmbiguousId(old, kinds)
    return kinds[0]


def _refuse_bad(dossier: Dossier, kind: str, old: str, new: str) -> None:
    mark = {"persona": ":", "statement": "/"}.get(kind)
    if mark is None:
        word, is_taken = new, new == "dossier" or new in set(bare_ids(dossier))
    else:
        holder, _, word = new.partition(mark)
        if holder != old.partition(mark)[0]:
            raise BadId(
                new, f"a {kind} stays with its source, as in {old.partition(mark)[0]}{mark}another-id."
            )
        is_taken = has(dossier, kind, new)
    problem = why_not_an_id(word)
    if problem is not None:
        raise BadId(new, problem)
    if is_taken:
        raise IdTaken(new)


def _new_ids(old: str, new: str) -> Callable[[str], str]:
    """From ids in full to what they are after the renaming."""

    def new_id(key: str) -> str:
        if key == old:
            return new
        return new + key[len(old) :] if key.startswith((f"{old}/", f"{old}:")) else key

    return new_id


def _renamed(dossier: Dossier, record: Record, kind: str, old: str, new: str) -> Record:
    new_id = _new_ids(old, new)
    concerned = {kind, "statement", "persona"} if kind == "source" else {kind}

    def rewrite(reference: Reference, written: str) -> str:
        key = meant(dossier, reference) or reference.id
        if new_id(key) == key or not concerned & set(reference.kinds):
            return written
        is_short = key != written
        return new_id(key).replace("/", ":").rpartition(":")[2] if is_short else new_id(key)

    return _with_own_id(rewritten(record, rewrite), record, kind, old, new)


def _with_own_id(after: Record, before: Record, kind: str, old: str, new: str) -> Record:
    if kind == "persona":
        source, _, persona = old.partition(":")
        if isinstance(after, Source) and after.id == source:
            renamed = {
                new.partition(":")[2] if key == persona else key: one for key, one in after.personas.items()
            }
            return replace(after, personas=renamed)
        return after
    if isinstance(after, Statement | Text) and kind == "source" and after.source == old:
        return replace(after, source=new)
    if type(before).__name__.lower() != kind or key_of(before) != old:
        return after
    return replace(after, id=new.partition("/")[2] if isinstance(after, Statement) else new)  # type: ignore[arg-type]


def _refuse_mistaken(before: Dossier, after: Dossier, new_id: Callable[[str], str], new: str) -> None:
    then = ((holder, key and new_id(key)) for holder, key in _meanings(before))
    for (holder, wanted), (_, key) in zip(then, _meanings(after), strict=True):
        if wanted != key:
            raise WouldBeMistaken(new, holder)


def _meanings(dossier: Dossier) -> Iterator[tuple[str, str | None]]:
    for record in records(dossier):
        for reference in references(record):
            yield key_of(record), meant(dossier, reference)
