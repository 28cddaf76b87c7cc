"""The whole program run in process, and copies of dossiers that may be written to."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from onrecord.cli.main import main

Run = Callable[..., Result]


def run_program(*arguments: str | Path, typed: str = "") -> Result:
    """Runs a command as from a shell, refusals included, with words on its standard input."""
    whole = _Whole([str(argument) for argument in arguments])
    return CliRunner().invoke(whole, [], input=typed)  # type: ignore[arg-type]


class _Whole:
    """The program in the shape in which CliRunner runs commands."""

    name = "onrecord"

    def __init__(self, arguments: list[str]) -> None:
        self.arguments = arguments

    def main(self, **_: object) -> None:
        main(self.arguments)


def copy_of(source: Path, target: Path) -> Path:
    """A copy of a folder, writable whatever the original is."""
    shutil.copytree(source, target, copy_function=shutil.copyfile)
    for path in (target, *target.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return target
