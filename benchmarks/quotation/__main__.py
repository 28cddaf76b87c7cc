"""`python -m benchmarks.quotation`: false alarms on harmless quotations, misses on harmful ones; prints no text."""

from __future__ import annotations

import time
from pathlib import Path

import click

from benchmarks.quotation.edits import Edit
from benchmarks.quotation.texts import real_texts
from benchmarks.quotation.trial import Tally, try_all


@click.command()
@click.option("--passages", default=10_000, show_default=True, help="How many passages are drawn.")
@click.option("--seed", default=1933, show_default=True, help="From which number chance begins.")
@click.option(
    "--shared",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(__file__).resolve().parents[2].parent / "shared",
    help="Where the real texts lie.",
)
def main(passages: int, seed: int, shared: Path) -> None:
    """Quote passages of real Russian and English texts with known edits, and count what is told wrongly."""
    texts = real_texts(shared)
    click.echo(f"{len(texts)} texts, {sum(len(text.words) for text in texts):,} characters")
    began = time.perf_counter()
    tallies = try_all(texts, passages, seed)
    seconds = time.perf_counter() - began
    for harmful, heading in ((False, "harmless: false alarms"), (True, "harmful: misses, and wrong names")):
        _print(heading, {edit: tally for edit, tally in tallies.items() if edit.is_harmful is harmful})
    tried = sum(tally.tried for tally in tallies.values())
    click.echo(f"\n{tried:,} passages in {seconds:.0f} s, drawing and editing included")


def _print(heading: str, tallies: dict[Edit, Tally]) -> None:
    click.echo(f"\n{heading}")
    for edit, tally in tallies.items():
        named = f"{tally.misnamed:>7}" if edit.is_harmful else ""
        click.echo(f"  {edit.name:<26}{tally.tried:>7}{tally.wrong:>7}{named}")
    whole = f"{sum(tally.tried for tally in tallies.values()):>7}{sum(tally.wrong for tally in tallies.values()):>7}"
    click.echo(f"  {'together':<26}{whole}")


if __name__ == "__main__":
    main()
