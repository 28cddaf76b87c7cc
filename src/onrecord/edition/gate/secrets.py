"""What an edition must not say: the names of those whom its audience is not told of, and words that are withheld."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Run = tuple[str, ...]
"""Consecutive words of a text, in small letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarded:
    """Somebody whose name an audience is not given in full, under a label that says nothing of the name."""

    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Somebody whom the audience may know by name, and those guarded who are judged to be other people."""

    names: tuple[str, ...]
    other_than: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """All that must not get out to one audience. `passages` tells of each run of withheld words whose they are.

    `ids` are those of records that the audience is not shown, as they stand in addresses: `case-1933:poliakov`.
    """

    guarded: tuple[Guarded, ...] = ()
    known: tuple[Known, ...] = ()
    passages: Mapping[Run, str] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
