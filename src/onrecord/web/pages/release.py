"""A release: what it gives of which sources, for whom, until when; and the form for it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.dossier import Change
from onrecord.edition.telling import Telling
from onrecord.evidence import Audience, FaceForm, NameForm, Passage, Purpose, Release, VoiceForm, Withheld
from onrecord.web.accounts.roles import Act, may, may_add
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.finding import find
from onrecord.web.granting.filling import release_from
from onrecord.web.granting.standing import sources_given
from onrecord.web.pages.page import page
from onrecord.web.seating import bench
from onrecord.web.seen import NotSeen, as_seen, seen

CHOICES: dict[str, Any] = {
    "audiences": tuple(Audience),
    "purposes": tuple(Purpose),
    "parts": (("name", tuple(NameForm)), ("face", tuple(FaceForm)), ("voice", tuple(VoiceForm))),
    "a_stretch": Withheld(time=""),
    "a_passage": Passage(),
}


def release(request: Asked, id: str) -> HttpResponse:
    """Its page, with the form for whoever may change it."""
    found = find(request.desk.dossier.releases, id)
    change = may_add(request.member, Release).allowed
    with request.desk.report() as report:
        return page(
            request,
            "release.html",
            section="rights",
            telling=Telling(report, request.say),
            release=found,
            sources=sources_given(report, report.dossier.releases.get(id, found)),
            change=change,
            withdrawing=change and may(request.member, Act.WITHDRAW).allowed,
            seen=as_seen(found) if change else "",
            **CHOICES,
        )


def new_release(request: Asked) -> HttpResponse:
    """The form for a release that is not on record; for nobody who may not add one."""
    blank = Release(id="", of=request.GET.get("of", ""), by="")
    change = may_add(request.member, Release).allowed
    return page(
        request, "new_release.html", section="rights", release=blank, change=change, seen="", **CHOICES
    )


@require_POST
def keep_release(request: Asked) -> HttpResponse:
    """Put a release on record, or change one."""
    before = seen(request.POST.get("seen", ""))
    if before is not None and not isinstance(before, Release):
        raise NotSeen
    after = release_from(request.POST, before, bench().next_id("release") if before is None else before.id)
    edit(request, [Change(before, after)], because=request.POST.get("because", ""))
    return HttpResponseRedirect(reverse("release", args=[after.id]))


ADDRESSES = (
    path("rights/new", new_release, name="new-release"),
    path("rights/keep", keep_release, name="keep-release"),
    path("releases/<slug:id>/", release, name="release"),
)
