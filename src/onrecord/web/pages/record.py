"""A record as its file has it: for kinds that have no screen of their own."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from onrecord.store.folder.showing import shown
from onrecord.web.asked import Asked
from onrecord.web.finding import find
from onrecord.web.pages.page import page


def record(request: Asked, id: str, held: str) -> HttpResponse:
    """One record, in the words of its file."""
    found = find(getattr(request.desk.dossier, held), id)
    return page(request, "record.html", id=id, words=shown(found))


ADDRESSES = tuple(
    path(f"{name}s/<slug:id>/", record, {"held": held}, name=name)
    for name, held in (
        ("person", "persons"),
        ("judgement", "judgements"),
        ("question", "questions"),
        ("release", "releases"),
        ("place", "places"),
        ("script", "scripts"),
    )
)
