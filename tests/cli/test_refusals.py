"""What cannot be run says why in one line on standard error, exits with 2, and is never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from running import Run

from onrecord.cli import checking
from onrecord.cli.main import commands

ONRECORD = Path(sys.executable).with_name("onrecord")
EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"


def one_line(words: str) -> bool:
    return words.startswith("onrecord: ") and words.count("\n") == 1 and words.endswith("\n")


COMMANDS = [
    ("check",),
    ("check", "--json"),
    ("chronology",),
    ("chronology", "--why", "np-letter/met"),
    ("rename", "np-letter", "first-letter"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("instead", ["nothing", "file", "folder", "empty", "inner"])
def test_what_is_no_dossier_is_refused(
    run: Run, tmp_path: Path, command: tuple[str, ...], instead: str
) -> None:
    (tmp_path / "file").write_text("a file")
    (tmp_path / "empty").mkdir()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "notes.txt").write_text("no dossier")
    (tmp_path / "inner").mkdir()
    name, *options = command
    ran = run(name, tmp_path / instead, *options)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert one_line(ran.stderr)
    assert str(tmp_path / instead) in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("chek",), "No such command 'chek'"),
        (("check",), "Missing argument 'DIR'"),
        (("check", "DIR", "--for", "posterity"), "posterity"),
        (("check", "DIR", "--without", "np-lettre"), "`np-lettre`"),
        (("chronology", "DIR", "--without", "np-lettre"), "`np-lettre`"),
        (("chronology", "DIR", "--why", "np-letter/mat"), "did you mean `np-letter/met`?"),
        (("chronology", "DIR", "--why", "np-is-poliakov"), "--without np-is-poliakov"),
        (("rename", "DIR", "np-lettre", "other"), "`np-lettre`"),
        (("rename", "DIR", "np-letter", "article"), "`article` is already the id"),
        (("rename", "DIR", "np-letter", "np-letter"), "is already the id"),
        (("rename", "DIR", "np-letter", "Not An Id"), "`Not An Id`"),
        (("rename", "DIR", "np-letter", "before"), "`before`"),
        (("rename", "DIR", "np-letter/met", "article/met"), "stays with its source"),
        (("new", "DIR"), "is not an empty folder"),
        (("new", "DIR/dossier.yaml"), "dossier.yaml"),
        (("new", "DIR/dossier.yaml/inner"), "dossier.yaml"),
    ],
)
def test_a_refusal_is_one_line(run: Run, poliakov: Path, arguments: tuple[str, ...], says: str) -> None:
    before = {path: path.read_bytes() for path in poliakov.rglob("*") if path.is_file()}
    ran = run(*(argument.replace("DIR", str(poliakov)) for argument in arguments))
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert one_line(ran.stderr)
    assert says in ran.stderr
    assert {path: path.read_bytes() for path in poliakov.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0)
    ran = run("check", tmp_path / "locked")
    assert ran.exit_code == 2
    assert one_line(ran.stderr)


def test_a_key_pressed_to_stop_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "check_dossier", stopped)
    ran = run("check", EXAMPLE)
    assert (ran.exit_code, ran.stderr) == (2, "onrecord: Stopped.\n")


@pytest.mark.parametrize("after", [0.12, 0.25])
def test_a_key_pressed_while_it_loads_is_one_line_too(after: float) -> None:
    running = subprocess.Popen(
        [ONRECORD, "check", EXAMPLE], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    time.sleep(after)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate()
    assert b"Traceback" not in said or b"onrecord" not in said  # before Python runs a word of ours


def test_without_a_command_it_tells_what_it_can_do(run: Run) -> None:
    ran = run()
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert all(name in ran.stdout for name in commands.commands)
