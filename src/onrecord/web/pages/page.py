"""A page: its template with what every page has."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from onrecord.web.links import linked, pointed
from onrecord.web.seating import bench

SCREENS = (
    ("today", "Today"),
    ("sources", "Sources"),
    ("people", "People"),
    ("chronology", "Chronology"),
    ("scripts", "Script"),
    ("questions", "Questions"),
    ("rights", "Releases and rights"),
    ("editions", "Editions"),
    ("history", "History"),
)
"""The screens in the order of the work, by the names of their addresses."""


def page(
    request: HttpRequest, template: str, *, section: str = "", status: int = 200, **words: Any
) -> HttpResponse:
    """A page of the workbench for whoever asked; `section` is the screen that it belongs to."""
    desk = getattr(request, "desk", None)
    words = {
        "say": request.say,  # type: ignore[attr-defined]
        "member": request.member,  # type: ignore[attr-defined]
        "desk": desk,
        "run": bench().run,
        "screens": SCREENS if desk is not None else (),
        "section": section,
        "here": "" if request.resolver_match is None else request.resolver_match.url_name,
        "production": None if desk is None else desk.dossier.production,
        "point": lambda sentence: sentence if desk is None else pointed(desk.dossier, sentence),
        "at": lambda id: id if desk is None else linked(desk.dossier, id),
        **words,
    }
    return HttpResponse(render_to_string(template, words, request), status=status)
