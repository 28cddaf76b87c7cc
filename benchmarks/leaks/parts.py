"""The parts of the trial: each can be run alone, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from os import times
from pathlib import Path

import click

from benchmarks.leaks.alarms import Read, biographies, our_pages, read_clean
from benchmarks.leaks.batches import try_fields
from benchmarks.leaks.commands import Commands
from benchmarks.leaks.people import Invented
from benchmarks.leaks.trial import Tally, secrets_about, try_files, try_ways
from benchmarks.leaks.unknown import unknown_people
from onrecord.cli.waiting import waiting

UNKNOWN = 60
"""So many surnames that nobody tuned on."""

A_SAMPLE = 16
"""Every so many-th field is tried by commands, if not all are to be."""


class Part(StrEnum):
    """What is tried."""

    WAYS = "ways"
    FILES = "files"
    FIELDS = "fields"
    COMMANDS = "commands"
    UNKNOWN = "unknown"
    CLEAN = "clean"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """With whose names, whether in full or a sample, and in which folder."""

    people: Sequence[Invented]
    full: bool
    seed: int
    folder: Path

    def run(self, part: Part) -> int:
        """Try one part, and say what came of it: how many names got out of those that the gate was tuned on."""
        return RUN[part](self)


def _ways(trial: Trial) -> int:
    with _counted("ways to say a name") as tally:
        try_ways(trial.people, secrets_about(trial.people), trial.folder, tally)
    return len(tally.out)


def _files(trial: Trial) -> int:
    """In every place; of the first person, other programs look whether the name is to be seen there at all."""
    scanner = secrets_about(trial.people)
    with _counted("places in files") as tally:
        try_files(trial.people[:1], scanner, trial.folder, tally, look=True)
        try_files(trial.people[1:], scanner, trial.folder, tally, look=False)
    return len(tally.out)


def _fields(trial: Trial) -> int:
    with _counted("fields of records") as tally:
        try_fields(trial.people if trial.full else trial.people[:2], trial.folder, tally)
    return len(tally.out)


def _commands(trial: Trial) -> int:
    """Name by name and command by command: each takes minutes, and what came of those before is said already."""
    with _counted("fields of files, by commands") as tally:
        sending = Commands(folder=trial.folder, tally=tally, every=1 if trial.full else A_SAMPLE)
        for turn, who in enumerate(trial.people if trial.full else trial.people[:1]):
            for command in sending.trying(who, turn):
                click.echo(
                    f"  name {turn + 1}, {command}: {tally.planted:,} planted, {len(tally.out)} got out"
                )
    return len(tally.out)


def _unknown(trial: Trial) -> int:
    """What nobody tuned on may get past in a spelling or two: that is a figure and no fault of the day."""
    if others := unknown_people(UNKNOWN, trial.seed):
        with _counted("ways to say surnames nobody tuned on") as tally:
            try_ways(others, secrets_about(others), trial.folder, tally)
    else:
        click.echo("the list of surnames: not here")
    return 0


def _clean(trial: Trial) -> int:
    _say_clean("the examples and the documentation", read_clean(trial.people, our_pages()))
    some = None if trial.full else 200
    _say_clean("real biographies", read_clean(trial.people, biographies(some)))
    return 0


RUN: dict[Part, Callable[[Trial], int]] = {
    Part.WAYS: _ways,
    Part.FILES: _files,
    Part.FIELDS: _fields,
    Part.COMMANDS: _commands,
    Part.UNKNOWN: _unknown,
    Part.CLEAN: _clean,
}


@contextmanager
def _counted(what: str) -> Iterator[Tally]:
    """A tally that is told as it grows, and in the end with the seconds of processors and of the clock."""
    tally, began = Tally(), times()
    with waiting(lambda: f"{what}: {tally.planted:,} planted, {len(tally.out)} got out"):
        yield tally
    ended = times()
    worked = sum(ended[:4]) - sum(began[:4])
    stopped = ", ".join(f"{count:,} by {who}" for who, count in tally.stopped.most_common())
    click.echo(
        f"{what}: {tally.planted:,} planted, {len(tally.out)} got out; stopped: {stopped}; "
        f"{worked:,.0f} s of a processor, {ended.elapsed - began.elapsed:,.0f} s on the clock"
    )
    for called in tally.out:
        click.echo(f"  got out: {called}")
    if tally.unseen:
        click.echo(f"  seen by no other program: {', '.join(sorted(set(tally.unseen)))}")


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
