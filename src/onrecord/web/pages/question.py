"""A question: what it is about, every search made for it, what was found, and the lines that cite it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.dossier import Change, unstructure
from onrecord.edition.citing import notes_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Question
from onrecord.findings import Refusal
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.filling import filled
from onrecord.web.finding import find
from onrecord.web.forms import fitting, listed
from onrecord.web.pages.page import page
from onrecord.web.seating import bench
from onrecord.web.seen import NotSeen, as_seen, seen

SEARCH = ("where", "date", "by", "found")


class SaysNotWhere(Refusal):
    """A search is of a place: an archive, a file, a register."""

    def __init__(self) -> None:
        super().__init__("Say where it was looked for: an archive, a file, a register.")


def question(request: Asked, id: str) -> HttpResponse:
    """Its page."""
    found = find(request.desk.dossier.questions, id)
    change = may_add(request.member, Question).allowed
    with request.desk.report() as report:
        telling = Telling(report, request.say)
        return page(
            request,
            "question.html",
            section="questions",
            telling=telling,
            question=found,
            notes=notes_of(telling, found.concerns),
            lines=[one for one in report.lines if id in one.cites],
            change=change,
            seen=as_seen(found) if change else "",
            today=date.today().isoformat(),
        )


@require_POST
def ask(request: Asked) -> HttpResponse:
    """Put a question on record, or ask it otherwise."""
    before = _seen(request)
    given = {
        "id": bench().next_id("question") if before is None else before.id,
        "asks": request.POST.get("asks", "").strip(),
        "concerns": listed(request.POST.get("concerns", "")),
    }
    return _kept(request, before, fitting(filled(Question, before, given)), "")


@require_POST
def searched(request: Asked) -> HttpResponse:
    """Add a search; what answers the question is among what it concerns from then on."""
    before = _seen(request)
    if before is None:
        raise NotSeen
    made = {field: request.POST.get(field, "").strip() for field in SEARCH}
    if not made["where"]:
        raise SaysNotWhere
    was = unstructure(before).get("searched", [])
    searches = [*was, {field: word for field, word in made.items() if word}]
    after = fitting(filled(Question, before, {"searched": searches}))
    answers = listed(request.POST.get("statements", ""))
    after = replace(after, concerns=tuple(dict.fromkeys((*after.concerns, *answers))))
    return _kept(request, before, after, "#searches")


def _seen(request: Asked) -> Question | None:
    before = seen(request.POST.get("seen", ""))
    if before is not None and not isinstance(before, Question):
        raise NotSeen
    return before


def _kept(request: Asked, before: Question | None, after: Question, at: str) -> HttpResponse:
    edit(request, [Change(before, after)], because=request.POST.get("because", ""))
    return HttpResponseRedirect(reverse("question", args=[after.id]) + at)


ADDRESSES = (
    path("questions/ask", ask, name="ask"),
    path("questions/searched", searched, name="searched"),
    path("questions/<slug:id>/", question, name="question"),
)
