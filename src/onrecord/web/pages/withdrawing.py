"""Consent taken back: first every line, bite, passage and edition that falls, then it is written down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse

from onrecord.edition.telling import Telling
from onrecord.findings import Refusal
from onrecord.script import Report
from onrecord.script.withdrawing import NotYetWithdrawn, Withdrawal, withdrawal
from onrecord.web.accounts.roles import Act, may
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot, edit
from onrecord.web.finding import find
from onrecord.web.pages.page import page


class NoSuchDay(Refusal):
    """The day of a withdrawal cannot be read."""

    def __init__(self) -> None:
        super().__init__("The day of a withdrawal is written as 2026-11-28.")


def withdraw(request: Asked, id: str) -> HttpResponse:
    """What falls with a release; once that has been seen and is confirmed, the release is withdrawn."""
    permission = may(request.member, Act.WITHDRAW)
    if not permission.allowed:
        raise MayNot(permission.reason)
    find(request.desk.dossier.releases, id)
    with request.desk.report() as report:
        if request.method != "POST":
            on = _day(request.GET.get("on", ""))
            return _shown(request, report, withdrawal(report, id, on=on, because=None), on.isoformat())
        because = request.POST.get("because", "").strip()
        try:
            on = _day(request.POST.get("on", ""))
            change = withdrawal(report, id, on=on, because=because or None).change
        except (NoSuchDay, NotYetWithdrawn) as refusal:
            falls = withdrawal(report, id, on=report.grounds.today, because=None)
            return _shown(request, report, falls, request.POST.get("on", ""), {"on": refusal.sentence})
    edit(request, [change], because=because)
    return HttpResponseRedirect(reverse("release", args=[id]))


def _shown(
    request: Asked, report: Report, falls: Withdrawal, on: str, misfits: Mapping[str, str] = {}
) -> HttpResponse:
    fallen = (one.before.line for lines in falls.lines.values() for one in lines)
    return page(
        request,
        "withdraw.html",
        section="rights",
        status=422 if misfits else 200,
        telling=Telling(report, request.say),
        id=falls.release.id,
        falls=falls,
        bites={line.id: line.text for line in fallen if line.bite is not None},
        on=on,
        because=request.POST.get("because", ""),
        misfits=misfits,
    )


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words) if words else date.today()
    except ValueError:
        raise NoSuchDay from None


ADDRESSES = (path("releases/<slug:id>/withdraw", withdraw, name="withdraw"),)
