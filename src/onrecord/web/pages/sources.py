"""Sources: the catalogue, and one card."""

from __future__ import annotations

from collections import Counter

from django.http import HttpResponse
from django.urls import path

from onrecord.web.asked import Asked
from onrecord.web.pages.page import page


def sources(request: Asked) -> HttpResponse:
    """The catalogue."""
    dossier = request.desk.dossier
    told = Counter(one.source for one in dossier.statements.values())
    return page(request, "sources.html", section="sources", sources=list(dossier.sources.values()), told=told)


ADDRESSES = (path("sources/", sources, name="sources"),)
