"""One edit, one small unit: may they, is it still fresh, write it, take it in."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.dossier import Change
from onrecord.findings import Refusal
from onrecord.web.accounts.roles import may_change
from onrecord.web.asked import Asked
from onrecord.web.seating import bench

UNSAID = "In the workbench."
"""Why, where nobody said it: many edits explain themselves."""


class MayNot(Refusal):
    """A member's role does not go that far."""

    def __init__(self, because: str) -> None:
        super().__init__(f"That is not yours to change: {because}.")


def edit(request: Asked, changes: Sequence[Change], *, because: str = "") -> int:
    """Make changes for a member, all or none, and give the number of the state that follows.

    `MayNot` where their role forbids one, `StaleEdit` where another was there first: then both versions are shown.
    """
    for change in changes:
        record = change.after if change.after is not None else change.before
        permission = may_change(request.member, record)
        if not permission.allowed:
            raise MayNot(permission.reason)
    number = bench().edit(changes, by=request.member.name, because=because.strip() or UNSAID)
    request.desk.renew(bench().state)
    return number
