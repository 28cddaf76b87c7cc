"""The benchmark of the workbench runs, and loses nothing: two members, one of whom has a second factor, one kill."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_a_team_at_work_loses_nothing() -> None:
    asked = "--members 2 --minutes 0.12 --kills 1 --statements 150 --sources 6 --sqlite"
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.web", *asked.split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=400,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "pages that failed: 0\n" in ran.stdout
    assert ran.stdout.count("lost 0, twice 0, out of order 0") == 2
    assert "tracebacks in the server's log: 0" in ran.stdout
