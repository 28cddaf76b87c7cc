"""A release: what it gives of which sources, for whom, until when; and the form for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.dossier import Change
from onrecord.edition.telling import Telling
from onrecord.evidence import Audience, FaceForm, NameForm, Purpose, Release, VoiceForm
from onrecord.web.accounts.roles import Act, may, may_add
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.finding import find
from onrecord.web.granting.filling import release_filled, typed_again, typed_release
from onrecord.web.granting.standing import sources_given
from onrecord.web.pages.page import page
from onrecord.web.seating import bench
from onrecord.web.seen import NotSeen, as_seen, seen

CHOICES: dict[str, Any] = {
    "audiences": tuple(Audience),
    "purposes": tuple(Purpose),
    "parts": (("name", tuple(NameForm)), ("face", tuple(FaceForm)), ("voice", tuple(VoiceForm))),
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
            values=typed_release(found),
            misfits={},
            **CHOICES,
        )


def new_release(request: Asked) -> HttpResponse:
    """The form for a release that is not on record; for nobody who may not add one."""
    blank = Release(id="", of=request.GET.get("of", ""), by="")
    return _form(request, "", typed_release(blank), {})


def _form(
    request: Asked, id: str, values: Mapping[str, Any], misfits: Mapping[str, str], *, status: int = 200
) -> HttpResponse:
    """The form by itself: of a new release, or come back with what does not fit."""
    return page(
        request,
        "new_release.html",
        section="rights",
        status=status,
        id=id,
        values=values,
        misfits=misfits,
        change=may_add(request.member, Release).allowed,
        seen=request.POST.get("seen", ""),
        **CHOICES,
    )


@require_POST
def keep_release(request: Asked) -> HttpResponse:
    """Put a release on record, or change one; what does not fit is told beside its field."""
    before = seen(request.POST.get("seen", ""))
    if before is not None and not isinstance(before, Release):
        raise NotSeen
    id = bench().next_id("release") if before is None else before.id
    made = release_filled(request.POST, before, id)
    if made.record is None:
        held = "" if before is None else id
        return _form(request, held, typed_again(request.POST), made.misfits, status=422)
    edit(request, [Change(before, made.record)], because=request.POST.get("because", ""))
    return HttpResponseRedirect(reverse("release", args=[id]))


ADDRESSES = (
    path("rights/new", new_release, name="new-release"),
    path("rights/keep", keep_release, name="keep-release"),
    path("releases/<slug:id>/", release, name="release"),
)
