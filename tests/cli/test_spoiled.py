"""A spoiled folder is findings with their places, or one refusal: no traceback, no hanging, nothing written."""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from pathlib import Path
from random import Random

import pytest
from running import Run, copy_of
from spoiling import spoil

EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"
COPIES = int(os.environ.get("ONRECORD_SPOILED_COPIES", "10"))
"""Copies for each of 24 seeds: 240 in a run of the tests; 420 make the ten thousand of a trial by hand."""

PATIENCE = 10  # seconds, where a healthy check takes a fraction of one


def snapshot(root: Path) -> dict[str, bytes | str]:
    """Everything in a folder: files with their bytes, links with where they point."""
    return {
        path.relative_to(root).as_posix(): (
            str(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else ""
        )
        for path in root.rglob("*")
    }


def is_a_place(countings: list[list[str]], line: int, column: int) -> bool:
    """Whether a place is one among these lines, or just behind their end; where there are none, the first."""
    return any(
        1 <= line <= len(lines) + 1 and 1 <= column <= len(lines[line - 1] if line <= len(lines) else "") + 2
        for lines in countings or [[""]]
    )


def lines_of(path: Path) -> list[list[str]]:
    """The lines of a regular file, as an editor counts them and as YAML does; none of anything else."""
    if path.is_symlink() or not path.is_file():
        return []
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    return [text.split("\n"), re.split("\r\n|[\n\r\x85\u2028\u2029]", text)]


def try_all(run: Run, root: Path) -> None:
    before, began = snapshot(root), time.monotonic()
    ran = run("check", root, "--json")
    assert time.monotonic() - began < PATIENCE
    assert snapshot(root) == before
    if ran.exit_code == 2:
        assert (ran.stdout, ran.stderr.count("\n")) == ("", 1)
        return
    assert (ran.exit_code in (0, 1), ran.stderr) == (True, "")
    findings = json.loads(ran.stdout)["findings"]
    assert [finding for finding in findings if finding["where"] is None] == []
    places = {tuple(finding["where"].values()) for finding in findings}
    lines = {file: lines_of(root / file) for file, _, _ in places}
    assert [place for place in places if not is_a_place(lines[place[0]], *place[1:])] == []


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_spoiled_is_found_or_refused(run: Run, shared: Path, tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    for copy in range(COPIES):
        original = shared / "dossiers" / "poliakov" if copy % 3 else EXAMPLE
        root = copy_of(original, tmp_path / str(copy))
        spoil(chance, root)
        try_all(run, root)
        shutil.rmtree(root)


@pytest.mark.parametrize("seed", range(4))
def test_chronology_and_the_report_bear_it_too(run: Run, tmp_path: Path, seed: int) -> None:
    chance = Random(f"report {seed}")
    for copy in range(COPIES):
        root = copy_of(EXAMPLE, tmp_path / str(copy))
        spoil(chance, root)
        for command in ("check", "chronology"):
            ran = run(command, root)
            assert ran.exit_code in (0, 1, 2)
            assert ran.exit_code < 2 or ran.stderr.count("\n") == 1
        shutil.rmtree(root)
