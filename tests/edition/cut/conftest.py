"""What the tests of cuts share: a cutting room for a dossier told in the test's own words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from cutting import Room, room_of, talk


@pytest.fixture
def room(told: Callable[[str], Path]) -> Callable[..., Room]:
    """The cutting room of the small dossier, with some of its words changed."""
    return lambda *changes: room_of(told(talk(*changes)))
