"""The small register of invented people on which the benchmark of identity is tried."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.identity.generator import Invented, invented, write_register
from onrecord.identity.registers import Register

ROWS = 4_000


@pytest.fixture(scope="session")
def made(shared: Path) -> Invented:
    """A small register, not yet written."""
    assert (shared / "data" / "names_ru").is_dir()
    return invented(ROWS)


@pytest.fixture(scope="session")
def register(made: Invented, tmp_path_factory: pytest.TempPathFactory) -> Register:
    """The same on the disk."""
    return write_register(made, tmp_path_factory.mktemp("invented"))
