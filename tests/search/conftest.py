"""What the tests of search share: a cache of their own, and a search in the dossier that a docstring tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from search_cases import Find, found, narrowed


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's cache folder that nobody has used."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def find(folder: Path) -> Find:
    """Searches the dossier that the test's docstring tells."""
    return lambda *typed: found(narrowed(folder), *typed)
