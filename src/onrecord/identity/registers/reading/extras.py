"""What columns of other evidence are called: their headings, in letters that every program takes."""

from __future__ import annotations

import re

from onrecord.identity.registers.mapping.headings import plain_heading
from onrecord.identity.registers.mapping.mapping import RegisterMapping
from onrecord.identity.registers.mapping.meaning import Role
from onrecord.identity.registers.people import EXTRA


def extras_of(mapping: RegisterMapping) -> tuple[str, ...]:
    """The names of a register's columns of other evidence, in the order of the file, no two alike."""
    names: list[str] = []
    for number, column in enumerate(mapping.columns, 1):
        if column.holds.role is Role.EXTRA:
            name = re.sub(r"[^a-z0-9]+", "_", plain_heading(column.heading)).strip("_") or f"column_{number}"
            names.append(name if name not in names else f"{name}_{number}")
    return tuple(names)


def headings_of_extras(mapping: RegisterMapping) -> dict[str, str]:
    """What the columns of other evidence are called in the file, by their names among the people."""
    names = zip(extras_of(mapping), mapping.of(Role.EXTRA), strict=True)
    return {EXTRA + name: f"extra: {column.heading}" for name, column in names}
