"""Mappings that come with Onrecord, for registers that many use."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib.resources import files

from onrecord.identity.registers.mapping.file import mapping_of
from onrecord.identity.registers.mapping.mapping import RegisterMapping

SHIPPED = ("memorial-lists.yaml", "followthemoney.yaml", "opensanctions-targets.yaml")


@cache
def shipped_mapping(name: str) -> RegisterMapping:
    """One of the mappings that come with Onrecord."""
    return mapping_of((files(__name__) / name).read_text("utf-8"), name)


def shipped_for(headings: Collection[str]) -> RegisterMapping | None:
    """The mapping for a file that has just these columns."""
    known = (shipped_mapping(name) for name in SHIPPED)
    return next((one for one in known if {column.heading for column in one.columns} == set(headings)), None)
