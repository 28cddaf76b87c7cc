"""The language of the workbench: what a member chose, else what their browser asks for."""

from __future__ import annotations

from django.http import HttpRequest

from onrecord.edition.language import Language, Speech
from onrecord.web.russian import RUSSIAN

COOKIE = "language"

SPEECHES = {language: Speech(language, RUSSIAN) for language in Language}


def say_of(request: HttpRequest) -> Speech:
    """How pages speak to whoever asks: as they chose, as their account says, as their browser would have it."""
    member = getattr(request, "member", None)
    asked = [request.COOKIES.get(COOKIE, ""), getattr(member, "language", "") or ""]
    asked += [one.split(";")[0].strip()[:2] for one in request.headers.get("Accept-Language", "").split(",")]
    known = {language.value: language for language in Language}
    return SPEECHES[next((known[one] for one in asked if one in known), Language.ENGLISH)]
