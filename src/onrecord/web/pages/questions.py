"""Questions: what was looked for and not found, where; and for what lines wait."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from django.urls import path

from onrecord.edition.telling import Telling
from onrecord.evidence import Question
from onrecord.script.worth_searching import worth_searching
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.pages.page import page
from onrecord.web.paging import paged

MOST = 8
"""So many of the times that lines wait for are told of; those of the most lines first."""


def questions(request: Asked) -> HttpResponse:
    """All open questions, and what would be worth searching next."""
    return questions_page(request, {name: request.GET.get(name, "") for name in ("asks", "concerns")})


def questions_page(
    request: Asked, values: Mapping[str, str], misfits: Mapping[str, str] | None = None
) -> HttpResponse:
    """The page with the form of a new question as it is filled in, and with what of that does not fit."""
    with request.desk.report() as report:
        cited: dict[str, int] = {}
        for one in report.lines:
            for id in one.cites:
                cited[id] = cited.get(id, 0) + 1
        waiting = request.desk.made("worth searching", report, lambda: worth_searching(report, most=MOST))
        return page(
            request,
            "questions.html",
            section="questions",
            telling=Telling(report, request.say),
            paged=paged(tuple(request.desk.dossier.questions.values()), request.GET.get("page")),
            cited=cited,
            waiting=waiting,
            change=may_add(request.member, Question).allowed,
            seen="",
            values=values,
            misfits=misfits or {},
            status=422 if misfits else 200,
        )


ADDRESSES = (path("questions/", questions, name="questions"),)
