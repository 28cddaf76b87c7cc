"""The sites of the two examples and of the planted dossier, built once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from planted_site import PLANTED, built

from tests.written import write_told

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Each site by the name of its dossier."""
    at = tmp_path_factory.mktemp("sites")
    write_told(PLANTED, at / "dossier")
    folders = {name: EXAMPLES / name for name in ("poliakov", "tikhomost")} | {"planted": at / "dossier"}
    return {name: built(folder, at / name) for name, folder in folders.items()}


@pytest.fixture(scope="session")
def planted(sites: Mapping[str, Path]) -> Path:
    """The site of the planted dossier."""
    return sites["planted"]
