"""What the tests of registers share: a user's data folder of their own, and registers told in a few rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from listed import Kept

from onrecord.identity.registers import Register, keep, prepare
from onrecord.identity.registers.mapping.file import mapping_of


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder, of this test alone."""
    home = tmp_path / "data"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    return home / "onrecord" / "registers"


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Takes in a list of a text; `mapping` is that of the YAML."""

    def kept(text: str, *, mapping: str | None = None, encoding: str = "utf-8", **options: Any) -> Register:
        file = tmp_path / "list.csv"
        file.write_bytes(text.encode(encoding))
        given = None if mapping is None else mapping_of(mapping, "mapping.yaml")
        return keep(prepare(file, given), options.pop("name", "list"), **options)

    return kept
