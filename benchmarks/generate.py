"""Makes an invented dossier: `python -m benchmarks.generate FOLDER`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

import click

from benchmarks.film import invent_script
from benchmarks.folder import write_dossier
from benchmarks.planting import Planted, plant_conflicts
from benchmarks.telling import invent_documents
from benchmarks.world import invent_world

STATEMENTS_PER_PERSON = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a dossier is to be, and how many conflicts are planted in it.

    Where `people` is not said, so many live that each has some forty statements.
    """

    sources: int = 500
    statements: int = 20_000
    lines: int = 2_000
    people: int | None = None
    conflicts: int = 12
    seed: int = 1


USUAL = Size()
"""The size at which `onrecord check` is measured."""


def generate(folder: Path, size: Size) -> list[Planted]:
    """Writes a dossier of this size; the same size gives the same bytes. Returns what was planted."""
    chance = Random(size.seed)
    world = invent_world(size.people or max(10, size.statements // STATEMENTS_PER_PERSON), chance)
    documents = invent_documents(world, size.sources, size.statements, chance)
    documents, planted = plant_conflicts(documents, world, size.conflicts, chance)
    questions = max(1, size.lines // 100)
    script = invent_script(documents, questions, size.lines, chance)
    write_dossier(folder, world, documents, script, questions, chance)
    return planted


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--sources", default=USUAL.sources, show_default=True, help="How many sources.")
@click.option("--statements", default=USUAL.statements, show_default=True, help="How many statements in all.")
@click.option("--lines", default=USUAL.lines, show_default=True, help="How many lines the script has.")
@click.option(
    "--conflicts", default=USUAL.conflicts, show_default=True, help="How many conflicts are planted."
)
@click.option("--seed", default=USUAL.seed, show_default=True, help="Another seed makes another world.")
def main(folder: Path, sources: int, statements: int, lines: int, conflicts: int, seed: int) -> None:
    """Make an invented dossier in FOLDER and say what was planted in it."""
    size = Size(sources=sources, statements=statements, lines=lines, conflicts=conflicts, seed=seed)
    for planted in generate(folder, size):
        click.echo(f"planted: {planted.kind}: {' '.join(planted.statements)}")


if __name__ == "__main__":
    main()
