"""Every test of a format runs over both examples, for the team and for the public."""

from __future__ import annotations

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
