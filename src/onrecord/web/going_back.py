"""After an edit: the page it was made from, at its place."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

SEE_OTHER = 303


def back_to(name: str, *args: str, query: Mapping[str, str] | None = None, at: str = "") -> HttpResponse:
    """The answer to a form: go to a page of ours, by name, to an anchor on it."""
    asked = f"?{urlencode(query)}" if query else ""
    there = f"{reverse(name, args=args)}{asked}{f'#{at}' if at else ''}"
    return HttpResponseRedirect(there, status=SEE_OTHER)
