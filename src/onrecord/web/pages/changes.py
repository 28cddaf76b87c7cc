"""What is new since a state: what every open page asks every two seconds."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.urls import path

from onrecord.web.asked import Asked
from onrecord.web.bench import Desk, Edited
from onrecord.web.seating import bench


def changes(request: Asked) -> HttpResponse:
    """The number of the newest state, of which state verdicts are, and who has changed what they and we may see."""
    since, desk = request.GET.get("since", ""), request.desk
    edits = bench().edits_since(int(since)) if since.isdecimal() and len(since) < 19 else None
    told = {
        "run": bench().run,
        "state": desk.state.number,
        "reckoned": desk.reckoned_of,
        "edits": None if edits is None else [_told(desk, one, request.member.name) for one in edits],
    }
    return JsonResponse(told)


def _told(desk: Desk, edited: Edited, asking: str) -> dict[str, object]:
    """An edit as far as the reader may know of it: what they may not see has no id and no author for them."""
    keys = [key for key in edited.keys if desk.may_know(key)]
    return {"by": edited.by if keys else "", "keys": keys, "own": edited.by == asking}


ADDRESSES = (path("changes", changes, name="changes"),)
