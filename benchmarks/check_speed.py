"""Measures `onrecord check` as people meet it, from a cold start: `python -m benchmarks.check_speed`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks.generate import USUAL

GOAL_SECONDS = 5.0
GOAL_MEGABYTES = 400.0
LINUX_KILOBYTE = 1024
WHEN_ALL_IS_WELL_OR_FOUND = (0, 1)


@dataclass(frozen=True, slots=True)
class Run:
    """One run: wall seconds, and the most memory that it held, in megabytes."""

    seconds: float
    megabytes: float


@click.command()
@click.option("--runs", default=3, show_default=True, help="How often to run it.")
@click.option("--statements", default=USUAL.statements, show_default=True, help="How many statements.")
@click.option("--sources", default=USUAL.sources, show_default=True, help="How many sources.")
@click.option("--lines", default=USUAL.lines, show_default=True, help="How many lines the script has.")
def main(runs: int, statements: int, sources: int, lines: int) -> None:
    """Time `onrecord check` on an invented dossier; nothing is kept."""
    with tempfile.TemporaryDirectory() as kept_for_now:
        folder = Path(kept_for_now) / "invented"
        _generate(folder, statements, sources, lines)
        click.echo(f"onrecord check: {sources} sources, {statements} statements, {lines} lines of script")
        measured = [measure(folder) for _ in range(runs)]
    click.echo(f"{'run':>6} {'seconds':>9} {'megabytes':>11}")
    for at, run in enumerate(measured, 1):
        click.echo(f"{at:>6} {run.seconds:>9.2f} {run.megabytes:>11.0f}")
    if (statements, sources, lines) == (USUAL.statements, USUAL.sources, USUAL.lines):
        click.echo(f"{'goal':>6} {GOAL_SECONDS:>9.2f} {GOAL_MEGABYTES:>11.0f}")


def _generate(folder: Path, statements: int, sources: int, lines: int) -> None:
    """In another process: Linux counts the memory of whoever starts a process among that process's own."""
    sizes = [f"--statements={statements}", f"--sources={sources}", f"--lines={lines}"]
    command = [sys.executable, "-m", "benchmarks.generate", str(folder), *sizes]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def measure(folder: Path) -> Run:
    """Runs the command once in a process of its own; one that did not run, or crashed, is no measurement."""
    command = [str(Path(sys.executable).with_name("onrecord")), "check", str(folder)]
    complaints = folder.with_name("complaints")
    written_to = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    redirected = [
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, str(complaints), written_to, 0o600),
    ]
    started = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=redirected)
    _, status, used = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    # A crash of Python exits with 1 as findings do, but not without a word.
    if os.waitstatus_to_exitcode(status) not in WHEN_ALL_IS_WELL_OR_FOUND or complaints.stat().st_size:
        raise click.ClickException(f"`{' '.join(command)}` did not run:\n{complaints.read_text()}")
    return Run(seconds, used.ru_maxrss * LINUX_KILOBYTE / 1e6)


if __name__ == "__main__":
    main()
