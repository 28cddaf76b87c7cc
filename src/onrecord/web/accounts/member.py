"""A member as the rest of the workbench knows them: who, in which role, cleared for what, in which language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.edition.language import Language


class Role(StrEnum):
    """What somebody does in a production."""

    OWNER = "owner"
    HISTORIAN = "historian"
    WRITER = "writer"
    CHECKER = "checker"
    READER = "reader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody who works here; `cleared` are ids of sources, None being every source there is.

    `is_account` where they log in; one person on a folder has nothing to log into.
    """

    name: str
    role: Role
    cleared: frozenset[str] | None
    language: Language | None = None
    is_account: bool = False


def one_person(name: str) -> Member:
    """One person on a folder: the owner of all that is in it."""
    return Member(name=name, role=Role.OWNER, cleared=None)
