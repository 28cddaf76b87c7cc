"""Gives the same networks to our engine and to each peer in one run: `python -m benchmarks.chronology`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from benchmarks.chronology.asks import Solver
from benchmarks.chronology.edits import ready
from benchmarks.chronology.forms import OURS, Form
from benchmarks.chronology.limits import Missing, within
from benchmarks.chronology.measuring import Figure, Measuring
from benchmarks.chronology.memory import bytes_a_constraint
from benchmarks.chronology.peers import PEERS
from benchmarks.chronology.report import HEADINGS, Row, as_markdown, as_text, in_words, rows_of
from benchmarks.chronology.shapes import Shapes

SIZES = (1_000, 10_000, 100_000)
FULL_SIZES = (*SIZES, 1_000_000)
LIMIT, FULL_LIMIT = 10.0, 120.0
FOR_CHECKS = 10
"""How much longer edits may take than an answer: most of it goes into full computations to compare with."""
EDIT_HEADINGS = ("network", "times", "engine", "edits", "median", "p95", "longest")
MEMORY_HEADINGS = ("network", "times", "engine", "bytes a constraint")


@click.command()
@click.option("--size", "sizes", type=int, multiple=True, help="How many times; may be given again.")
@click.option("--faults", type=int, help="How many faults to plant; else 6 in 1,000, and no more than 666.")
@click.option(
    "--peer", "peers", type=click.Choice([one.name for one in PEERS]), multiple=True, help="Only these peers."
)
@click.option("--no-peers", is_flag=True, help="Only our own engine.")
@click.option("--runs", default=3, show_default=True, help="How often; the median counts.")
@click.option("--limit", type=float, help="Seconds after which a solver is stopped.")
@click.option("--edits", default=400, show_default=True, help="How many random edits at each size.")
@click.option("--seed", default=1, show_default=True, help="Another seed makes other lives.")
@click.option("--full", is_flag=True, help="Up to 1,000,000 times, with two minutes for each answer.")
@click.option("--markdown", type=click.Path(path_type=Path), help="A file to write the tables to.")
def main(  # noqa: PLR0913  the options of one command
    sizes: tuple[int, ...],
    faults: int | None,
    peers: tuple[str, ...],
    no_peers: bool,
    runs: int,
    limit: float | None,
    edits: int,
    seed: int,
    full: bool,
    markdown: Path | None,
) -> None:
    """Time bounds, conflicts, diagnoses and edits on invented networks; wrong answers count as none."""
    asked = [one for one in PEERS if not no_peers and (not peers or one.name in peers)]
    shapes = Shapes(sorted(sizes or (FULL_SIZES if full else SIZES)), faults, seed)
    measuring = Measuring(limit or (FULL_LIMIT if full else LIMIT), runs)
    ours = [one for one in OURS if one.is_installed]
    for form in ours:
        click.echo(
            f"{form.name}: {in_words(form.warm())} before the first network, compiling included", err=True
        )
    tables = [
        (HEADINGS, list(rows_of(list(_figures(shapes, measuring, [*ours, *asked]))))),
        (EDIT_HEADINGS, list(_edits(shapes, ours, measuring.limit, edits))),
        (MEMORY_HEADINGS, list(_memory(shapes.sizes, ours))),
    ]
    for headings, rows in tables:
        click.echo(f"\n{as_text(headings, rows)}", nl=False)
    if markdown:
        markdown.write_text("\n".join(as_markdown(headings, rows) for headings, rows in tables))
    if measuring.wrong:
        raise click.ClickException(f"{measuring.wrong} answers are wrong.")


def _figures(shapes: Shapes, measuring: Measuring, solvers: Sequence[Solver]) -> Iterator[Figure]:
    for network in shapes.all():
        for figure in measuring.figures(network, solvers):
            taken = in_words(figure.seconds)
            click.echo(
                f"{figure.network}, {figure.times:,}, {figure.faults} faults: "
                f"{figure.ask.value}: {figure.solver}: {taken} ({figure.remark})",
                err=True,
            )
            yield figure


def _edits(shapes: Shapes, ours: Sequence[Form], limit: float, edits: int) -> Iterator[Row]:
    for network in shapes.sound() if edits else ():
        for form in ours:
            ran = within(limit * FOR_CHECKS, partial(ready, form.settled, edits), network, 1)
            taken = (ran.why, "", "") if isinstance(ran, Missing) else map(in_words, ran.answer.told)
            yield (network.name, f"{network.times - 1:,}", form.name, f"{edits}", *taken)


def _memory(sizes: Sequence[int], ours: Sequence[Form]) -> Iterator[Row]:
    for events in sizes:
        for solver in ours:
            yield ("lives", f"{events:,}", solver.name, bytes_a_constraint(events, solver.name))


if __name__ == "__main__":
    main()
