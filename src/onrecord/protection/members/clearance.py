"""Whether a member of the team may see a source: what is published or open, and what they are cleared for."""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date

from onrecord.evidence import AccessStatus, Source
from onrecord.protection.access import is_over
from onrecord.protection.permission import Permission, no, yes

FOR_EVERY_MEMBER = frozenset({AccessStatus.PUBLISHED, AccessStatus.OPEN})


def source_for_member(source: Source, cleared: Set[str], today: date) -> Permission:
    """Whether a member who is cleared for some sources may see this one. Default is no.

    A closure that has lapsed opens nothing by itself; an opening that has lapsed is closed again.
    """
    if source.id in cleared:
        return yes("this member is cleared for it")
    access = source.access
    if access is None:
        return no("nothing says who may see it, and this member is not cleared for it")
    if access.status not in FOR_EVERY_MEMBER:
        return no(f"its access is {access.status.value}, and this member is not cleared for it")
    if access.until is not None and is_over(access.until, today):
        return no(
            f"it was {access.status.value} for a time that is over, and this member is not cleared for it"
        )
    return yes(f"its access is {access.status.value}")


def guarded_sources(sources: Iterable[Source], today: date) -> frozenset[str]:
    """The ids of the sources that nobody sees but who is cleared for them."""
    return frozenset(one.id for one in sources if not source_for_member(one, frozenset(), today).allowed)
