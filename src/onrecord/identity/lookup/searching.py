"""Searching a register for one person."""

from __future__ import annotations

from onrecord.identity.features import Told
from onrecord.identity.lookup.opening import coded
from onrecord.identity.lookup.scan import Scan, scan
from onrecord.identity.model import Model
from onrecord.identity.registers import Register


def search(register: Register, told: Told, model: Model) -> Scan:
    """Every row of a register scored against what is told of somebody."""
    return scan(told, coded(register), model)
