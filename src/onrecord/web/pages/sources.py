"""Sources: the catalogue."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from onrecord.chronology import making_of
from onrecord.evidence import AccessStatus, Source, SourceKind
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.catalogue.listing import UNRECORDED, Order, Undone, asked_of, listed
from onrecord.web.catalogue.shelves import SHELVES
from onrecord.web.pages.page import page
from onrecord.web.paging import paged, query_without
from onrecord.web.reading.drafts import waiting


def sources(request: Asked) -> HttpResponse:
    """The catalogue, or as much of it as is asked for."""
    desk, asked = request.desk, asked_of(request.GET)
    with desk.report() as report:
        found = listed(
            desk.dossier,
            SHELVES.of(desk),
            asked,
            made=lambda id: report.chronology.bounds(making_of(id)),
            waiting=waiting(desk),
        )
    return page(
        request,
        "sources.html",
        section="sources",
        paged=paged(found, request.GET.get("page")),
        query=query_without(request.GET, "page"),
        asked=asked,
        kinds=list(SourceKind),
        statuses=[*AccessStatus, UNRECORDED],
        undone=list(Undone),
        orders=list(Order),
        may_add=may_add(request.member, Source).allowed,
    )


ADDRESSES = (path("sources/", sources, name="sources"),)
