"""After an edit: the page it was made from, at its place."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import reverse
from django.utils.http import urlencode

from onrecord.web.undoing import SeeOther


def back_to(name: str, *args: str, query: Mapping[str, str] | None = None, at: str = "") -> SeeOther:
    """The answer to a form: go to a page of ours, by name, to an anchor on it."""
    asked = f"?{urlencode(query)}" if query else ""
    return SeeOther(f"{reverse(name, args=args)}{asked}{f'#{at}' if at else ''}")
