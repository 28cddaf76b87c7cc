"""Help: one page for each screen, in the language of the reader."""

from __future__ import annotations

from importlib.resources import files

from django.http import HttpResponse
from django.urls import path
from markupsafe import Markup

from onrecord.web.asked import Asked
from onrecord.web.finding import NotFound
from onrecord.web.pages.page import SCREENS, page

WITHIN = {
    "source": "sources",
    "file": "sources",
    "edit-source": "sources",
    "new-source": "sources",
    "new-persona": "sources",
    "edit-persona": "sources",
    "taken-in": "sources",
    "record": "reader",
    "change-statement": "reader",
    "person": "people",
    "persona": "people",
    "judgement": "people",
    "judge": "people",
    "place": "places",
    "conflicts": "chronology",
    "what-if": "chronology",
    "script": "scripts",
    "line": "scripts",
    "paragraph": "scripts",
    "whole_script": "scripts",
    "versions": "scripts",
    "facts_left": "scripts",
    "question": "questions",
    "release": "rights",
    "new-release": "rights",
    "withdraw": "rights",
    "edition": "editions",
    "past": "history",
    "dated": "history",
}
"""Screens that are told of together with another."""


def help_on(request: Asked, screen: str) -> HttpResponse:
    """What a screen is for, its keys, and what its words mean; of a screen without a page of its own, the first."""
    told = files("onrecord.web").joinpath("templates", "help")
    name = f"{WITHIN.get(screen, screen)}.{request.say.language.value}.html"
    place = told.joinpath(name)
    if "/" in name or not place.is_file():
        place = told.joinpath(f"today.{request.say.language.value}.html")
    if not place.is_file():
        raise NotFound
    return page(request, "help.html", words=Markup(place.read_text("utf-8")), topics=SCREENS)


ADDRESSES = (path("help/<slug:screen>/", help_on, name="help"),)
