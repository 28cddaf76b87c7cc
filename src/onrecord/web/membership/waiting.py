"""What whoever guessed too often is told."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse

from onrecord.web.membership.showing import shown
from onrecord.web.settings import COOL_OFF

TOO_MANY = 429
"""Too Many Requests, RFC 6585."""


def told_to_wait(
    request: HttpRequest, _response: HttpResponse | None, _credentials: Mapping[str, str] | None
) -> HttpResponse:
    """The name and address together are refused for a while; the name from elsewhere is not."""
    minutes = int(COOL_OFF.total_seconds() // 60)
    answer = shown(request, "wait.html", status=TOO_MANY, minutes=minutes)
    answer.headers["Retry-After"] = str(int(COOL_OFF.total_seconds()))
    return answer
