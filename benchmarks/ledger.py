"""How long a ledger takes to load, dump, read, edit and prove itself: `python -m benchmarks.ledger`.

An invented dossier is loaded into a new ledger on SQLite and, where `ONRECORD_BENCH_POSTGRESQL` gives the address of an
empty database, on PostgreSQL. At the end what was dumped is compared with what was loaded.
"""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import TypeVar

import click

from benchmarks.generate import USUAL, Size, generate
from onrecord.dossier import Change, Dossier
from onrecord.store.folder import read_folder
from onrecord.store.ledger.dumping import dump
from onrecord.store.ledger.editing import save
from onrecord.store.ledger.loading import load
from onrecord.store.ledger.opening import Ledger, open_ledger
from onrecord.store.ledger.proving import verify
from onrecord.store.ledger.reading import read_ledger

Made = TypeVar("Made")

POSTGRESQL = "ONRECORD_BENCH_POSTGRESQL"
BY, BECAUSE = "the benchmark", "to measure"


@click.command()
@click.option("--statements", default=USUAL.statements, show_default=True, help="How many statements.")
@click.option("--sources", default=USUAL.sources, show_default=True, help="In how many sources.")
@click.option("--edits", default=300, show_default=True, help="How many statements are changed, one by one.")
@click.option("--seed", default=1925, show_default=True, help="Which statements are chosen.")
def main(statements: int, sources: int, edits: int, seed: int) -> None:
    """Time a ledger on an invented dossier; nothing is kept but in PostgreSQL."""
    gc.disable()  # as the command line does
    try:
        _measure_all(statements, sources, edits, seed)
    finally:
        gc.enable()


def _measure_all(statements: int, sources: int, edits: int, seed: int) -> None:
    with tempfile.TemporaryDirectory() as kept_for_now:
        home = Path(kept_for_now)
        generate(home / "work", Size(statements=statements, sources=sources, lines=2000, conflicts=0))
        dossier = _timed("read the folder", lambda: read_folder(home / "work").dossier)
        click.echo(f"{len(dossier.statements)} statements, {len(dossier.sources)} sources")
        addresses = {
            "SQLite": f"sqlite:///{home / 'ledger.sqlite3'}",
            "PostgreSQL": os.environ.get(POSTGRESQL),
        }
        for name, address in addresses.items():
            if address is not None:
                click.echo(name)
                os.environ["ONRECORD_FILES"] = str(home / f"{name}.files")
                (home / "work" / ".onrecord-ledger").unlink(missing_ok=True)
                _measure(open_ledger(address), home / "work", home / name, Random(seed), edits)


def _measure(ledger: Ledger, work: Path, dumped: Path, chance: Random, edits: int) -> None:
    _timed("load", lambda: load(work, ledger, by=BY, because=BECAUSE))
    _timed("load again, nothing changed", lambda: load(work, ledger, by=BY, because=BECAUSE))
    dossier = _timed("read", lambda: read_ledger(ledger)).dossier
    proof = _timed("verify", lambda: verify(ledger))
    _timed("dump into a new folder", lambda: dump(dumped, ledger))
    equal = read_folder(dumped).dossier == read_folder(work).dossier
    click.echo(f"  {proof.changes} changes; dumped as loaded: {'yes' if equal else 'NO'}")
    took = _edited(ledger, dossier, chance, edits)
    edges = quantiles(took, n=20)
    click.echo(f"  one edit, of {edits}: median {median(took):.1f} ms, 95th percentile {edges[-1]:.1f} ms")
    _timed("dump what was edited into that folder", lambda: dump(dumped, ledger))


def _edited(ledger: Ledger, dossier: Dossier, chance: Random, edits: int) -> list[float]:
    """Milliseconds of each edit, from a changed statement to its being on the disk."""
    took = []
    for statement in chance.sample(list(dossier.statements.values()), edits):
        began = time.perf_counter()
        save(
            ledger,
            [Change(statement, replace(statement, says="It was told otherwise."))],
            by=BY,
            because=BECAUSE,
        )
        took.append((time.perf_counter() - began) * 1000)
    return took


def _timed(what: str, do: Callable[[], Made]) -> Made:
    began = time.perf_counter()
    made = do()
    click.echo(f"  {what}: {time.perf_counter() - began:.2f} s")
    return made


if __name__ == "__main__":
    main()
