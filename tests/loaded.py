"""Runs `onrecord` as a shell does, each command a process of its own, without the second that loading it takes.

A process that has loaded the program waits. For each command it forks; the fork takes on the folder, the environment
and the standard streams that the command is to have, and is the program from there on. That it starts where nothing
has been loaded is tried by whatever test starts it with `subprocess`.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle, send_handle
from pathlib import Path
from typing import NoReturn

Streams = Sequence[int]
"""What is to be standard input, output and error, as the system numbers them."""


def run(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], typed: str
) -> subprocess.CompletedProcess[str]:
    """What a command did, in a folder, given words on its standard input."""
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as given,
        tempfile.TemporaryFile("w+", encoding="utf-8") as printed,
        tempfile.TemporaryFile("w+", encoding="utf-8") as complained,
    ):
        given.write(typed)
        given.seek(0)
        streams = [file.fileno() for file in (given, printed, complained)]
        status = ended(start(arguments, folder, environment, streams))
        printed.seek(0)
        complained.seek(0)
        return subprocess.CompletedProcess(arguments, status, printed.read(), complained.read())


def start(arguments: Sequence[str], folder: Path, environment: Mapping[str, str], streams: Streams) -> int:
    """Start a command; the number of its process."""
    waiting = _waiting()
    waiting.send((list(arguments), str(folder), dict(environment)))
    for stream in streams:
        send_handle(waiting, stream, None)
    return int(waiting.recv())


def ended(process: int) -> int:
    """What a command ended with, as soon as it has; below zero: the signal that ended it."""
    waiting = _waiting()
    waiting.send(process)
    return int(waiting.recv())


@cache
def _waiting() -> Connection:
    """The way to the process that waits, which ends with ours."""
    here, there = Pipe()
    waits = subprocess.Popen(
        [sys.executable, "-X", "utf8", __file__, str(there.fileno())], pass_fds=[there.fileno()]
    )
    there.close()
    atexit.register(waits.wait)
    atexit.register(here.close)
    return here


def _wait(asked: Connection) -> None:
    """Start each command that is asked for, and say what one ended with when that is asked."""
    import onrecord.cli.main  # noqa: F401 - what takes the second

    gc.freeze()
    with contextlib.suppress(EOFError):
        while True:
            match asked.recv():
                case int(process):
                    asked.send(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))
                case (arguments, folder, environment):
                    streams = [recv_handle(asked) for _ in range(3)]
                    if (process := os.fork()) == 0:
                        asked.close()
                        _become(arguments, folder, environment, streams)
                    for stream in streams:
                        os.close(stream)
                    asked.send(process)


def _become(arguments: list[str], folder: str, environment: Mapping[str, str], streams: Streams) -> NoReturn:
    """Be a command from here on."""
    from onrecord.cli import program

    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w", buffering=1)  # noqa: SIM115
    sys.argv = ["onrecord", *arguments]
    program()
    raise AssertionError("The program has ended its process.")


if __name__ == "__main__":
    _wait(Connection(int(sys.argv[1])))
