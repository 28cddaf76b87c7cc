"""Plants protected names wherever one may stand, and counts what gets out: `python -m benchmarks.leaks`."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import click

from benchmarks.leaks.parts import Part, Trial
from benchmarks.leaks.people import PEOPLE
from benchmarks.leaks.tools import missing


@click.command()
@click.option("--sample", type=int, help="Only so many of the twenty people.")
@click.option(
    "--full",
    is_flag=True,
    help="Every field with everybody, and surnames that nobody tuned on.",
)
@click.option(
    "--part",
    "chosen",
    type=click.Choice([one.value for one in Part]),
    multiple=True,
    help="Only this part, or these.",
)
@click.option("--seed", default=1, show_default=True)
def main(sample: int | None, full: bool, chosen: tuple[str, ...], seed: int) -> None:
    """Plant names one by one, and say how many got out and how many clean pages were held back."""
    people = Random(seed).sample(PEOPLE, sample) if sample else list(PEOPLE)
    for name in missing():
        click.echo(f"{name} is not installed: nothing is read with it.")
    usual = [one for one in Part if full or one is not Part.UNKNOWN]
    with TemporaryDirectory() as folder:
        trial = Trial(people=people, full=full, seed=seed, folder=Path(folder))
        leaks = sum(trial.run(Part(part)) for part in chosen or usual)
    raise SystemExit(1 if leaks else 0)


if __name__ == "__main__":
    main()
