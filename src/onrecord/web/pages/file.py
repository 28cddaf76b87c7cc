"""A file of a source: its bytes, or a stretch of them, in such a way that nothing in it can act."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import path
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from whitenoise.responders import Response, StaticFile

from onrecord.web.accounts.openings import note_opening
from onrecord.web.asked import Asked
from onrecord.web.catalogue.attachments import UNKNOWN, type_of
from onrecord.web.finding import NotFound, find
from onrecord.web.seating import bench

PIECE = 1 << 16
POLICY = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'"
"""Of a document of its own, in no origin: what is in a file is nobody's of ours."""


@require_safe
def file(request: Asked, source: str, name: str) -> HttpResponseBase:
    """One file of a source that is on the reader's desk."""
    card = find(request.desk.dossier.sources, source)
    place = _place(source, name)
    note_opening(request, card, request.desk.today)
    return _sent(request, place, PurePosixPath(name).name)


def _place(source: str, name: str) -> Path:
    """Only what the keeper lists has an address: no path is made of what somebody typed."""
    keeper = bench().keeper
    place = keeper.file(f"sources/{source}/files/{name}") if name in keeper.files(source) else None
    if place is None:
        raise NotFound
    return place


def _sent(request: Asked, place: Path, name: str) -> HttpResponseBase:
    kind = type_of(name)
    answer = StaticFile(str(place), [("Content-Type", kind)]).get_response(request.method, request.META)
    sent = _answer(answer)
    sent.headers["Content-Type"] = kind
    sent.headers["Content-Disposition"] = content_disposition_header(kind == UNKNOWN, name) or "inline"
    sent.headers["Content-Security-Policy"] = POLICY
    return sent


def _answer(answer: Response) -> HttpResponseBase:
    sent: HttpResponseBase
    if answer.file is None:
        sent = HttpResponse(status=answer.status)
    else:
        sent = StreamingHttpResponse(iter(lambda: answer.file.read(PIECE), b""), status=answer.status)
        # Django closes what is in it, and has no other way to be told.
        sent._resource_closers.append(answer.file.close)  # type: ignore[attr-defined]
    for header, value in answer.headers:
        sent.headers[header] = value
    return sent


ADDRESSES = (path("sources/<slug:source>/files/<path:name>", file, name="file"),)
