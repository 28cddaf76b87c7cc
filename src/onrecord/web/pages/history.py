"""History: who changed what, when and why; what one record was; a change taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from onrecord.dossier import Change, Dossier, Record
from onrecord.dossier.records import HELD_IN
from onrecord.protection import narrow
from onrecord.store.folder.showing import shown
from onrecord.web.accounts.roles import Act, may, may_change
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot, edit
from onrecord.web.finding import NotFound
from onrecord.web.going_back import back_to
from onrecord.web.pages.page import page
from onrecord.web.paging import paged
from onrecord.web.seating import bench

if TYPE_CHECKING:
    from onrecord.store.ledger.history import Past
    from onrecord.web.keeping.ledger import LedgerKeeper

MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One change as the reader may know of it: what it left and what was there before, in the words of the folder."""

    past: Past
    before: str
    after: str
    may_take_back: bool


def history(request: Asked) -> HttpResponse:
    """The latest changes, the newest first; of a folder, that it has none."""
    keeper = bench().keeper
    if not keeper.has_history:
        return page(request, "history.html", section="history", changes=None)
    from onrecord.store.ledger.history import changes_between

    ledger: LedgerKeeper = keeper  # type: ignore[assignment]
    numbers = paged(range(int(str(ledger.mark())), 0, -1), request.GET.get("page"), MOST)
    there = numbers.shown
    pasts = reversed(changes_between(ledger.ledger, there[-1], there[0])) if there else ()
    seen = [one for one in pasts if _may_know(request, one)]
    return page(request, "history.html", section="history", changes=seen, numbers=numbers)


def of_record(request: Asked, id: str) -> HttpResponse:
    """All that one record was, under all its ids, and who made it so."""
    pasts = _pasts(request, id)
    before: dict[int, Record | None] = {}
    told = []
    for past in pasts:
        told.append(_told(request, past, before.get(past.record)))
        before[past.record] = past.after
    may_erase = may(request.member, Act.ERASE).allowed
    return page(
        request, "past.html", section="history", id=id, changes=list(reversed(told)), may_erase=may_erase
    )


def dated(request: Asked) -> HttpResponse:
    """As it was at the end of a day: what stood then in another form than now, or not, or no more."""
    if not bench().keeper.has_history:
        raise NotFound
    from onrecord.store.ledger.reading import read_ledger

    day = _day(request.GET.get("day", ""))
    ledger: LedgerKeeper = bench().keeper  # type: ignore[assignment]
    then = read_ledger(ledger.ledger, datetime.combine(day, time.max).astimezone())
    # With what this reader may see today: a clearance is not of the past.
    seen = narrow(then.dossier, request.desk.reader, today=request.desk.today).dossier
    return page(
        request,
        "dated.html",
        section="history",
        day=day,
        title=seen.production.title,
        change=then.head.number,
        differing=list(_differing(seen, request.desk.dossier)),
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


@require_POST
def take_back(request: Asked, id: str, number: int) -> HttpResponse:
    """A change taken back: what was there before is there again, as a change of its own, if nothing came after."""
    pasts = _pasts(request, id)
    past = next((one for one in pasts if one.number == number), None)
    if past is None:
        raise NotFound
    earlier = [one for one in pasts if one.record == past.record and one.number < number]
    before = earlier[-1].after if earlier else None
    edit(request, [Change(before=past.after, after=before)], because=request.POST.get("because", ""))
    return back_to("past", id)


@require_POST
def erase(request: Asked, id: str) -> HttpResponse:
    """All that a record was, erased for good, by whoever may; what stands is taken out first."""
    from onrecord.store.ledger.erasing import erase as erase_past

    permission = may(request.member, Act.ERASE)
    if not permission.allowed:
        raise MayNot(permission.reason)
    _pasts(request, id)
    ledger: LedgerKeeper = bench().keeper  # type: ignore[assignment]
    erase_past(ledger.ledger, id, by=request.member.name, because=request.POST.get("because", ""))
    return back_to("history")


def _pasts(request: Asked, id: str) -> list[Past]:
    """The past of a record that the reader may see; where they may not, it is as if there were none."""
    if not bench().keeper.has_history:
        raise NotFound
    from onrecord.store.ledger.history import history as past_of
    from onrecord.store.ledger.refusals import NoSuchRecord

    ledger: LedgerKeeper = bench().keeper  # type: ignore[assignment]
    try:
        pasts = past_of(ledger.ledger, id)
    except NoSuchRecord:
        raise NotFound from None
    if not all(_may_know(request, one) for one in pasts if one.key is not None):
        raise NotFound
    return pasts


def _may_know(request: Asked, past: Past) -> bool:
    """Whoever sees everything knows of every change; others of those of records that they may see now."""
    if request.member.cleared is None:
        return True
    reasons = request.desk.narrowed.reasons
    return past.key is not None and past.key in reasons and reasons[past.key].allowed


def _told(request: Asked, past: Past, before: Record | None) -> Told:
    record = past.after if past.after is not None else before
    may_edit = record is not None and may_change(request.member, type(record)).allowed
    stands = past.after is None or past.after == _now(request, past)
    return Told(
        past=past,
        before=shown(before),
        after=shown(past.after),
        may_take_back=may_edit and stands and before != past.after,
    )


def _now(request: Asked, past: Past) -> Record | None:
    """The record that stands under the id of a change, if it is of the same kind."""
    held = HELD_IN.get(type(past.after))
    found: Record | None = None if held is None else getattr(request.desk.dossier, held).get(past.key)
    return found


ADDRESSES = (
    path("history/", history, name="history"),
    path("history/dated/", dated, name="dated"),
    path("history/of/<path:id>/back/<int:number>", take_back, name="take-back"),
    path("history/of/<path:id>/erase", erase, name="erase"),
    path("history/of/<path:id>/", of_record, name="past"),
)
