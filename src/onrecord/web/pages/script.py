"""A script as it reads, with a verdict in the margin of each line; the whole of its text; its last change undone."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from onrecord.edition.telling import Telling
from onrecord.evidence import Script
from onrecord.findings import Refusal
from onrecord.web.accounts.roles import may_change
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot
from onrecord.web.finding import find
from onrecord.web.going_back import back_to
from onrecord.web.pages.page import page
from onrecord.web.seen import NotSeen, as_seen, seen
from onrecord.web.writing.changing import change_all, last_of
from onrecord.web.writing.evidence import evidence_of
from onrecord.web.writing.paging import leaf_of
from onrecord.web.writing.showing import Wanted, fair_copy, wanted_of
from onrecord.web.writing.trying import weighed


class NothingToUndo(Refusal):
    """There is no last change that could be taken back."""

    def __init__(self) -> None:
        super().__init__(
            "Something was written in the script since your last change, so it cannot be undone whole."
        )


def script(request: Asked, id: str) -> HttpResponse:
    """The text, a page of it; with `show` only lines of one kind, with `line` the evidence of one beside it."""
    found = find(request.desk.dossier.scripts, id)
    asked = request.GET.get("show", "")
    wanted = Wanted(asked) if asked in list(Wanted) else Wanted.ALL
    line = f"{id}/{request.GET['line']}" if "line" in request.GET else ""
    with request.desk.report() as report:
        now = weighed(report, found)
        copy = request.desk.remade(
            f"fair copy of {id}", (report, found), lambda before: fair_copy(now, found, before)
        )
        return page(
            request,
            "script/script.html",
            section="scripts",
            script=found,
            leaf=leaf_of(
                wanted_of(copy.paragraphs, wanted),
                asked=request.GET.get("page", ""),
                line=line,
                at=request.GET.get("at", ""),
            ),
            contents=copy.contents,
            counts=copy.counts,
            wanted=wanted.value,
            may_write=may_change(request.member, found).allowed,
            undo=as_seen(found) if last_of(request, found) else "",
            evidence=evidence_of(request, Telling(now, request.say), line),
        )


def whole(request: Asked, id: str) -> HttpResponse:
    """The whole text, to be written in at once."""
    found = find(request.desk.dossier.scripts, id)
    permission = may_change(request.member, found)
    if not permission.allowed:
        raise MayNot(permission.reason)
    if request.method != "POST":
        return page(request, "script/whole.html", section="scripts", script=found, seen=as_seen(found))
    typed = request.POST.get("words", "").replace("\r\n", "\n")
    change_all(request, _seen(request, id), typed)
    return back_to("script", id)


@require_POST
def undo(request: Asked, id: str) -> HttpResponse:
    """The script as it was before this member's last change of it."""
    now = _seen(request, id)
    before = last_of(request, now)
    if before is None:
        raise NothingToUndo
    change_all(request, now, before.fountain)
    return back_to("script", id)


def _seen(request: Asked, id: str) -> Script:
    found = seen(request.POST.get("seen", ""))
    if not isinstance(found, Script) or found.id != id:
        raise NotSeen
    return found


ADDRESSES = (
    path("scripts/<slug:id>/", script, name="script"),
    path("scripts/<slug:id>/text", whole, name="whole_script"),
    path("scripts/<slug:id>/undo", undo, name="undo_script"),
)
