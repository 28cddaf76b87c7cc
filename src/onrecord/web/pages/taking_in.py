"""Taking files in, and what came of them."""

from __future__ import annotations

from pathlib import PurePosixPath

from django.db import connections
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.evidence import Source, SourceKind
from onrecord.findings import Refusal
from onrecord.findings.extras import needing
from onrecord.intake.reading.languages import tag_of
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.catalogue.arriving import AFTERWARDS, arrival_of, receive
from onrecord.web.editing import MayNot
from onrecord.web.finding import NotFound
from onrecord.web.keeping.taking_in import Said
from onrecord.web.pages.page import page
from onrecord.web.seating import bench
from onrecord.web.undoing import SeeOther

AFTERWARDS.append(connections.close_all)


class NoFiles(Refusal):
    """A form came without a file."""

    def __init__(self) -> None:
        super().__init__("Choose the files that are to be taken in.")


class NoLanguage(Refusal):
    """What was typed is the name of no language."""

    def __init__(self, named: str) -> None:
        super().__init__(f"“{named}” is no language; ru, en and Russian are.")


@require_POST
def take_in(request: Asked) -> HttpResponse:
    """Begin to take in what was sent."""
    permission = may_add(request.member, Source)
    if not permission.allowed:
        raise MayNot(permission.reason)
    files = request.FILES.getlist("files")
    if not files:
        raise NoFiles
    arrival = receive(
        bench(),
        request.desk,
        ((PurePosixPath(one.name or "file").name, one.chunks()) for one in files),
        _said(request),
        by=request.member.name,
        one_source="one_source" in request.POST,
    )
    return SeeOther(reverse("taken-in", args=[arrival.token]))


def _said(request: HttpRequest) -> Said:
    """What somebody says of the files."""
    kind, named = request.POST.get("kind", ""), request.POST.get("language", "").strip()
    with needing("intake", "A language by its name"):
        language = tag_of(named or None)
    if named and language is None:
        raise NoLanguage(named)
    return Said(kind=SourceKind(kind) if kind in list(SourceKind) else None, language=language)


def taken_in(request: Asked, token: str) -> HttpResponse:
    """What came of the files so far."""
    arrival = arrival_of(request.member.name, token)
    if arrival is None:
        raise NotFound
    return page(request, "taken_in.html", section="sources", arrival=arrival)


ADDRESSES = (
    path("sources/take-in", take_in, name="take-in"),
    path("sources/taken-in/<str:token>", taken_in, name="taken-in"),
)
