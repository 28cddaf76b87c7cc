"""What cannot be: smallest sets of statements and judgements that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class ConflictKind(StrEnum):
    """What cannot be."""

    TIME = "time"
    PLACE = "place"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Records that cannot all be true: dropping any one of them ends this conflict."""

    kind: ConflictKind
    members: tuple[str, ...]


def members_of(conflicts: Iterable[Conflict]) -> frozenset[str]:
    """Everything that is contested."""
    return frozenset(member for conflict in conflicts for member in conflict.members)
