"""The other language: chosen once, kept in a cookie."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.http import url_has_allowed_host_and_scheme

from onrecord.edition.language import Language
from onrecord.web.finding import find
from onrecord.web.language import COOKIE
from onrecord.web.seating import open_to_all

YEAR = 365 * 24 * 3600


@open_to_all
def language(request: HttpRequest, code: str) -> HttpResponse:
    """The page that was left, in the language chosen."""
    chosen = find({one.value: one for one in Language}, code)
    back = request.GET.get("back", "/")
    # Only within the workbench: an address from elsewhere would lead a member away.
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    answer = HttpResponseRedirect(back if safe else "/")
    answer.set_cookie(COOKIE, chosen.value, max_age=YEAR, samesite="Lax", httponly=True)
    return answer


ADDRESSES = (path("language/<slug:code>", language, name="language"),)
