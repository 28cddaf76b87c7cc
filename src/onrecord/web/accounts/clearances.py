"""For which sources a member is cleared: given with a reason, taken back with another, nothing of it ever removed."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.auth.models import User

from onrecord.web.accounts.models import ClearanceRow
from onrecord.web.accounts.refusals import NoReason, NotASource
from onrecord.web.accounts.sources import sources


def clear(member: User, numbers: Collection[int], *, by: User, because: str) -> None:
    """Clear a member for sources that they are not cleared for yet."""
    _append(member, set(numbers) - cleared_numbers(member), True, by, because)


def take_back(member: User, numbers: Collection[int], *, by: User, because: str) -> None:
    """Take clearances back; the rows that gave them stay."""
    _append(member, cleared_numbers(member) & set(numbers), False, by, because)


def cleared_numbers(member: User) -> set[int]:
    """The numbers of the sources for which a member is cleared: for each the last word counts."""
    rows = ClearanceRow.objects.filter(member=member).order_by("id")
    last = dict(rows.values_list("source", "given"))
    return {source for source, given in last.items() if given}


def cleared_ids(member: User) -> frozenset[str]:
    """The ids of the sources for which a member is cleared, as they are called now."""
    numbers = cleared_numbers(member)
    standing = sources() if numbers else {}
    return frozenset(standing[number] for number in numbers if number in standing)


def _append(member: User, numbers: set[int], given: bool, by: User, because: str) -> None:
    if not because.strip():
        raise NoReason
    if given and not numbers <= sources().keys():
        raise NotASource
    ClearanceRow.objects.bulk_create(
        ClearanceRow(member=member, source=number, given=given, by=by, because=because.strip())
        for number in sorted(numbers)
    )
