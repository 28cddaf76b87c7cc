"""What the tests of the commands share."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Run, copy_of, run_program


@pytest.fixture
def run() -> Run:
    """Runs a command; the result has `exit_code`, `stdout` and `stderr`."""
    return run_program


@pytest.fixture
def poliakov(shared: Path, tmp_path: Path) -> Path:
    """A copy of the real case that may be written to."""
    return copy_of(shared / "dossiers" / "poliakov", tmp_path / "poliakov")
