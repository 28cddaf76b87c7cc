"""What is suggested of real texts, against what they tell: `python -m benchmarks.suggestions`."""

from __future__ import annotations

import time
from pathlib import Path

import click

from benchmarks.suggestions.biographies import biographies, tally_biographies
from benchmarks.suggestions.marked import marked_article, marked_diaries
from benchmarks.suggestions.names import tally_names
from benchmarks.suggestions.recorded import count_recorded
from onrecord.intake.suggesting import spotter_of

SHARED = Path(__file__).resolve().parents[3] / "shared"


@click.command()
@click.option(
    "--shared", default=SHARED, type=click.Path(path_type=Path, exists=True), help="The real texts."
)
@click.option(
    "--biographies", "count", default=2_000, show_default=True, help="How many biographies to read."
)
def main(shared: Path, count: int) -> None:
    """Recall and precision of dates, places and persons, and how long it takes."""
    russian, english = spotter_of("ru"), spotter_of("en")
    texts = biographies(shared, count)
    began = time.process_time()
    rows = tally_biographies(texts, russian)
    took = time.process_time() - began
    rows += tally_names(marked_diaries(shared), russian, "diaries in Russian")
    rows += tally_names([marked_article(shared)], english, "article in English")
    click.echo("| | recall | precision |\n|---|---|---|")
    for row in rows:
        click.echo(row.row())
    click.echo(f"\n{count} biographies: {took:.1f} s, {sum(map(len, texts)) / took:,.0f} characters a second")
    for what, number in count_recorded(shared).items():
        click.echo(f"{what}: {number}")


if __name__ == "__main__":
    main()
