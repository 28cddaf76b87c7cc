"""One line of a script: its evidence, and whoever answers for it."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from onrecord.dossier import Change
from onrecord.edition.telling import Telling
from onrecord.evidence import Hold
from onrecord.findings import Refusal
from onrecord.script import Act as Signing
from onrecord.script import signed_by
from onrecord.web.accounts.roles import Act, may
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot, edit
from onrecord.web.finding import NotFound, find
from onrecord.web.going_back import back_to
from onrecord.web.pages.page import page
from onrecord.web.writing.evidence import evidence_of
from onrecord.web.writing.trying import weighed

HOLDS = {"sign": None, "hold": Hold.SET, "lift": Hold.LIFTED}


class EvidenceChanged(Refusal):
    """What a line rests on is not what whoever signs had before them."""

    def __init__(self) -> None:
        super().__init__(
            "What the line rests on has changed since you saw it, and nothing was signed. Look at it again."
        )


def line(request: Asked, script: str, digest: str) -> HttpResponse:
    """The evidence of a line."""
    found = find(request.desk.dossier.scripts, script)
    with request.desk.report() as report:
        telling = Telling(weighed(report, found), request.say)
        evidence = evidence_of(request, telling, f"{script}/{digest}")
        if evidence is None:
            raise NotFound
        return page(request, "script/line.html", section="scripts", script=found, evidence=evidence)


@require_POST
def sign(request: Asked, script: str, digest: str) -> HttpResponse:
    """A line signed, held, or freed of a hold, on the newest evidence and only if that is what was seen."""
    permission = may(request.member, Act.SIGN_OFF)
    if not permission.allowed:
        raise MayNot(permission.reason)
    find(request.desk.dossier.scripts, script)
    request.desk.reckon()
    with request.desk.report() as report:
        evidence = evidence_of(request, Telling(report, request.say), f"{script}/{digest}")
        act = _act(request)
        if act.hold is not Hold.LIFTED and (
            evidence is None or evidence.digest != request.POST.get("evidence", "")
        ):
            raise EvidenceChanged
        signoff = signed_by(report.grounds, report.lines, f"{script}/{digest}", act)
    edit(request, [Change(None, signoff)], because=signoff.note or "")
    return back_to("script", script, query={"line": digest}, at=f"line-{digest}")


def _act(request: Asked) -> Signing:
    told = request.POST
    return Signing(
        by=request.member.name or told.get("by", ""),
        role=told.get("role", ""),
        day=date.today(),
        note=told.get("note", "").strip() or None,
        hold=find(HOLDS, told.get("what", "sign")),
    )


ADDRESSES = (
    path("lines/<slug:script>/<slug:digest>", line, name="line"),
    path("lines/<slug:script>/<slug:digest>/sign", sign, name="sign"),
)
