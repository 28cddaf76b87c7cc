"""A judgement: who decided what, when and why, whether it holds, and what rests on it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import path

from onrecord.edition.telling import Telling
from onrecord.evidence import Judgement
from onrecord.script import Report
from onrecord.script.falls import Falls
from onrecord.script.judged import OnJudgements
from onrecord.web.accounts.roles import Act, may, may_add
from onrecord.web.asked import Asked
from onrecord.web.finding import find
from onrecord.web.pages.page import page


def judgement(request: Asked, id: str) -> HttpResponse:
    """Its page; what rests on it where the address asks for that, since it takes a moment."""
    judging = may(request.member, Act.JUDGE).allowed and may_add(request.member, Judgement).allowed
    with request.desk.report() as report:
        found = find(report.dossier.judgements, id)
        people, events = report.chronology.people, report.chronology.events
        ruling = people.rulings.get(id) or events.rulings.get(id)
        words: dict[str, Any] = {
            "judgement": found,
            "telling": Telling(report, request.say),
            "holds": "wholly" if ruling is None else ruling.holds,
            "followed_by": () if ruling is None else ruling.followed_by,
            "contested": id in report.chronology.contested,
            "falls": _without(request, report, id) if "rests" in request.GET else None,
        }
        return page(request, "judgement.html", section="people", judging=judging, **words)


def _without(request: Asked, report: Report, id: str) -> Falls:
    """What would change without it; asked once for each state."""
    known: dict[str, Falls] = request.desk.made("resting on judgements", report, dict)
    if id not in known:
        asked = request.desk.made("asking of judgements", report, lambda: OnJudgements(report))
        known[id] = asked.without(id)
    return known[id]


ADDRESSES = (path("judgements/<slug:id>/", judgement, name="judgement"),)
