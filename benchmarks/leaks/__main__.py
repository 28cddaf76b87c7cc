"""Plants protected names wherever one may stand, and counts what gets out: `python -m benchmarks.leaks`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import click

from benchmarks.leaks.alarms import Read, biographies, our_pages, read_clean
from benchmarks.leaks.batches import try_fields
from benchmarks.leaks.commands import try_commands
from benchmarks.leaks.people import PEOPLE, Invented
from benchmarks.leaks.tools import missing
from benchmarks.leaks.trial import Tally, secrets_about, try_files, try_ways
from benchmarks.leaks.unknown import unknown_people


@click.command()
@click.option("--sample", type=int, help="Only so many of the twenty people.")
@click.option(
    "--full", is_flag=True, help="Every field with every person, and 60 surnames that nobody tuned on."
)
@click.option("--seed", default=1, show_default=True)
def main(sample: int | None, full: bool, seed: int) -> None:
    """Plant names one by one, and say how many got out and how many clean pages were held back."""
    people = Random(seed).sample(PEOPLE, sample) if sample else list(PEOPLE)
    for name in missing():
        click.echo(f"{name} is not installed: nothing is read with it.")
    leaks = 0
    with TemporaryDirectory() as folder:
        leaks += _say("ways to say a name", _ways(people, Path(folder)))
        leaks += _say("places in files", _files(people, Path(folder)))
        leaks += _say("fields of records", _fields(people if full else people[:2], Path(folder)))
        leaks += _say(
            "fields of files, by commands", _commands(people[:2] if full else people[:1], Path(folder))
        )
        if full and (others := unknown_people(60, seed)):
            _say("ways to say surnames nobody tuned on", _ways(others, Path(folder)))
    _say_clean("the examples and the documentation", read_clean(people, our_pages()))
    _say_clean("real biographies", read_clean(people, biographies(None if full else 200)))
    raise SystemExit(1 if leaks else 0)


def _ways(people: Sequence[Invented], folder: Path) -> Tally:
    tally = Tally()
    try_ways(people, secrets_about(people), folder, tally)
    return tally


def _files(people: Sequence[Invented], folder: Path) -> Tally:
    """In every place; of the first person, other programs look whether the name is to be seen there at all."""
    tally, scanner = Tally(), secrets_about(people)
    try_files(people[:1], scanner, folder, tally, look=True)
    try_files(people[1:], scanner, folder, tally, look=False)
    return tally


def _fields(people: Sequence[Invented], folder: Path) -> Tally:
    tally = Tally()
    try_fields(people, folder, tally)
    return tally


def _commands(people: Sequence[Invented], folder: Path) -> Tally:
    """A part of the fields with each."""
    tally = Tally()
    try_commands(people, folder, tally, every=8)
    return tally


def _say(what: str, tally: Tally) -> int:
    stopped = ", ".join(f"{count:,} by {who}" for who, count in tally.stopped.most_common())
    click.echo(f"{what}: {tally.planted:,} planted, {len(tally.out)} got out; stopped: {stopped}")
    for called in tally.out:
        click.echo(f"  got out: {called}")
    if tally.unseen:
        click.echo(f"  seen by no other program: {', '.join(sorted(set(tally.unseen)))}")
    return len(tally.out)


def _say_clean(what: str, read: Read) -> None:
    if not read.pages:
        click.echo(f"{what}: not here")
        return
    speed = read.size / 1e6 / max(read.of_processor, 1e-9)
    told = ", ".join(f"{count} of {kind}" for kind, count in read.told.most_common()) or "nothing"
    click.echo(
        f"{what}: {read.pages:,} clean pages, {read.size / 1e6:.1f} MB, {read.held_back} held back ({told}); "
        f"{read.size / 1e6 / read.seconds:.1f} MB a second on the clock, {speed:.1f} of one processor"
    )


if __name__ == "__main__":
    main()
