"""How long a script takes to be checked again after one edit: `python -m benchmarks.check_again`."""

from __future__ import annotations

import gc
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from statistics import median, quantiles

import click

from benchmarks.generate import USUAL, Size, generate
from onrecord.evidence import Audience, Script
from onrecord.protection import TEAM, narrow
from onrecord.script import check, check_again
from onrecord.store.folder import read_folder

GOAL_SECONDS = 0.3


@click.command()
@click.option("--edits", default=40, show_default=True, help="How many lines are changed, one after another.")
@click.option("--lines", default=USUAL.lines, show_default=True, help="How many lines the script has.")
@click.option(
    "--statements", default=USUAL.statements, show_default=True, help="How many statements there are."
)
@click.option("--sources", default=USUAL.sources, show_default=True, help="In how many sources.")
def main(edits: int, lines: int, statements: int, sources: int) -> None:
    """Time edits of one line of a long script, each from the changed text to the new report."""
    with tempfile.TemporaryDirectory() as kept_for_now:
        folder = Path(kept_for_now) / "invented"
        generate(folder, Size(lines=lines, statements=statements, sources=sources))
        dossier = read_folder(folder).dossier
    today = date.today()
    report = check(narrow(dossier, TEAM, today=today), audience=Audience.FILM, today=today)
    gc.freeze()  # as a program does that stays open: what it holds for good is not searched for garbage
    [script] = report.dossier.scripts.values()
    took, chance = [], Random(1)
    for _ in range(edits):
        script = _edited(script, chance)
        began = time.perf_counter()
        report = check_again(report, script)
        took.append(time.perf_counter() - began)
    click.echo(
        f"{len(report.lines)} lines, {edits} edits: median {median(took):.3f} s, "
        f"95th percentile {quantiles(took, n=20)[-1]:.3f} s; goal {GOAL_SECONDS} s"
    )


def _edited(script: Script, chance: Random) -> Script:
    """The script with the words of one line changed."""
    rows = script.fountain.split("\n")
    at = chance.choice([number for number, row in enumerate(rows) if "[[@" in row])
    rows[at] = f"It was so: {rows[at]}"
    return replace(script, fountain="\n".join(rows))


if __name__ == "__main__":
    main()
