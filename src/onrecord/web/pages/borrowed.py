"""What screens borrow of the editions: the looks and ways of the picture, from where the editions keep them."""

from __future__ import annotations

from importlib.resources import files

from django.http import HttpRequest, HttpResponse
from django.urls import path

from onrecord.web.finding import find
from onrecord.web.seating import open_to_all

LENT = {
    "picture.js": "text/javascript",
    "picture.css": "text/css",
    "marks.css": "text/css",
}
"""By name, with their kinds; nothing else of the editions is given out."""


@open_to_all
def borrowed(_request: HttpRequest, name: str) -> HttpResponse:
    """One of them."""
    kind = find(LENT, name)
    words = files("onrecord.edition").joinpath("templates", name).read_bytes()
    return HttpResponse(
        words, content_type=f"{kind}; charset=utf-8", headers={"Cache-Control": "max-age=3600"}
    )


ADDRESSES = (path("borrowed/<str:name>", borrowed, name="borrowed"),)
