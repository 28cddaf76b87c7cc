"""Where the output goes: pipes, locales that lack letters, full disks, narrow terminals."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run

from onrecord.cli.page import NARROWEST, WIDEST
from onrecord.cli.waiting import waiting

ONRECORD = Path(sys.executable).with_name("onrecord")
EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"
RUSSIAN = "В сентябре 1933 года обоих арестовали в Ленинграде."


def bare(**environment: str) -> dict[str, str]:
    """An environment that says nothing of letters."""
    silent = ("LANG", "LC_", "PYTHON", "COLUMNS")
    return {key: value for key, value in os.environ.items() if not key.startswith(silent)} | environment


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
    ids=str,
)
@pytest.mark.parametrize("option", [(), ("--json",)], ids=["text", "json"])
def test_it_speaks_utf8_whatever_the_locale(environment: dict[str, str], option: tuple[str, ...]) -> None:
    ran = subprocess.run([ONRECORD, "check", EXAMPLE, *option], capture_output=True, env=bare(**environment))
    assert ran.returncode == 1, ran.stderr
    assert RUSSIAN in ran.stdout.decode("utf-8")


@pytest.mark.parametrize("reader", ["head -1", "true"])
@pytest.mark.parametrize("option", ["", "--json"])
def test_a_closed_pipe_is_silent(reader: str, option: str) -> None:
    shell = f"'{ONRECORD}' check '{EXAMPLE}' {option} | {reader}"
    assert subprocess.run(shell, shell=True, capture_output=True).stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run([ONRECORD, "check", EXAMPLE], stdout=full, stderr=subprocess.PIPE)
    assert (ran.returncode, ran.stderr) == (2, b"onrecord: No space left on device\n")


@pytest.mark.parametrize("command", ["check", "chronology"])
def test_a_pipe_gets_no_colours_and_no_progress(run: Run, command: str) -> None:
    ran = run(command, EXAMPLE)
    assert "\x1b" not in ran.stdout
    assert "\r" not in ran.stdout
    assert ran.stderr == ""
    assert max(map(len, ran.stdout.splitlines())) <= WIDEST


def on_a_terminal(*arguments: str | Path, columns: int) -> str:
    """What a command writes on a terminal of some columns."""
    shell = f"stty cols {columns} rows 50; exec '{ONRECORD}' {' '.join(map(str, arguments))}"
    # The system's environment and not ours alone: readline, once loaded, has put COLUMNS into it.
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe("sh", ["sh", "-c", shell], bare())
    written = b"".join(iter(lambda: _read(terminal), b""))
    os.waitpid(child, 0)
    os.close(terminal)
    return written.decode("utf-8")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that a terminal's other side has been closed
        return b""


def rows(screen: str) -> list[str]:
    """What can be seen of it."""
    return re.sub(r"\x1b\[\d+m|\r", "", screen).splitlines()


@pytest.mark.parametrize("columns", [60, 200])
def test_a_report_keeps_to_its_terminal(columns: int) -> None:
    screen = on_a_terminal("check", EXAMPLE, columns=columns)
    assert "\x1b[" in screen
    seen = rows(screen)
    assert "In sum" in seen
    too_long = [row for row in seen if len(row) > max(NARROWEST, min(columns, WIDEST))]
    assert [row for row in too_long if " " in row.strip()] == []


def test_long_ids_stand_above_their_bounds_where_the_terminal_is_narrow() -> None:
    seen = rows(on_a_terminal("chronology", EXAMPLE, columns=50))
    at = seen.index("birth(miroshnikova-letter:miroshnikova)")
    assert " .. " in seen[at + 1]
    assert max(map(len, seen)) <= 50


def test_long_ids_and_their_bounds_stand_in_columns(run: Run) -> None:
    ran = run("chronology", EXAMPLE)
    table = [row for row in ran.stdout.splitlines() if " .. " in row]
    assert len({row.index(" .. ") for row in table}) == 1


def test_a_source_cannot_steer_the_terminal(run: Run, told: Callable[[str], Path]) -> None:
    folder = told(
        """
== dossier.yaml
onrecord: 1
title: "A \\e[2J\\u202Etitle"
== scripts/film.fountain
It rained \x1b]0;hello\x07 and \u202ereversed.
"""
    )
    for option in ((), ("--without", "film")):
        assert not {"\x1b", "\x07", "\u202e"} & set(run("check", folder, *option).stdout)


class Terminal:
    """Stands for standard error on a terminal, or elsewhere."""

    def __init__(self, is_one: bool) -> None:
        self.is_one, self.said = is_one, ""

    def isatty(self) -> bool:
        return self.is_one

    def write(self, words: str) -> None:
        self.said += words

    def flush(self) -> None:
        pass


@pytest.mark.parametrize(
    ("on_terminal", "patience", "told"), [(True, 0.01, True), (True, 5, False), (False, 0.01, False)]
)
def test_long_work_is_told_of_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, on_terminal: bool, patience: float, told: bool
) -> None:
    terminal = Terminal(on_terminal)
    monkeypatch.setattr("onrecord.cli.waiting.PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", terminal)
    with waiting("Reading my-film"):
        time.sleep(0.1)
    assert terminal.said.startswith("\rReading my-film … ") is told
    assert not told or terminal.said.endswith("\r")
