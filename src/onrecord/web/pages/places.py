"""Places: their names over time, what they lie in, and what is told of as being there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.dossier import Change, Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Name, Place
from onrecord.names import fold
from onrecord.places import Gazetteer
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.filling import filled
from onrecord.web.finding import find
from onrecord.web.forms import fitting, listed, rows_of
from onrecord.web.pages.page import page
from onrecord.web.paging import paged
from onrecord.web.people.life import in_order_of_time
from onrecord.web.seating import bench
from onrecord.web.seen import NotSeen, as_seen, seen

BLANK = Place(id="")


def places(request: Asked) -> HttpResponse:
    """All of them, or those of a name in any alphabet; by what they are called."""
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
            place=BLANK,
            blank=Name(text=""),
            seen="",
            change=may_add(request.member, Place).allowed,
        )


def place(request: Asked, id: str) -> HttpResponse:
    """One place."""
    found = find(request.desk.dossier.places, id)
    change = may_add(request.member, Place).allowed
    lies = _gazetteer(request)
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
            within=[one for one in request.desk.dossier.places.values() if one.within == id],
            others=[one for one in request.desk.dossier.places.values() if one.same_as == id],
            told=in_order_of_time(telling, there),
            blank=Name(text=""),
            change=change,
            seen=as_seen(found) if change else "",
        )


@require_POST
def keep_place(request: Asked) -> HttpResponse:
    """Put a place on record, or change one."""
    before = seen(request.POST.get("seen", ""))
    if before is not None and not isinstance(before, Place):
        raise NotSeen
    id = before.id if before is not None else request.POST.get("id", "").strip() or bench().next_id("place")
    given = {
        "names": rows_of(request.POST, "names", ("text", "lang", "from", "until")),
        "within": request.POST.get("within", "").strip(),
        "same_as": request.POST.get("same_as", "").strip(),
        "at": listed(request.POST.get("at", "")),
    }
    after = fitting(filled(Place, before, given, id=id))
    edit(request, [Change(before, after)])
    return HttpResponseRedirect(reverse("place", args=[after.id]))


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
