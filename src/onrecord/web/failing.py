"""What whoever asked is told where there is no page: no such address, the database away, or a mistake of ours."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from onrecord.web.finding import NotFound
from onrecord.web.language import say_of

AWAY = 503
"""Service Unavailable (RFC 9110, 15.6.4)."""

DATABASE_AWAY = (
    "The database does not answer just now. All that is recorded is kept; whether your last change is among it, "
    "its page shows once the database answers again."
)
OUR_MISTAKE = (
    "That is a mistake of Onrecord's own, and its log says where. All that is recorded is kept; whether your last "
    "change is among it, its page shows."
)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """An address that leads nowhere is told of as one of something hidden is, and is not repeated."""
    return _told(request, NotFound().sentence, 404)


def failed(request: HttpRequest) -> HttpResponse:
    """That a page could not be made: nothing is asked of a database, and nothing shown of what was asked for."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return _told(request, DATABASE_AWAY, AWAY)
    return _told(request, OUR_MISTAKE, 500)


def _told(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    return render(request, "failed.html", {"say": say_of(request), "sentence": sentence}, status=status)
