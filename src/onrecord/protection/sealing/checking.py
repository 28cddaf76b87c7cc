"""What a check says of sealed identities without opening any: references that lead nowhere, keys for nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from onrecord.dossier.dossier import Dossier
from onrecord.findings import Finding, Where, finding
from onrecord.protection.sealed_personas import is_bare, sealed_in
from onrecord.protection.sealing import keys
from onrecord.protection.sealing.log import LOG, Entry, read_log
from onrecord.protection.sealing.refusals import DamagedLog
from onrecord.protection.sealing.strongroom import destroyed_in, sealed_ids


def sealed_findings(folder: Path, dossier: Dossier, keys_folder: Path) -> Iterator[Finding]:
    """What is wrong with what is sealed, by the files and the personas that refer to them."""
    referred, held = sealed_in(dossier), sealed_ids(folder)
    try:
        entries = read_log(folder)
    except DamagedLog as damaged:
        where = Where(file=LOG, line=damaged.line, column=1)
        yield finding("unreadable-file", damaged.sentence, where=where)
        return
    gone = destroyed_in(entries)
    yield from _of_personas(dossier, referred, {*held, *gone})
    for id in held:
        where = Where(file=f"sealed/{id}.age", line=1, column=1)
        if id not in referred:
            yield finding("unused-sealed", f"No persona refers to {id}.", where=where)
        if id not in gone:
            yield from _of_key(id, _key(id, entries), keys_folder, where)


def _of_personas(
    dossier: Dossier, referred: Mapping[str, tuple[str, ...]], known: set[str]
) -> Iterator[Finding]:
    for id, personas in referred.items():
        for persona in personas:
            if id not in known:
                what = f"{persona} refers to {id}, and sealed/ holds no such file."
                yield finding("no-such-sealed", what, about=(persona,), field=("sealed",))
            if not is_bare(dossier, persona):
                what = f"{persona} is a sealed identity, and its card has names besides the pseudonym."
                yield finding("sealed-yet-named", what, about=(persona,), field=("names",))


def _of_key(id: str, key: str | None, keys_folder: Path, where: Where) -> Iterator[Finding]:
    if key is None:
        yield finding("sealed-for-nobody", f"The log does not say to which key {id} was sealed.", where=where)
    elif not keys.is_here(keys_folder, key):
        what = f"The key of {id} is not in {keys_folder}: an edition cannot be cleared of the name from here."
        yield finding("sealed-key-elsewhere", what, where=where)
    elif not keys.members_of(keys_folder, key):
        yield finding("sealed-for-nobody", f"The key of {id} is wrapped for nobody.", where=where)


def _key(id: str, entries: tuple[Entry, ...]) -> str | None:
    found = [one.key for one in entries if one.id == id and one.key is not None]
    return found[-1] if found and keys.PUBLIC_KEY.fullmatch(found[-1]) else None
