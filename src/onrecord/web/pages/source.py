"""A source: its card, its persons and files, and what rests on it."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from onrecord.chronology import making_of
from onrecord.edition.bibliography import entry_of
from onrecord.edition.telling import Telling
from onrecord.web.accounts.openings import note_opening
from onrecord.web.accounts.roles import may_change
from onrecord.web.asked import Asked
from onrecord.web.catalogue.attachments import attachments
from onrecord.web.catalogue.resting import resting_on
from onrecord.web.catalogue.shelves import SHELVES
from onrecord.web.catalogue.twins import twins_of
from onrecord.web.finding import find
from onrecord.web.pages.page import page
from onrecord.web.seating import bench
from onrecord.web.undoing import undoable


def source(request: Asked, id: str) -> HttpResponse:
    """One source, as an archivist reads its card."""
    desk = request.desk
    card = find(desk.dossier.sources, id)
    shelves = SHELVES.of(desk)
    note_opening(request, card, desk.today)
    with desk.report() as report:
        telling = Telling(report, request.say)
        return page(
            request,
            "source.html",
            section="sources",
            telling=telling,
            card=card,
            entry=entry_of(telling, card, ()),
            made=report.chronology.bounds(making_of(id)),
            texts=shelves.texts_of(card),
            files=attachments(card, bench().keeper.files(id)),
            twins=twins_of(desk, card),
            resting=resting_on(telling, id, shelves.statements_of(id)),
            may_change=may_change(request.member, card).allowed,
            undoable=undoable(request),
        )


ADDRESSES = (path("sources/<slug:id>/", source, name="source"),)
