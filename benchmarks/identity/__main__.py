"""Who is who, measured: `python -m benchmarks.identity --help`."""

from __future__ import annotations

from pathlib import Path

import click

from benchmarks.identity.generator import invented, write_register


@click.group()
def main() -> None:
    """Look people up, link registers, and hold the answers against the truth."""


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--rows", default=100_000, show_default=True, help="How many records.")
@click.option("--seed", default=1, show_default=True, help="Another seed makes other people.")
def generate(folder: Path, rows: int, seed: int) -> None:
    """Write a register of invented people into FOLDER, and who is who in truth beside it."""
    write_register(invented(rows, seed), folder)


if __name__ == "__main__":
    main()
