"""Search: words in everything that is on the reader's desk."""

from __future__ import annotations

from django.http import HttpResponse, QueryDict
from django.urls import path

from onrecord.evidence import AccessStatus, SourceKind
from onrecord.findings import Refusal
from onrecord.search import FIELDS, read_typed
from onrecord.web.asked import Asked
from onrecord.web.pages.page import page
from onrecord.web.seating import bench
from onrecord.web.seeking.indexes import index_of
from onrecord.web.seeking.showing import Shown, shown

MOST = 50


def search(request: Asked) -> HttpResponse:
    """What was looked for, and what was found."""
    words, refused = request.GET.get("words", "").strip(), ""
    hits: list[Shown] = []
    more = False
    if words:
        try:
            hits, more = _found(request, words)
        except Refusal as refusal:
            refused = refusal.sentence
    return page(
        request,
        "search.html",
        words=words,
        given={field: request.GET.get(field, "") for field in FIELDS},
        refused=refused,
        hits=hits,
        more=more,
        most=MOST,
        kinds=list(SourceKind),
        statuses=list(AccessStatus),
        tongues=sorted({text.language for text in request.desk.dossier.texts.values()}),
    )


def _found(request: Asked, words: str) -> tuple[list[Shown], bool]:
    """The best hits, and whether there are more."""
    sought = read_typed(words, _limits(request.GET))
    found = index_of(request.desk, bench().keeper.index_file()).find(request.desk, sought, MOST)
    return [shown(request.desk.dossier, hit) for hit in found[:MOST]], len(found) > MOST


def _limits(given: QueryDict) -> list[tuple[str, str]]:
    return [(field, value.strip()) for field in FIELDS for value in given.getlist(field) if value.strip()]


ADDRESSES = (path("search/", search, name="search"),)
