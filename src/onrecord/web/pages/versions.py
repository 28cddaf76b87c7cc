"""Versions of a script compared: what changed, and what evidence each change rests on."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from onrecord.evidence import Script
from onrecord.script.comparison import Fate, SceneFate
from onrecord.web.asked import Asked
from onrecord.web.finding import NotFound, find
from onrecord.web.pages.page import page
from onrecord.web.seating import bench
from onrecord.web.writing.bringing import brought_in
from onrecord.web.writing.versions import compared, earlier, under

HEADINGS = {
    Fate.CHANGED: "Changed",
    Fate.RETOLD: "Told anew",
    Fate.ADDED: "Added",
    Fate.DROPPED: "Dropped",
    Fate.MOVED: "Moved, in the same words",
    Fate.WEIGHED: "The same words, on other evidence",
}
SCENES = {
    SceneFate.ADDED: "new",
    SceneFate.DROPPED: "gone",
    SceneFate.RENAMED: "renamed",
    SceneFate.MOVED: "moved",
}


def versions(request: Asked, id: str) -> HttpResponse:
    """What can be compared with the script as it is; and, where one is chosen or sent, what became of each line."""
    now = find(request.desk.dossier.scripts, id)
    past = earlier(bench().keeper, id) if request.member.cleared is None else ()
    before = _chosen(request, now)
    with request.desk.report() as report:
        found = None
        if before is not None:
            script, name = before
            found = compared(report, under(id, script), now, (name, request.say("as it is now")))
        return page(
            request,
            "script/versions.html",
            section="scripts",
            script=now,
            past=past,
            others=[one for one in request.desk.dossier.scripts if one != id],
            found=found,
            name=None if before is None else before[1],
            headings=HEADINGS,
            scene_fates=SCENES,
        )


def _chosen(request: Asked, now: Script) -> tuple[Script, str] | None:
    """The version that the script is compared with, and what it is called."""
    if request.method == "POST":
        file = request.FILES.get("file")
        return (
            Script(id=now.id, fountain=brought_in(file).fountain),
            request.say("the file that was sent"),
        )
    if "change" in request.GET:
        return _earlier(request, now)
    if "other" in request.GET:
        other = find(request.desk.dossier.scripts, request.GET["other"])
        return other, other.id
    return None


def _earlier(request: Asked, now: Script) -> tuple[Script, str]:
    """The script after a change of the ledger: for whoever may see all that was ever on record."""
    if request.member.cleared is not None:
        raise NotFound
    asked = {str(one.number): one for one in earlier(bench().keeper, now.id)}
    one = find(asked, request.GET["change"])
    return one.script, request.say("as change {number} left it", number=one.number)


ADDRESSES = (path("scripts/<slug:id>/versions", versions, name="versions"),)
