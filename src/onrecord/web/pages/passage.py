"""One more passage for a statement whose form is open: the fields of the words that somebody selected."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from onrecord.evidence import Statement
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot
from onrecord.web.finding import find
from onrecord.web.pages.page import page
from onrecord.web.pages.reader import selected_row


def passage(request: Asked, id: str, number: int) -> HttpResponse:
    """The fields of a passage, by the number that tells them from the form's others."""
    card = find(request.desk.dossier.sources, id)
    permission = may_add(request.member, Statement)
    if not permission.allowed:
        raise MayNot(permission.reason)
    row = selected_row(request, card, request.GET.get("at", ""), number)
    return page(request, "passage.html", row=row, language=request.GET.get("of", ""))


ADDRESSES = (path("sources/<slug:id>/passage/<int:number>", passage, name="passage"),)
