"""What every template is told, be it a page of a screen or one that is shown at the door."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from onrecord.web.language import say_of


def speaking(request: HttpRequest) -> dict[str, Any]:
    """How pages speak to whoever asks."""
    return {"say": getattr(request, "say", None) or say_of(request)}
