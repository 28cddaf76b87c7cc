"""What whoever asked is told where a page could not be made: the database is away, or we have made a mistake."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from onrecord.web.language import say_of

AWAY = 503
"""Service Unavailable (RFC 9110, 15.6.4)."""


def failed(request: HttpRequest) -> HttpResponse:
    """A page that asks nothing of a database and shows nothing of what was asked for: it may be what failed."""
    is_away = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    words = {"say": say_of(request), "is_away": is_away}
    return render(request, "failed.html", words, status=AWAY if is_away else 500)
