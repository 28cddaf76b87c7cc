"""What is only ever added to: who opened what, and what was ruled of members; the newest first, page by page."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpResponse

from onrecord.web.accounts.models import OpeningRow, RulingRow
from onrecord.web.accounts.roles import Act
from onrecord.web.accounts.sources import sources
from onrecord.web.asked import Asked
from onrecord.web.membership.guarded import of_those_who_may
from onrecord.web.membership.showing import shown

SHOWN = 200
"""Rows on one page."""

Row = TypeVar("Row", bound=Model)


@of_those_who_may(Act.SEE_OPENINGS)
def openings(request: Asked) -> HttpResponse:
    """Who opened what."""
    rows, older = _sheet(request, OpeningRow.objects.select_related("by"))
    standing = sources()
    told = [(one, standing.get(one.record or 0)) for one in rows]
    return shown(request, "openings.html", section="members", told=told, older=older)


@of_those_who_may(Act.RULE_MEMBERS)
def rulings(request: Asked) -> HttpResponse:
    """What was ruled of members."""
    rows, older = _sheet(request, RulingRow.objects.select_related("member"))
    return shown(request, "rulings.html", section="members", rulings=rows, older=older)


def _sheet(request: Asked, rows: QuerySet[Row]) -> tuple[list[Row], int | None]:
    """One page of a list, and the number before which the next begins: that of the last that is shown."""
    before = request.GET.get("before", "")
    if before.isdecimal() and len(before) < 19:
        rows = rows.filter(id__lt=int(before))
    these = list(rows.order_by("-id")[: SHOWN + 1])
    return these[:SHOWN], these[SHOWN - 1].pk if len(these) > SHOWN else None
