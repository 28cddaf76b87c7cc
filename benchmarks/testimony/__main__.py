"""Turns real testimony into dossiers and finds what cannot be true: `python -m benchmarks.testimony`."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from random import Random

import click

from benchmarks.testimony.biographies import BIOGRAPHIES, Biography, read_biographies
from benchmarks.testimony.hearing import hear
from benchmarks.testimony.making import dossier_of
from benchmarks.testimony.reckoning import Reckoning
from onrecord.chronology import chronology_of
from onrecord.cli.waiting import waiting

IN_A_DOSSIER = 2_000
"""Biographies are not compared with one another, so a dossier may hold any number of them."""


@click.command()
@click.option(
    "--biographies",
    default=BIOGRAPHIES,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The collection; it lies beside the checkout.",
)
@click.option("--first", type=int, help="Read only so many, from the beginning.")
@click.option("--show", default=0, help="Print the stories of so many conflicts, drawn by lot.")
@click.option("--seed", default=1, show_default=True, help="Another seed draws others.")
def main(biographies: Path, first: int | None, show: int, seed: int) -> None:
    """Read short Russian biographies as dossiers, and count those whose dates cannot be true."""
    with waiting("reading biographies and working out when things were"):
        reckoning, seconds = reckon(islice(read_biographies(biographies), first))
    for line in report(reckoning, seconds):
        click.echo(line)
    for story in Random(seed).sample(reckoning.stories, min(show, len(reckoning.stories))):
        click.echo(f"\n{story}")


def reckon(biographies: Iterable[Biography]) -> tuple[Reckoning, dict[str, float]]:
    """What comes of these biographies, and the processor's seconds that each part of the work took."""
    reckoning, seconds = Reckoning(), defaultdict[str, float](float)
    remaining = iter(biographies)
    while some := list(islice(remaining, IN_A_DOSSIER)):
        begun = time.process_time()
        heard = [hear(biography) for biography in some]
        dossier = dossier_of(heard)
        made = time.process_time()
        chronology = chronology_of(dossier)
        seconds["reading"] += made - begun
        seconds["chronology"] += time.process_time() - made
        reckoning.take(heard, dossier, chronology)
    return reckoning, seconds


def report(reckoning: Reckoning, seconds: dict[str, float]) -> Iterator[str]:
    """The figures, a line each; nothing of any biography is in them."""
    read = reckoning.read
    share = read["dated statements"] / max(1, read["statements"])
    yield f"{read['biographies']:>9,} biographies, {len(reckoning.texts):,} of them different"
    yield f"{read['statements']:>9,} statements, {share:.0%} of them dated"
    yield f"{read['dates']:>9,} dates in them, {read['dates of nothing told']:,} of nothing that is told here"
    yield f"{read['days that no calendar has']:>9,} days that no calendar has"
    contested = reckoning.contested
    yield (
        f"{reckoning.conflicts.total():>9,} conflicts, in {len(contested):,} biographies, "
        f"{len(set(contested.values())):,} of them different"
    )
    most_first = reckoning.conflicts.most_common()
    for counts in (most_first, sorted(reckoning.terms.items()), sorted(reckoning.follows.items())):
        yield ""
        yield from (f"{count:>9,} {what}" for what, count in counts)
    yield ""
    yield from (f"{count:>9.1f} seconds of the processor, {what}" for what, count in seconds.items())


if __name__ == "__main__":
    main()
