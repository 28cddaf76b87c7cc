"""A question: what it is about, every search made for it, what was found, and the lines that cite it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.dossier import Change
from onrecord.edition.citing import notes_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Question, Search
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.filling import filled
from onrecord.web.finding import find
from onrecord.web.forms import listed
from onrecord.web.pages.page import page
from onrecord.web.pages.questions import questions_page
from onrecord.web.seating import bench
from onrecord.web.seen import NotSeen, as_seen, seen

SEARCH = ("where", "date", "by", "found")
BLANK = dict.fromkeys((*SEARCH, "statements"), "")

Typed = Mapping[str, str]
"""What stands in the fields of a form, or what of it does not fit."""


def question(request: Asked, id: str) -> HttpResponse:
    """Its page."""
    return _page(request, find(request.desk.dossier.questions, id))


def _page(
    request: Asked,
    found: Question,
    *,
    asks: Typed | None = None,
    search: Typed | None = None,
    misfits: Typed | None = None,
) -> HttpResponse:
    """The page with its two forms; one that came back is filled in as it was, with what does not fit."""
    change = may_add(request.member, Question).allowed
    with request.desk.report() as report:
        telling = Telling(report, request.say)
        return page(
            request,
            "question.html",
            section="questions",
            status=422 if misfits else 200,
            telling=telling,
            question=found,
            notes=notes_of(telling, found.concerns),
            lines=[one for one in report.lines if found.id in one.cites],
            change=change,
            seen=(request.POST.get("seen") or as_seen(found)) if change else "",
            values=asks or {"asks": found.asks, "concerns": " ".join(found.concerns)},
            search=search or {**BLANK, "date": date.today().isoformat(), "by": request.member.name},
            misfits=misfits or {},
            unfit="asks" if asks else "search" if search else "",
        )


@require_POST
def ask(request: Asked) -> HttpResponse:
    """Put a question on record, or ask it otherwise; what does not fit is told beside its field."""
    before = _seen(request)
    typed = _typed(request, ("asks", "concerns"))
    id = bench().next_id("question") if before is None else before.id
    made = filled(Question, before, {"id": id, "asks": typed["asks"], "concerns": listed(typed["concerns"])})
    if made.record is not None:
        return _kept(request, before, made.record, "")
    if before is None:
        return questions_page(request, typed, made.misfits)
    return _page(request, before, asks=typed, misfits=made.misfits)


@require_POST
def searched(request: Asked) -> HttpResponse:
    """Add a search; what answers the question is among what it concerns from then on."""
    before = _seen(request)
    if before is None:
        raise NotSeen
    typed = _typed(request, tuple(BLANK))
    made = filled(Search, None, {field: typed[field] for field in SEARCH})
    if made.record is None:
        return _page(request, before, search=typed, misfits=made.misfits)
    concerns = (*before.concerns, *listed(typed["statements"]))
    after = replace(before, searched=(*before.searched, made.record), concerns=tuple(dict.fromkeys(concerns)))
    return _kept(request, before, after, "#searches")


def _typed(request: Asked, fields: tuple[str, ...]) -> dict[str, str]:
    return {field: request.POST.get(field, "").strip() for field in fields}


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
