"""The form of a card: what is known of a source, changed or written down for the first time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import path, reverse

from onrecord.dates import Calendar
from onrecord.dossier import Change, unstructure
from onrecord.evidence import AccessStatus, Circumstances, RightsStatus, Source, SourceKind, Standing
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.catalogue.card import UNDER, card_filled
from onrecord.web.editing import MayNot
from onrecord.web.finding import find
from onrecord.web.pages.page import page
from onrecord.web.reading.when_typed import typed_when
from onrecord.web.seating import bench
from onrecord.web.seen import as_seen, seen
from onrecord.web.undoing import edited

LISTS = {
    "kinds": list(SourceKind),
    "calendars": list(Calendar),
    "circumstances": list(Circumstances),
    "standings": list(Standing),
    "statuses": list(AccessStatus),
    "grounds": list(RightsStatus),
}
NEW = {"kind": SourceKind.LETTER.value, "calendar": Calendar.UNKNOWN.value}


def edit_source(request: Asked, id: str) -> HttpResponse:
    """A card that is there, as a form."""
    card = find(request.desk.dossier.sources, id)
    _allow(request)
    if request.method != "POST":
        return _form(request, id, as_seen(card), typed_card(card), {})
    before = seen(request.POST.get("seen", ""))
    return _answered(request, id, before if isinstance(before, Source) else None)


def new_source(request: Asked) -> HttpResponse:
    """A card that nobody has written yet."""
    _allow(request)
    if request.method != "POST":
        return _form(request, "", "", NEW, {})
    return _answered(request, bench().next_id("source"), None)


def _allow(request: Asked) -> None:
    permission = may_add(request.member, Source)
    if not permission.allowed:
        raise MayNot(permission.reason)


def _answered(request: Asked, id: str, before: Source | None) -> HttpResponse:
    given = {name: value for name, value in request.POST.items() if isinstance(value, str)}
    made = card_filled(before, given, id)
    if made.record is None:
        return _form(request, id if before else "", given.get("seen", ""), given, made.misfits, status=422)
    return edited(request, [Change(before, made.record)], reverse("source", args=[id]))


def _form(
    request: Asked,
    id: str,
    token: str,
    values: Mapping[str, str],
    misfits: Mapping[str, str],
    status: int = 200,
) -> HttpResponse:
    words = {"id": id, "token": token, "values": values, "misfits": misfits, **LISTS}
    places = request.desk.dossier.places
    return page(request, "card.html", section="sources", status=status, places=places, **words)


def typed_card(card: Source) -> dict[str, Any]:
    """A card as the fields of its form have it."""
    plain = unstructure(card)
    under = {
        f"{field}_{name}": plain.get(field, {}).get(name, "")
        for field, names in UNDER.items()
        for name in names
    }
    defaults = {"calendar": card.calendar.value, "circumstances": card.circumstances.value}
    if card.rights is not None:
        under["rights_status"] = card.rights.status.value
    return {
        **defaults,
        **plain,
        "languages": ", ".join(card.languages),
        **under,
        **typed_when(card.made, "made"),
    }


ADDRESSES = (
    path("sources/new", new_source, name="new-source"),
    path("sources/<slug:id>/edit", edit_source, name="edit-source"),
)
