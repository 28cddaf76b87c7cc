"""Judging: what would come of a judgement, shown first; then it is recorded, and never overwritten."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from onrecord.dossier import Change
from onrecord.edition.telling import Telling
from onrecord.findings import Refusal
from onrecord.identity.judging import Passing, passing, recorded
from onrecord.script import Report, conflict_story
from onrecord.script.falls import falls
from onrecord.web.accounts.roles import Act, may
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot, edit
from onrecord.web.going_back import back_to
from onrecord.web.pages.page import page
from onrecord.web.people.saying import NO_JUDGEMENT, compared_in, field_of, sayings_of
from onrecord.web.seating import bench


@require_POST
def judge(request: Asked) -> HttpResponse:
    """What would come of a judgement or, where that has been seen and is wanted, the judgement recorded."""
    permission = may(request.member, Act.JUDGE)
    if not permission.allowed:
        raise MayNot(permission.reason)
    with request.desk.report() as report:
        try:
            passed = _passed(request, report)
        except NO_JUDGEMENT as refusal:
            return _again(request, report, refusal)
    given = request.POST
    if "record" not in given or (passed.is_contradicted and "confirm" not in given):
        return _shown(request, passed)
    changes = [Change(None, one) for one in passed.records]
    edit(request, changes, because=given.get("because", ""))
    return back_to("judgement", passed.new.judgements[0].id)


def _passed(request: Asked, report: Report) -> Passing:
    """What is said, held against what is on record; what is to be recorded takes an id that nobody has."""
    sayings = sayings_of(report, request.POST, compared_in(request.POST), request.member.name)
    house = bench().state.dossier if "record" in request.POST else None
    return passing(report.chronology, recorded(report.dossier, sayings, house=house))


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


def _shown(request: Asked, passed: Passing) -> HttpResponse:
    """A judgement that is not made yet; while all is weighed as if it were, others go on at the desk."""
    after = passed.after
    with_it = request.desk.supposing(after.dossier)
    with request.desk.report() as report:
        return page(
            request,
            "weighed.html",
            section="people",
            telling=Telling(report, request.say),
            passed=passed,
            falls=falls("with it", report, with_it),
            given=[(name, value) for name, values in request.POST.lists() for value in values],
            stories=[conflict_story(after.dossier, one) for one in after.begun],
            ended=[conflict_story(report.dossier, one) for one in after.ended],
        )


ADDRESSES = (path("judgements/judge", judge, name="judge"),)
