"""Scripts: the list of them, a new one, and one that another program wrote."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.dossier import Change, IdTaken
from onrecord.dossier.slug import why_not_an_id
from onrecord.edition.lines import todo_of
from onrecord.evidence import Script
from onrecord.findings import Refusal
from onrecord.script.facts_left import facts_left
from onrecord.web.accounts.roles import may_change
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.going_back import back_to
from onrecord.web.pages.page import page
from onrecord.web.writing.bringing import brought_in
from onrecord.web.writing.showing import Wanted

BEGUN = "Title: {title}\n\n# 1\n\nEXT. SOMEWHERE - DAY\n\n[[kind: narration]]\n"
"""A script that is begun, so that there is a paragraph to write after."""


class NoScriptId(Refusal):
    """A script cannot be called that."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The script cannot have this id: {why}")


def scripts(request: Asked) -> HttpResponse:
    """Every script with what is left to do in it; where there is one, it is opened."""
    held = request.desk.dossier.scripts
    if len(held) == 1 and "all" not in request.GET:
        return HttpResponseRedirect(reverse("script", args=[next(iter(held))]))
    with request.desk.report() as report:
        left: dict[str, dict[str, int]] = {id: {} for id in held}
        for one in report.lines:
            counts, todo = left[one.line.script], todo_of(report, one).value
            counts[todo] = counts.get(todo, 0) + 1
        return page(
            request,
            "script/scripts.html",
            section="scripts",
            scripts=list(held.values()),
            left=left,
            may_write=may_change(request.member, Script(id="", fountain="")).allowed,
        )


@require_POST
def new(request: Asked) -> HttpResponse:
    """A script that is begun, or that a file has."""
    id = request.POST.get("id", "").strip()
    why = why_not_an_id(id)
    if why is not None:
        raise NoScriptId(why)
    if id in request.desk.dossier.scripts:
        raise IdTaken(id)
    if "bring" in request.POST:
        return _bring(request, id)
    title = " ".join(request.POST.get("title", "").split()) or request.desk.dossier.production.title
    edit(request, [Change(None, Script(id=id, fountain=BEGUN.format(title=title or id)))])
    return back_to("script", id)


def left(request: Asked) -> HttpResponse:
    """Facts left: what nobody has signed, by scene, by person and by who checks."""
    with request.desk.report() as report:
        return page(
            request,
            "script/left.html",
            section="scripts",
            found=facts_left(report),
            named={one.id: _name(request, one.id) for one in facts_left(report).people},
            unsigned=Wanted.UNSIGNED.value,
        )


def _name(request: Asked, who: str) -> str:
    person = request.desk.dossier.persons.get(who)
    return who if person is None else person.name


def _bring(request: Asked, id: str) -> HttpResponse:
    brought = brought_in(request.FILES.get("file"))
    edit(request, [Change(None, Script(id=id, fountain=brought.fountain))])
    if not brought.uncarried:
        return back_to("script", id)
    return page(request, "script/brought.html", section="scripts", id=id, brought=brought)


ADDRESSES = (
    path("scripts/", scripts, name="scripts"),
    path("scripts/new", new, name="new_script"),
    path("facts-left/", left, name="facts_left"),
)
