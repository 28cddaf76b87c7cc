"""People: everyone on record, to be found by a name in any spelling; the undecided first."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from onrecord.edition.people import people_rest_on
from onrecord.edition.telling import Telling
from onrecord.web.asked import Asked
from onrecord.web.pages.page import page
from onrecord.web.paging import paged
from onrecord.web.people.directory import called, directory_of


def people(request: Asked) -> HttpResponse:
    """A hundred of them at a time."""
    words = request.GET.get("name", "").strip()
    with request.desk.report() as report:
        telling = Telling(report, request.say)
        everyone = request.desk.made(
            f"directory {request.say.language}", people_rest_on(report), lambda: directory_of(telling)
        )
        found = called(everyone, words) if words else everyone
        return page(
            request,
            "people.html",
            section="people",
            words=words,
            undecided=sum(bool(entry.undecided) for entry in found),
            paged=paged(found, request.GET.get("page")),
        )


ADDRESSES = (path("people/", people, name="people"),)
