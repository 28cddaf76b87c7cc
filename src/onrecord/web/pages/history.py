"""History: who changed what, when and why; and everything as it was on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from django.http import HttpResponse
from django.urls import path

from onrecord.dossier import Dossier
from onrecord.dossier.records import HELD_IN
from onrecord.store.folder.showing import shown
from onrecord.store.ledger.history import Past, changes_between
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.reading import head_at, read_ledger
from onrecord.web.asked import Asked
from onrecord.web.finding import NotFound
from onrecord.web.keeping.ledger import LedgerKeeper
from onrecord.web.pages.page import page
from onrecord.web.paging import paged
from onrecord.web.seating import bench

MOST = 50


def past_ledger(request: Asked) -> Ledger:
    """The ledger, for whoever may see all that was ever on record; `NotFound` for others, and of a folder.

    What a record was may name whom it no longer names, and a source that is closed now was open then: a clearance is
    of what stands, and not of the past.
    """
    keeper = bench().keeper
    if request.member.cleared is not None or not isinstance(keeper, LedgerKeeper):
        raise NotFound
    return keeper.ledger


def history(request: Asked) -> HttpResponse:
    """The latest changes, the newest first; of a folder, that it has none."""
    keeper = bench().keeper
    if not isinstance(keeper, LedgerKeeper):
        return page(request, "history.html", section="history", changes=None, sees_all=False)
    numbers = paged(range(head_at(keeper.ledger, None).number, 0, -1), request.GET.get("page"), MOST)
    there = numbers.shown
    pasts = reversed(changes_between(keeper.ledger, there[-1], there[0])) if there else ()
    return page(
        request,
        "history.html",
        section="history",
        changes=[one for one in pasts if _may_know(request, one)],
        numbers=numbers,
        sees_all=request.member.cleared is None,
    )


def dated(request: Asked) -> HttpResponse:
    """As it was at the end of a day: what stood then in another form than now, or not, or no more."""
    day = _day(request.GET.get("day", ""))
    then = read_ledger(past_ledger(request), datetime.combine(day, time.max).astimezone())
    return page(
        request,
        "dated.html",
        section="history",
        day=day,
        change=then.head.number,
        differing=list(_differing(then.dossier, request.desk.dossier)),
    )


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise NotFound from None


def _differing(then: Dossier, now: Dossier) -> Iterator[tuple[str, str, str]]:
    """Each record that differs: its id, as it was and as it is, in the words of the folder."""
    for held in HELD_IN.values():
        were, are = getattr(then, held), getattr(now, held)
        for id in dict.fromkeys((*were, *are)):
            if were.get(id) != are.get(id):
                yield id, shown(were.get(id)), shown(are.get(id))


def _may_know(request: Asked, past: Past) -> bool:
    """Whoever sees everything knows of every change; others that there was one of a record that they may see now."""
    return request.member.cleared is None or (past.key is not None and request.desk.may_know(past.key))


ADDRESSES = (
    path("history/", history, name="history"),
    path("history/dated/", dated, name="dated"),
)
