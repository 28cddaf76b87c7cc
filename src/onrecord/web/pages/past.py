"""The past of one record: all that it was, a change taken back, and what it was erased for good."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from onrecord.dossier import Change, Record
from onrecord.dossier.records import HELD_IN
from onrecord.store.folder.showing import shown
from onrecord.store.ledger.erasing import erase as erase_past
from onrecord.store.ledger.history import Past, history
from onrecord.store.ledger.refusals import NoSuchRecord
from onrecord.web.accounts.roles import Act, may, may_change
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot, edit
from onrecord.web.finding import NotFound
from onrecord.web.going_back import back_to
from onrecord.web.pages.history import past_ledger
from onrecord.web.pages.page import page


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One change as the reader may know of it: what it left and what was there before, in the words of the folder."""

    past: Past
    before: str
    after: str
    may_take_back: bool


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
    permission = may(request.member, Act.ERASE)
    if not permission.allowed:
        raise MayNot(permission.reason)
    erase_past(past_ledger(request), id, by=request.member.name, because=request.POST.get("because", ""))
    return back_to("history")


def _pasts(request: Asked, id: str) -> list[Past]:
    """All that a record was, for whoever may see that; for others it is as if it had been nothing."""
    try:
        return history(past_ledger(request), id)
    except NoSuchRecord:
        raise NotFound from None


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
    path("history/of/<path:id>/back/<int:number>", take_back, name="take-back"),
    path("history/of/<path:id>/erase", erase, name="erase"),
    path("history/of/<path:id>/", of_record, name="past"),
)
