"""Judging: what would come of a judgement, shown first; then it is recorded, and never overwritten."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from onrecord.dossier import Change
from onrecord.edition.telling import Telling
from onrecord.identity.judging import Saying, passing, recorded
from onrecord.script import Report, conflict_story
from onrecord.web.accounts.roles import Act, may
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot, edit
from onrecord.web.going_back import back_to
from onrecord.web.pages.page import page
from onrecord.web.people.weighing import sayings_of, weighed
from onrecord.web.seating import bench


@require_POST
def judge(request: Asked) -> HttpResponse:
    """What would come of a judgement or, where that has been seen and is wanted, the judgement recorded."""
    permission = may(request.member, Act.JUDGE)
    if not permission.allowed:
        raise MayNot(permission.reason)
    given = request.POST
    with request.desk.report() as report:
        compared = tuple(dict.fromkeys(filter(None, given.getlist("compared"))))
        sayings = sayings_of(report, given, compared, request.member.name)
        if "record" not in given:
            return _shown(request, report, sayings)
        passed = passing(report.chronology, recorded(report.dossier, sayings, house=bench().state.dossier))
        if passed.is_contradicted and "confirm" not in given:
            return _shown(request, report, sayings)
    changes = [Change(None, one) for one in passed.records]
    edit(request, changes, because=given.get("because", ""))
    return back_to("judgement", passed.new.judgements[0].id)


def _shown(request: Asked, report: Report, sayings: tuple[Saying, ...]) -> HttpResponse:
    """A judgement that is not made yet."""
    found = weighed(request.desk, report, sayings)
    then = Telling(report, request.say)
    return page(
        request,
        "weighed.html",
        section="people",
        telling=then,
        passed=found.passed,
        falls=found.falls,
        given=[(name, value) for name, values in request.POST.lists() for value in values],
        stories=[conflict_story(found.passed.after.dossier, one) for one in found.passed.after.begun],
        ended=[conflict_story(report.dossier, one) for one in found.passed.after.ended],
    )


ADDRESSES = (path("judgements/judge", judge, name="judge"),)
