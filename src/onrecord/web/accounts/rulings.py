"""What was ruled of members: who was taken on, given a role, let go or invited anew, by whom, when and why.

Only ever added to. Which sources somebody is cleared for is in a list of its own (`clearances.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.contrib.auth.models import User

from onrecord.web.accounts.models import RulingRow
from onrecord.web.accounts.refusals import NoReason


class Ruled(StrEnum):
    """What an owner, or whoever has the machine, rules of members."""

    TAKEN_ON = "taken on"
    ROLE = "given a role"
    LET_GO = "let in no more"
    STARTED_OVER = "invited anew"
    FACTOR = "second factor"


@dataclass(frozen=True, slots=True)
class Word:
    """Who rules something, and why."""

    by: str
    because: str


def note_ruling(what: Ruled, word: Word, member: User | None = None, *, role: str = "") -> None:
    """Put a ruling on the list; `NoReason` where nobody says why. `role` is the role that follows, or several."""
    if not word.because.strip():
        raise NoReason
    RulingRow.objects.create(
        member=member, what=what.value, role=role, by=word.by, because=word.because.strip()
    )
