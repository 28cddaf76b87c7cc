"""Places: their names over time, what they lie in, and what is told of as being there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.dossier import Change, Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Place
from onrecord.names import fold
from onrecord.places import Gazetteer
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.filling import Filled, as_form
from onrecord.web.finding import find
from onrecord.web.pages.page import page
from onrecord.web.paging import paged
from onrecord.web.people.life import in_order_of_time
from onrecord.web.people.placing import place_as_typed, place_filled, typed_place
from onrecord.web.seating import bench
from onrecord.web.seen import NotSeen, as_seen, seen

BLANK = Place(id="")


def places(request: Asked) -> HttpResponse:
    """All of them, or those of a name in any alphabet; by what they are called."""
    return _places(request, place_as_typed(BLANK))


def _places(request: Asked, values: Mapping[str, Any], made: Filled[Place] | None = None) -> HttpResponse:
    words = request.GET.get("name", "").strip()
    with request.desk.report() as report:
        telling = Telling(report, request.say)
        sought = fold(words)
        found = [
            one
            for one in request.desk.dossier.places.values()
            if not words or any(fold(name.text).startswith(sought) for name in one.names)
        ]
        found.sort(key=lambda one: telling.place(one.id).casefold())
        return page(
            request,
            "places.html",
            section="people",
            telling=telling,
            words=words,
            paged=paged(found, request.GET.get("page")),
            told=_told(request),
            seen="",
            change=may_add(request.member, Place).allowed,
            **as_form(values, made),
        )


def place(request: Asked, id: str) -> HttpResponse:
    """One place."""
    found = find(request.desk.dossier.places, id)
    return _place(request, found, place_as_typed(found), as_seen(found))


def _place(
    request: Asked, found: Place, values: Mapping[str, Any], seen: str, made: Filled[Place] | None = None
) -> HttpResponse:
    change = may_add(request.member, Place).allowed
    id, lies = found.id, _gazetteer(request)
    with request.desk.report() as report:
        telling = Telling(report, request.say)
        there = [key for key in _told(request).get(id, ()) if key in report.dossier.statements]
        return page(
            request,
            "place.html",
            section="people",
            telling=telling,
            place=found,
            around=lies.outward(id),
            inside=[one for one in request.desk.dossier.places.values() if one.within == id],
            others=[one for one in request.desk.dossier.places.values() if one.same_as == id],
            told=in_order_of_time(telling, there),
            change=change,
            seen=seen if change else "",
            **as_form(values, made),
        )


@require_POST
def keep_place(request: Asked) -> HttpResponse:
    """Put a place on record, or change one; what does not fit is told beside its field."""
    token = request.POST.get("seen", "")
    before = seen(token)
    if before is not None and not isinstance(before, Place):
        raise NotSeen
    id = before.id if before is not None else request.POST.get("id", "").strip() or bench().next_id("place")
    made = place_filled(request.POST, before, id)
    if made.record is None:
        values = typed_place(request.POST)
        if before is None:
            return _places(request, values, made)
        return _place(request, before, values, token, made)
    edit(request, [Change(before, made.record)])
    return HttpResponseRedirect(reverse("place", args=[made.record.id]))


def _told(request: Asked) -> Mapping[str, Sequence[str]]:
    return request.desk.made(
        "told by place", request.desk.dossier, lambda: _told_by_place(request.desk.dossier)
    )


def _told_by_place(dossier: Dossier) -> Mapping[str, Sequence[str]]:
    """The statements that are of each place, by whichever of its ids they name it."""
    lies = gazetteer_of(dossier.places.values())
    found: dict[str, list[str]] = defaultdict(list)
    for key, statement in dossier.statements.items():
        if statement.where is not None:
            for id in dict.fromkeys((statement.where, lies.canonical(statement.where))):
                found[id].append(key)
    return found


def _gazetteer(request: Asked) -> Gazetteer:
    dossier = request.desk.dossier
    return request.desk.made("gazetteer", dossier, lambda: gazetteer_of(dossier.places.values()))


ADDRESSES = (
    path("places/", places, name="places"),
    path("places/keep", keep_place, name="keep-place"),
    path("places/<slug:id>/", place, name="place"),
)
