"""How many bytes a constraint takes, in a process of its own: `python -m benchmarks.chronology.memory 100000`."""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
from pathlib import Path

import click

from benchmarks.chronology.asks import Ask
from benchmarks.chronology.forms import OURS
from benchmarks.chronology.shapes import lives

HELD = Path("/proc/self/statm")


def bytes_a_constraint(events: int, solver: str) -> str:
    """What our engine holds of life courses of so many events, with both bounds, for each constraint."""
    if not HELD.exists():
        return "not measured: only Linux tells what a process holds"
    command = [sys.executable, "-m", __name__, str(events), "--solver", solver]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@click.command()
@click.argument("events", type=int)
@click.option("--solver", default=OURS[0].name, help="Which of our engines.")
def main(events: int, solver: str) -> None:
    """Print the bytes that our engine takes for each constraint."""
    [chosen] = [one for one in OURS if one.name == solver]
    prepare = chosen.prepare(Ask.BOUNDS)
    network = lives(events)
    prepare(lives(100))()  # what is compiled or imported at first is no part of a network
    gc.collect()
    before = _held()
    solve = prepare(network)
    answer = solve()
    click.echo(f"{(_held() - before) / network.size:.0f}")
    del solve, answer


def _held() -> int:
    return int(HELD.read_text().split()[1]) * resource.getpagesize()


if __name__ == "__main__":
    main()
