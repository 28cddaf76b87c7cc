"""How long an edit takes, from a changed statement to what follows from it: `python -m benchmarks.living`.

An invented dossier is read and its chronology worked out once; then statements by chance are given another
statement's date, and their own again. At the end everything is worked out anew and compared.
"""

from __future__ import annotations

import gc
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import NamedTuple

import click

from benchmarks.generate import USUAL, Size, generate
from onrecord.chronology import Chronology, LivingChronology, chronology_of
from onrecord.dates import Dated, During
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Statement
from onrecord.store.folder import read_folder

GOAL_MILLISECONDS = 5.0


@click.command()
@click.option(
    "--edits", default=400, show_default=True, help="How many statements are changed, and put back."
)
@click.option(
    "--statements", default=USUAL.statements, show_default=True, help="How many statements there are."
)
@click.option("--sources", default=USUAL.sources, show_default=True, help="In how many sources.")
@click.option("--seed", default=1925, show_default=True, help="Which statements are chosen.")
def main(edits: int, statements: int, sources: int, seed: int) -> None:
    """Time edits of a living chronology."""
    dossier = _invented(statements, sources)
    living = LivingChronology(chronology_of(dossier))
    gc.freeze()  # as a program does that stays open: what it holds for good is not searched for garbage
    first = _edited(living, _dated(dossier)[:1], Random(seed))
    took = _edited(living, Random(seed).choices(_dated(dossier), k=edits), Random(seed))
    click.echo(
        f"{len(dossier.statements)} statements; the first edit, which makes what all use: {first[0].took:.0f} ms"
    )
    for what, some in (
        ("that contradict nothing", [one.took for one in took if not one.conflicts]),
        ("that make a conflict", [one.took for one in took if one.conflicts]),
    ):
        click.echo(
            f"{len(some)} edits {what}: median {median(some):.2f} ms, "
            f"95th percentile {quantiles(some, n=20)[-1]:.2f} ms, longest {max(some):.1f} ms"
        )
    click.echo(f"goal {GOAL_MILLISECONDS:.0f} ms at the 95th percentile")
    agrees = _told(living.now) == _told(chronology_of(dossier))
    click.echo(f"all bounds as worked out anew: {'yes' if agrees else 'NO'}")


def _invented(statements: int, sources: int) -> Dossier:
    with tempfile.TemporaryDirectory() as kept_for_now:
        folder = Path(kept_for_now) / "invented"
        generate(folder, Size(statements=statements, sources=sources, lines=10, conflicts=0))
        return read_folder(folder).dossier


def _dated(dossier: Dossier) -> list[Statement]:
    """The statements that tell a bare date."""
    return [
        one
        for one in dossier.statements.values()
        if isinstance(one.when, During) and isinstance(one.when.of, Dated)
    ]


class Edit(NamedTuple):
    """One edit: the milliseconds that it took, and how many conflicts there were after it."""

    took: float
    conflicts: int


def _edited(living: LivingChronology, chosen: list[Statement], chance: Random) -> list[Edit]:
    """Every chosen statement is given another's date, and its own again."""
    took = []
    for statement in chosen:
        for told in (replace(statement, when=chance.choice(chosen).when), statement):
            began = time.perf_counter()
            living.put(told)
            took.append(Edit((time.perf_counter() - began) * 1000, len(living.now.conflicts)))
    return took


def _told(found: Chronology) -> dict[str, tuple[int | None, int | None]]:
    return {one: (found.bounds(one).earliest, found.bounds(one).latest) for one in found.times()}


if __name__ == "__main__":
    main()
