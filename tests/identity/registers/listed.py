"""Registers told in a few rows, and what is kept of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from onrecord.identity.registers import Register

Kept = Callable[..., Register]
"""Takes in a list of a text; `mapping` is that of the YAML."""


def people(register: Register) -> list[dict[str, Any]]:
    """All people of a register, as they are kept."""
    return [register.person(row) for row in range(len(register))]
