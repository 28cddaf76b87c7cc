"""Names planted one by one, and what of them gets out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.leaks.fields import planted_in_fields
from benchmarks.leaks.files import Planted, planted
from benchmarks.leaks.people import Invented
from benchmarks.leaks.tools import seen_in
from benchmarks.leaks.ways import latin, ways
from onrecord.dossier import Dossier, unstructure
from onrecord.dossier.records import records
from onrecord.edition.gate import Guarded, HeldBack, Scanner, Secrets, let_out, secrets_for
from onrecord.edition.site import site_of
from onrecord.evidence import NameForm, Persona, PublicName
from onrecord.protection import PUBLIC, narrow

TODAY = date(2026, 11, 28)


@dataclass(slots=True)
class Tally:
    """How many were planted, how many of them what stopped, and which got out."""

    planted: int = 0
    stopped: Counter[str] = field(default_factory=Counter)
    out: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    """What no independent program sees where it was planted, so that its not getting out proves little."""


def secrets_about(people: Iterable[Invented]) -> Scanner:
    """The names of some people, none of whom may be named."""
    guarded = (Guarded(label=f"W{at}", names=(one.name,)) for at, one in enumerate(people, 1))
    return Scanner(Secrets(guarded=tuple(guarded)))


def try_ways(people: Sequence[Invented], secrets: Scanner, folder: Path, tally: Tally) -> None:
    """Every way to name everybody, each in a page of its own; a batch of pages is tried page by page."""
    for who in people:
        for called, said in ways(who):
            _send(
                {"page.html": f"<p>Here it says: {said} and so on.</p>".encode()},
                secrets,
                folder,
                called,
                tally,
            )


def try_files(
    people: Sequence[Invented], secrets: Scanner, folder: Path, tally: Tally, *, look: bool
) -> None:
    """Every place in files of every kind; with `look`, other programs see first that the name is in it."""
    for who in people:
        for name in (f"{who.given} {who.surname}", f"{latin(who.given)} {latin(who.surname)}"):
            for one in planted(name):
                if look and name.isascii() is False and not _is_seen(one, name):
                    tally.unseen.append(one.place)
                _send({one.name: one.content}, secrets, folder, one.place, tally)


def try_fields(
    dossier: Dossier, people: Sequence[Invented], folder: Path, tally: Tally, every: int = 1
) -> None:
    """Every field of every kind of record: of each the site is built, with what the public is shown as data."""
    for turn, who in enumerate(people):
        guarding = _guarding(dossier, who)
        kept = secrets_for(guarding, narrow(guarding, PUBLIC, today=TODAY), today=TODAY)
        secrets = Scanner(kept)
        name = who.name if turn % 2 else f"{latin(who.given)} {latin(who.surname)}"
        for called, changed in islice(planted_in_fields(guarding, name), 0, None, every):
            shown = narrow(changed, PUBLIC, today=TODAY)
            plain = [unstructure(one) for one in records(shown.dossier)]
            files = dict(site_of(shown, today=TODAY)) | {
                "dossier.json": json.dumps(plain, default=str).encode()
            }
            _send(files, secrets, folder, called, tally, needles=(who.surname, latin(who.surname)))


def _guarding(dossier: Dossier, who: Invented) -> Dossier:
    """The dossier with somebody in its interview whose name is withheld from all but the team."""
    card = dossier.sources["interview-03"]
    public = PublicName(web=NameForm.WITHHELD, team=NameForm.FULL)
    persona = Persona(names=(who.name, f"{latin(who.given)} {latin(who.surname)}"), public=public)
    changed = replace(card, personas={**card.personas, "planted": persona})
    return replace(dossier, sources={**dossier.sources, card.id: changed})


def _send(
    files: dict[str, bytes],
    secrets: Scanner,
    folder: Path,
    called: str,
    tally: Tally,
    needles: Sequence[str] = (),
) -> None:
    """Make files as an edition is made, try to get them out, and look at what is out."""
    tally.planted += 1
    out = folder / "out"
    try:
        let_out(files.items(), out, secrets)
    except HeldBack:
        tally.stopped["the gate"] += 1
        return
    if out.exists():
        if needles and not _has_any(_seen(out), needles):
            tally.stopped["narrowing"] += 1
        else:
            tally.out.append(called)
        _clear(out)


def _has_any(seen: str, needles: Sequence[str]) -> bool:
    return any(one.casefold() in seen for one in needles)


def _seen(out: Path) -> str:
    """All that other programs read in what got out; of a site's pages a browser opens the first."""
    files = (one for one in out.rglob("*") if one.is_file() and not one.name.startswith("."))
    read = (one.read_text("utf-8") if _is_inner(one) else seen_in(one) for one in files)
    return "\n".join(read).casefold()


def _is_inner(file: Path) -> bool:
    return file.suffix == ".html" and file.name != "index.html"


def _clear(out: Path) -> None:
    for one in sorted(out.rglob("*"), reverse=True):
        one.rmdir() if one.is_dir() else one.unlink()
    out.rmdir()


def _is_seen(one: Planted, name: str) -> bool:
    """Whether another program sees the name where it was planted."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / one.name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(one.content)
        said = "".join((one.name + seen_in(file)).casefold().split())
    return all(part.casefold() in said for part in name.split())
