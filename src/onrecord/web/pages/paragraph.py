"""A paragraph of a script, open for writing: its verdicts while somebody types, and statements to cite."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from onrecord.edition.telling import Telling
from onrecord.evidence import Script
from onrecord.fountain.paragraphs import ParagraphChanged, paragraphs_of, rows_of
from onrecord.web.accounts.roles import may_change
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot
from onrecord.web.finding import find
from onrecord.web.going_back import back_to
from onrecord.web.pages.page import page
from onrecord.web.writing.carried import as_carried, carried
from onrecord.web.writing.changing import PLACES, change_paragraph
from onrecord.web.writing.citing import citable
from onrecord.web.writing.showing import key_of
from onrecord.web.writing.trying import tried, weighed

WHERE = dict(zip(PLACES, PLACES, strict=True))


def paragraph(request: Asked, id: str, key: str) -> HttpResponse:
    """The form in which a paragraph is written, or one after it; where there are no scripts it is a page by itself."""
    found = find(request.desk.dossier.scripts, id)
    permission = may_change(request.member, found)
    if not permission.allowed:
        raise MayNot(permission.reason)
    place = find(WHERE, request.GET.get("place", "instead"))
    here = find({key_of(one): one for one in paragraphs_of(found.fountain)}, key)
    return page(
        request,
        "script/paragraph.html",
        section="scripts",
        script=found,
        key=key,
        place=place,
        seen=as_carried(id, here),
        words=here.words if place == "instead" else "",
    )


@require_POST
def write(request: Asked, id: str) -> HttpResponse:
    """What was typed, written; then the page, at the paragraph."""
    place, typed = find(WHERE, request.POST.get("place", "instead")), request.POST.get("words", "")
    before = carried(id, request.POST.get("seen", ""))
    after = change_paragraph(request, id, before, "" if "remove" in request.POST else typed, place)
    key = _written_at(after, typed)
    return back_to("script", id, query={"at": key}, at=f"p-{key}") if key else back_to("script", id)


@require_POST
def verdicts(request: Asked, id: str) -> HttpResponse:
    """What may be said of the words as they are being typed; nothing is written."""
    found, place = find(request.desk.dossier.scripts, id), find(WHERE, request.POST.get("place", "instead"))
    before = carried(id, request.POST.get("seen", ""))
    with request.desk.report() as report:
        telling = Telling(weighed(report, found), request.say)
        try:
            would_be = tried(telling, found, before, request.POST.get("words", ""), place)
        except ParagraphChanged as changed:
            return page(request, "script/changed.html", changed=changed)
        return page(request, "script/verdicts.html", tried=would_be)


def citations(request: Asked, id: str) -> HttpResponse:
    """Statements and open questions in which the words that were typed are, to be cited."""
    find(request.desk.dossier.scripts, id)
    words = request.GET.get("cite", "")
    found = citable(request.desk.dossier, words)
    return page(request, "script/citations.html", found=found, words=words)


def _written_at(script: Script, typed: str) -> str:
    """By what the paragraph that was just written is found; empty where it was taken out."""
    words = rows_of(typed).partition("\n\n")[0]
    found = next((one for one in paragraphs_of(script.fountain) if one.words == words), None)
    return "" if found is None else key_of(found)


ADDRESSES = (
    path("scripts/<slug:id>/paragraphs/<slug:key>", paragraph, name="paragraph"),
    path("scripts/<slug:id>/write", write, name="write_paragraph"),
    path("scripts/<slug:id>/verdicts", verdicts, name="verdicts"),
    path("scripts/<slug:id>/citations", citations, name="citations"),
)
