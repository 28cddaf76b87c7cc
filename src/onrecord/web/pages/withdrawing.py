"""Consent taken back: first every line, bite, passage and edition that falls, then it is written down."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse

from onrecord.edition.telling import Telling
from onrecord.findings import Refusal
from onrecord.script.withdrawing import withdrawal
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
    said = request.POST if request.method == "POST" else request.GET
    on, because = _day(said.get("on", "")), said.get("because", "").strip()
    with request.desk.report() as report:
        falls = withdrawal(report, id, on=on, because=because or None)
        if request.method != "POST":
            telling = Telling(report, request.say)
            fallen = (one.before.line for lines in falls.lines.values() for one in lines)
            bites = {line.id: line.text for line in fallen if line.bite is not None}
            return page(
                request,
                "withdraw.html",
                section="rights",
                telling=telling,
                id=id,
                falls=falls,
                bites=bites,
                on=on,
            )
    edit(request, [falls.change], because=because)
    return HttpResponseRedirect(reverse("release", args=[id]))


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words) if words else date.today()
    except ValueError:
        raise NoSuchDay from None


ADDRESSES = (path("releases/<slug:id>/withdraw", withdraw, name="withdraw"),)
