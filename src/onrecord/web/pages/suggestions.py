"""Suggestions: accepted as statements, or refused and not made again."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.intake.suggesting import chosen, settle
from onrecord.web.asked import Asked
from onrecord.web.finding import find
from onrecord.web.reading.drafts import drafts_of
from onrecord.web.undoing import edited


@require_POST
def decide(request: Asked, id: str) -> HttpResponse:
    """Accept a suggestion, or refuse it."""
    text = find(request.desk.dossier.texts, f"{id}.{request.POST.get('text', '')}")
    drafts = drafts_of(request.desk, text).suggestions
    accepted, refused = (chosen(id, drafts, request.POST.getlist(way)) for way in ("accept", "refuse"))
    changes = settle(request.desk.dossier, id, accepted, refused)
    back = urlencode({"text": text.language, "suggest": "1"})
    return edited(request, changes, f"{reverse('reader', args=[id])}?{back}#suggestions")


ADDRESSES = (path("sources/<slug:id>/suggestions", decide, name="suggestions"),)
