"""Releases and rights: what lapses, what is in force, what is still to be had, and who lies under seal."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.urls import path

from onrecord.edition.telling import Telling
from onrecord.evidence import Release
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.granting.standing import by_lapse, sealed, wanting
from onrecord.web.granting.wording import STANDING
from onrecord.web.pages.page import page


def rights(request: Asked) -> HttpResponse:
    """What was agreed to, by the day on which it lapses."""
    with request.desk.report() as report:
        return page(
            request,
            "rights.html",
            section="rights",
            telling=Telling(report, request.say),
            terms=by_lapse(report),
            standing=STANDING,
            day_of=date.fromordinal,
            wanting=list(wanting(report)),
            sealed=sealed(report.dossier),
            change=may_add(request.member, Release).allowed,
        )


ADDRESSES = (path("rights/", rights, name="rights"),)
