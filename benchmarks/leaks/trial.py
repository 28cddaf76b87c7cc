"""Names planted one by one, and what of them gets out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from benchmarks.leaks.files import Planted, planted
from benchmarks.leaks.people import Invented
from benchmarks.leaks.tools import seen_in
from benchmarks.leaks.ways import latin, ways
from onrecord.edition.gate import Guarded, HeldBack, Scanner, Secrets, let_out

TODAY = date(2026, 11, 28)


@dataclass(slots=True)
class Tally:
    """How many were planted, how many of them what stopped, and which got out."""

    planted: int = 0
    stopped: Counter[str] = field(default_factory=Counter)
    out: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    """What no independent program sees where it was planted, so that its not getting out proves little."""

    def count(self, stopped: str | None, called: Sequence[str]) -> None:
        """Count some that were planted and what stopped them all; None where nothing did."""
        self.planted += len(called)
        if stopped is None:
            self.out += called
        else:
            self.stopped[stopped] += len(called)


def secrets_about(people: Iterable[Invented]) -> Scanner:
    """The names of some people, none of whom may be named."""
    guarded = (Guarded(label=f"W{at}", names=(one.name,)) for at, one in enumerate(people, 1))
    return Scanner(Secrets(guarded=tuple(guarded)))


def try_ways(people: Sequence[Invented], secrets: Scanner, folder: Path, tally: Tally) -> None:
    """Every way to name everybody, each in a page of its own; a batch of pages is tried page by page."""
    for who in people:
        for called, said in ways(who):
            page = f"<p>Here it says: {said} and so on.</p>".encode()
            tally.count(sent({"page.html": page}, secrets, folder), [called])


def try_files(
    people: Sequence[Invented], secrets: Scanner, folder: Path, tally: Tally, *, look: bool
) -> None:
    """Every place in files of every kind; with `look`, other programs see first that the name is in it."""
    for who in people:
        for name in (f"{who.given} {who.surname}", f"{latin(who.given)} {latin(who.surname)}"):
            for one in planted(name):
                if look and name.isascii() is False and not _is_seen(one, name):
                    tally.unseen.append(one.place)
                tally.count(sent({one.name: one.content}, secrets, folder), [one.place])


def sent(
    files: Mapping[str, bytes], secrets: Scanner, folder: Path, needles: Sequence[str] = ()
) -> str | None:
    """Make files as an edition is made, try to get them out, and look at what is out; what stopped it, if anything.

    Without needles whatever is out is out; with them, only where another program reads one.
    """
    out = folder / "out"
    try:
        let_out(files.items(), out, secrets)
    except HeldBack:
        return "the gate"
    seen = not needles or has_any(seen_at(out), needles)
    rmtree(out)
    return None if seen else "narrowing"


def has_any(seen: str, needles: Sequence[str]) -> bool:
    """Whether any of some words stand in what was seen."""
    return any(one.casefold() in seen for one in needles)


def seen_at(out: Path) -> str:
    """All that other programs read in what got out; of a site's pages a browser opens the first."""
    files = (one for one in out.rglob("*") if one.is_file() and not one.name.startswith("."))
    read = (one.read_text("utf-8") if _is_inner(one) else seen_in(one) for one in files)
    names = (one.relative_to(out).as_posix() for one in out.rglob("*"))
    return "\n".join((*read, *names)).casefold()


def _is_inner(file: Path) -> bool:
    return file.suffix == ".html" and file.name != "index.html"


def _is_seen(one: Planted, name: str) -> bool:
    """Whether another program sees the name where it was planted."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / one.name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(one.content)
        said = "".join((one.name + seen_in(file)).casefold().split())
    return all(part.casefold() in said for part in name.split())
