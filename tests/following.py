"""Follows a page of the docs to the letter: its blocks are files to write and commands to run, with what they print.

A block is a file where its opening row names one, `yaml ferry/people.yaml`; or adds to one, with `(at the end)`.
A `console` block has commands after `$ `, rows after `> ` that the reader types, and what is printed below; `…`
stands for whatever is left out.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import loaded

ONRECORD = Path(sys.executable).with_name("onrecord")
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?( \(at the end\))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TYPED = re.compile(r"(?:^>.*\n)*", re.MULTILINE)
SETTING = re.compile(r"[A-Z_]+=")
"""What a shell sets for one command."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the page: what the reader saves under this name, or adds to its end."""

    name: str
    words: str
    added: bool
    above: str


@dataclass(frozen=True, slots=True)
class Ran:
    """A command of the page, what its reader types then, and what the page says that it prints."""

    command: str
    typed: str
    prints: str


def steps(page: str) -> Iterator[Written | Ran]:
    """What a page tells its reader to do, in its order."""
    for block in BLOCK.finditer(page):
        language, name, added, words = block.groups()
        if name is not None:
            above = page[: block.start()].rstrip().rpartition("\n\n")[2]
            yield Written(name, words, added is not None, above)
        elif language == "console":
            for told in re.split(r"^\$ ", words, flags=re.MULTILINE)[1:]:
                command, _, below = told.partition("\n")
                typed = TYPED.match(below)[0]  # type: ignore[index] - nothing typed matches too
                prints = below.removeprefix(typed).rstrip("\n")
                yield Ran(command, re.sub(r"^> ?", "", typed, flags=re.MULTILINE), prints)


def write(step: Written, folder: Path) -> None:
    """Save a file as the page says."""
    file = folder / step.name
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_text(encoding="utf-8") if step.added else ""
    file.write_text(before + step.words, encoding="utf-8")


def run(step: Ran, folder: Path) -> str:
    """What a command of the page prints, in the folder that the page is followed in."""
    words = shlex.split(step.command)
    setting = dict(word.split("=", 1) for word in takewhile(SETTING.match, words))
    program, *arguments = words[len(setting) :]
    ran = _ended(program, arguments, folder, step.typed, {**os.environ, "PYTHONUTF8": "1", **setting})
    assert ran.returncode in (0, 1), f"{step.command}: {ran.stderr}"
    return ran.stdout.strip("\n")


def _ended(
    program: str, arguments: list[str], folder: Path, typed: str, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """What a program did, started in a folder."""
    if program == "onrecord":
        return loaded.run(arguments, folder, environment, typed)
    command = [program, *arguments]
    return subprocess.run(
        command, cwd=folder, input=typed, env=environment, capture_output=True, encoding="utf-8"
    )


def agrees(promised: str, printed: str) -> bool:
    """Whether a command printed what the page says, `…` standing for what is left out."""
    rows = (r"(?:.*\n)*?" if row == "…" else _row(row) for row in promised.split("\n"))
    return re.fullmatch("".join(rows), f"{printed}\n") is not None


def _row(row: str) -> str:
    return re.escape(row).replace("…", ".*") + r"\n"


def follow(page: Path, folder: Path) -> list[tuple[Ran, str]]:
    """Do everything that a page says; the commands whose promise was not kept, with what they printed."""
    broken: list[tuple[Ran, str]] = []
    for step in steps(page.read_text(encoding="utf-8")):
        if isinstance(step, Written):
            write(step, folder)
        elif not agrees(step.prints, printed := run(step, folder)):
            broken.append((step, printed))
    return broken
