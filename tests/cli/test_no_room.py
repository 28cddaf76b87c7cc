"""Where the system will not take another byte, or a file is far too large: one line, and nothing half-written."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from running import Run, copy_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "tikhomost"
ROOM = 300  # bytes that a file may have: fewer than anything that is written here


def no_more_room() -> None:
    """Lets the process write small files only, as a disk would that is nearly full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))


def without_room(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-B", "-m", "onrecord", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, preexec_fn=no_more_room)


def everything_in(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_a_page_that_does_not_fit_leaves_the_old_one(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("the page of yesterday", encoding="utf-8")
    ran = without_room("build", EXAMPLE, "--for", "team", "--out", page)
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert everything_in(tmp_path) == {"page.html": b"the page of yesterday"}


def test_a_rename_that_does_not_fit_changes_nothing(tmp_path: Path) -> None:
    folder = copy_of(EXAMPLE, tmp_path / "film")
    before = everything_in(folder)
    ran = without_room("rename", folder, "newspaper", "leaflet")
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert everything_in(folder) == before


@pytest.mark.parametrize("file", ["text.en.md", "statements.yaml"])
def test_a_file_of_200_megabytes_is_a_finding_and_is_not_read(run: Run, tmp_path: Path, file: str) -> None:
    folder = copy_of(EXAMPLE, tmp_path / "film")
    with (folder / "sources" / "letter" / file).open("r+b") as large:
        large.truncate(200_000_000)
    ran = run("check", folder)
    assert ran.exit_code == 1
    assert f"sources/letter/{file}:1:1" in ran.stdout
    assert "larger than 64 MB" in ran.stdout
