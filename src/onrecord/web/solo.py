"""For one person: the secret of the address that was printed, and nobody else."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from onrecord.web.accounts.member import Member

KEY = "key"
COOKIE = "onrecord-key"


def who_asks(request: HttpRequest) -> Member | None:
    """The one person, where the cookie has the secret."""
    given = request.COOKIES.get(COOKIE, "")
    return (
        settings.ONE_PERSON if secrets.compare_digest(given.encode(), settings.SOLO_SECRET.encode()) else None
    )


def refused(request: HttpRequest) -> HttpResponse:
    """What whoever has no secret gets."""
    return render(request, "no_secret.html", {"say": request.say}, status=401)  # type: ignore[attr-defined]


class LetIn:
    """Takes the secret out of the address that was printed, into a cookie that no script reads."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page asked for, by an address without the secret."""
        given = request.GET.get(KEY)
        if given is None:
            return self.get_response(request)
        answer = HttpResponseRedirect(request.path if request.path.startswith("/") else "/")
        if secrets.compare_digest(given.encode(), settings.SOLO_SECRET.encode()):
            answer.set_cookie(COOKIE, given, httponly=True, samesite="Strict")
        return answer
