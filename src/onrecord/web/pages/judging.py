"""Judging: what would come of a judgement, shown first; then it is recorded, and never overwritten."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from onrecord.dossier import Change
from onrecord.edition.telling import Telling
from onrecord.findings import Refusal
from onrecord.identity.judging import Passing, Saying, passing, recorded
from onrecord.script import Report, conflict_story
from onrecord.web.accounts.roles import Act, may
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot, edit
from onrecord.web.going_back import back_to
from onrecord.web.pages.page import page
from onrecord.web.people.deciding import NO_JUDGEMENT, compared_in, field_of, sayings_of
from onrecord.web.people.weighing import weighed
from onrecord.web.seating import bench


@require_POST
def judge(request: Asked) -> HttpResponse:
    """What would come of a judgement or, where that has been seen and is wanted, the judgement recorded."""
    permission = may(request.member, Act.JUDGE)
    if not permission.allowed:
        raise MayNot(permission.reason)
    with request.desk.report() as report:
        try:
            answer = _answered(request, report)
        except NO_JUDGEMENT as refusal:
            return _again(request, report, refusal)
    if isinstance(answer, HttpResponse):
        return answer
    edit(request, [Change(None, one) for one in answer.records], because=request.POST.get("because", ""))
    return back_to("judgement", answer.new.judgements[0].id)


def _answered(request: Asked, report: Report) -> HttpResponse | Passing:
    """The page of what would come of it, until that has been seen and is wanted."""
    given = request.POST
    sayings = sayings_of(report, given, compared_in(given), request.member.name)
    if "record" not in given:
        return _shown(request, report, sayings)
    passed = passing(report.chronology, recorded(report.dossier, sayings, house=bench().state.dossier))
    is_wanted = not passed.is_contradicted or "confirm" in given
    return passed if is_wanted else _shown(request, report, sayings)


def _again(request: Asked, report: Report, refusal: Refusal) -> HttpResponse:
    """The form as it was filled in, with what is no judgement in it beside its field."""
    return page(
        request,
        "judge_again.html",
        section="people",
        status=422,
        telling=Telling(report, request.say),
        values=request.POST.dict(),
        compared=compared_in(request.POST),
        misfits={field_of(refusal): refusal.sentence},
    )


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
