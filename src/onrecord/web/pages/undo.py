"""Undoing the edit that was just made."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from onrecord.web.asked import Asked
from onrecord.web.undoing import undone


@require_POST
def undo(request: Asked, token: str) -> HttpResponse:
    """Back to the page on which it was done."""
    return undone(request, token)


ADDRESSES = (path("undo/<str:token>", undo, name="undo"),)
