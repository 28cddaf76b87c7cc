"""A script as it reads, with a verdict in the margin of each line; and a paragraph of it, edited."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.edition.telling import Telling
from onrecord.evidence import Script
from onrecord.fountain.paragraphs import ParagraphChanged, Written, paragraphs_of
from onrecord.script import Report
from onrecord.web.accounts.roles import may_change
from onrecord.web.asked import Asked
from onrecord.web.finding import NotFound, find
from onrecord.web.pages.line import evidence_of
from onrecord.web.pages.page import page
from onrecord.web.seen import NotSeen, as_seen, seen
from onrecord.web.writing.carried import as_carried, carried
from onrecord.web.writing.changing import PLACES, change_all, change_paragraph, last_of
from onrecord.web.writing.citing import citable
from onrecord.web.writing.showing import (
    Wanted,
    contents_of,
    counts_of,
    key_of,
    shown,
    wanted_of,
)
from onrecord.web.writing.trying import tried


def script(request: Asked, id: str) -> HttpResponse:
    """The text; with `show` only some of its lines, with `line` the evidence of one, with `edit` one paragraph open."""
    found = find(request.desk.dossier.scripts, id)
    with request.desk.report() as report:
        text = _of(report, found)
        paragraphs = shown(report, text)
        wanted = _wanted(request)
        return page(
            request,
            "script/script.html",
            section="scripts",
            script=text,
            paragraphs=wanted_of(paragraphs, wanted),
            contents=contents_of(paragraphs),
            counts=counts_of(paragraphs),
            wanted=wanted.value,
            kinds=[one.value for one in Wanted],
            may_write=may_change(request.member, text).allowed,
            undo=last_of(request, text),
            as_seen=as_seen,
            chosen=evidence_of(request, report, request.GET.get("line", ""), id),
            form=_form(request, text),
        )


def paragraph(request: Asked, id: str, key: str) -> HttpResponse:
    """One paragraph, open for writing; on its own page where there are no scripts."""
    found = find(request.desk.dossier.scripts, id)
    if not may_change(request.member, found).allowed:
        raise NotFound
    place = find(dict.fromkeys(PLACES, ""), request.GET.get("place", "instead")) or request.GET.get(
        "place", "instead"
    )
    return page(
        request,
        "script/paragraph.html",
        section="scripts",
        script=found,
        form=_opened(found, key, place),
    )


@require_POST
def write(request: Asked, id: str) -> HttpResponse:
    """A paragraph in other words, or another after it."""
    place = request.POST.get("place", "instead")
    typed = request.POST.get("words", "")
    seen_there = carried(id, request.POST.get("seen", ""))
    after = change_paragraph(request, id, seen_there, "" if "remove" in request.POST else typed, place)
    return _back(id, _where(after, typed))


@require_POST
def verdicts(request: Asked, id: str) -> HttpResponse:
    """What may be said of the words as they are being typed; nothing is written."""
    found = find(request.desk.dossier.scripts, id)
    words, place = request.POST.get("words", ""), request.POST.get("place", "instead")
    find(PLACES, place)
    seen_there = carried(id, request.POST.get("seen", ""))
    with request.desk.report() as report:
        try:
            found_so = tried(Telling(report, request.say), _of(report, found), seen_there, words, place)
        except ParagraphChanged as changed:
            return page(request, "script/changed.html", changed=changed)
        return page(request, "script/verdicts.html", tried=found_so)


def citations(request: Asked, id: str) -> HttpResponse:
    """Statements in which the words that were typed are, to be cited."""
    find(request.desk.dossier.scripts, id)
    words = request.GET.get("cite", "")
    return page(request, "script/citations.html", found=citable(request.desk.dossier, words), words=words)


def whole(request: Asked, id: str) -> HttpResponse:
    """The whole text, to be written in at once."""
    found = find(request.desk.dossier.scripts, id)
    if not may_change(request.member, found).allowed:
        raise NotFound
    if request.method != "POST":
        return page(request, "script/whole.html", section="scripts", script=found, seen=as_seen(found))
    before = _script(request.POST.get("seen", ""), id)
    change_all(request, before, request.POST.get("words", "").replace("\r\n", "\n"))
    return _back(id, "")


@require_POST
def undo(request: Asked, id: str) -> HttpResponse:
    """The script as it was before this member's last change of it."""
    found = find(request.desk.dossier.scripts, id)
    before = last_of(request, found)
    if before is None:
        raise NothingToUndo
    change_all(request, _script(request.POST.get("seen", ""), id), before.fountain)
    return _back(id, "")
