"""Who is who, measured: `python -m benchmarks.identity --help`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.chronology.report import Row, as_markdown, as_text

SIZES = (10_000, 100_000)
FULL_SIZES = (*SIZES, 1_000_000, 3_000_000)

markdown_option = click.option(
    "--markdown", type=click.Path(path_type=Path), help="A file to write the table to."
)
folder_option = click.option(
    "--folder",
    type=click.Path(path_type=Path),
    help="Where registers are made and left; else they are not kept.",
)
rows_option = click.option("--rows", default=100_000, show_default=True, help="How many invented records.")


@click.group()
def main() -> None:
    """Look people up, link registers, and hold the answers against the truth.

    The gazetteer of the former Union should have been made before (`onrecord places --make`).
    """


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@rows_option
@click.option("--seed", default=1, show_default=True, help="Another seed makes other people.")
def generate(folder: Path, rows: int, seed: int) -> None:
    """Write a register of invented people into FOLDER, and who is who in truth beside it."""
    from benchmarks.identity.generator import invented, write_register

    write_register(invented(rows, seed), folder)


@main.command()
@click.option("--size", "sizes", type=int, multiple=True, help="How many rows; may be given again.")
@click.option("--full", is_flag=True, help="Up to 3,000,000 rows.")
@click.option("--asked", default=200, show_default=True, help="How many questions of each kind.")
@click.option("--no-peers", is_flag=True, help="Only our own look-up.")
@folder_option
@markdown_option
def lookup(
    sizes: tuple[int, ...], full: bool, asked: int, no_peers: bool, folder: Path | None, markdown: Path | None
) -> None:
    """Look up people of whom little is known, and see at which rank they come."""
    from benchmarks.identity.looking_up import HEADINGS, PEERS, tables

    with TemporaryDirectory() as scratch:
        chosen = sizes or (FULL_SIZES if full else SIZES)
        told = tables(chosen, asked, folder or Path(scratch), () if no_peers else PEERS)
        _print(HEADINGS, _told(told), markdown)


@main.command()
@click.option("--size", "sizes", type=int, multiple=True, help="How many rows; may be given again.")
@click.option("--full", is_flag=True, help="Up to 3,000,000 rows.")
@click.option("--no-peers", is_flag=True, help="Only our own linking.")
@folder_option
@markdown_option
def link(
    sizes: tuple[int, ...], full: bool, no_peers: bool, folder: Path | None, markdown: Path | None
) -> None:
    """Link registers of invented people: how many true pairs are found, and how many of the found are true."""
    from benchmarks.identity.linking import HEADINGS, of_invented

    with TemporaryDirectory() as scratch:
        chosen = sizes or (FULL_SIZES if full else SIZES)
        _print(HEADINGS, _told(of_invented(chosen, folder or Path(scratch), peers=not no_peers)), markdown)


@main.command()
@markdown_option
def real(markdown: Path | None) -> None:
    """Link records of real people and others' sets, of which it is known who is who."""
    from benchmarks.identity.known import SETS
    from benchmarks.identity.linking import HEADINGS, of_known

    with TemporaryDirectory() as scratch:
        _print(HEADINGS, _told(of_known([*SETS], Path(scratch))), markdown)


@main.command()
@rows_option
@click.argument("model", type=click.Path(path_type=Path))
def train(rows: int, model: Path) -> None:
    """Train the model that is shipped, by Splink on invented records, and write it to MODEL."""
    from benchmarks.identity.generator import invented, write_register
    from benchmarks.identity.training import train as trained
    from benchmarks.identity.training import write_model

    with TemporaryDirectory() as scratch:
        write_model(trained(write_register(invented(rows), Path(scratch))), model)


@main.command()
@rows_option
@click.option("--asked", default=150, show_default=True, help="How many look-ups of each kind.")
@click.option("--picture", type=click.Path(path_type=Path), help="An SVG to draw the calibration in.")
@markdown_option
def calibrate(rows: int, asked: int, picture: Path | None, markdown: Path | None) -> None:
    """See whether probabilities are true, of invented people and of real ones."""
    from benchmarks.identity.calibration import HEADINGS, calibrated

    with TemporaryDirectory() as scratch:
        found = calibrated(rows, asked, Path(scratch))
        _print(HEADINGS, (row for one in found for row in one.rows()), markdown)
    if picture:
        from benchmarks.identity.calibration_picture import draw

        draw(found, picture)


@main.command()
@rows_option
@folder_option
@markdown_option
def np(rows: int, folder: Path | None, markdown: Path | None) -> None:
    """Look for the writer of the letter signed NP among invented people, with his case among them and without."""
    from benchmarks.identity.generator import invented, write_register
    from benchmarks.identity.trial import DOSSIERS, HEADINGS, rows_of, try_np

    with TemporaryDirectory() as scratch:
        at = folder or Path(scratch)
        register = write_register(invented(rows), at / f"invented-{rows}")
        tried = ((dossier, try_np(dossier, register, at / f"with-case-{rows}")) for dossier in DOSSIERS)
        _print(HEADINGS, (row for dossier, one in tried for row in rows_of(dossier, one)), markdown)


def _told(rows: Iterable[Row]) -> Iterable[Row]:
    """The rows, each told as soon as it is there."""
    for row in rows:
        click.echo("  ".join(row), err=True)
        yield row


def _print(headings: Row, rows: Iterable[Row], markdown: Path | None) -> None:
    every: Sequence[Row] = list(rows)
    click.echo(as_text(headings, every), nl=False)
    if markdown:
        markdown.write_text(as_markdown(headings, every), encoding="utf-8")


if __name__ == "__main__":
    main()
