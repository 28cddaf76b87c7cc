"""Pages as PDF: paged, tagged and bookmarked, from the same HTML; nothing is fetched for them."""

from __future__ import annotations

import logging
from typing import Any

from onrecord.findings import Refusal
from onrecord.findings.extras import needing

NOTHING: list[str] = []
"""The protocols by which a page on paper may fetch anything."""


class NeedsPango(Refusal):
    """WeasyPrint is there, and what it sets letters with is not."""

    def __init__(self) -> None:
        super().__init__(
            "A PDF needs Pango, which is not on this system: on Debian, "
            "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0."
        )


def pdf_of(page: str) -> bytes:
    """A page that is complete in itself, as a PDF."""
    weasyprint = _library()
    fetcher = weasyprint.URLFetcher(allowed_protocols=NOTHING)
    made: bytes = weasyprint.HTML(string=page, url_fetcher=fetcher).write_pdf(pdf_tags=True)
    return made


def _library() -> Any:
    """WeasyPrint, loaded when it is needed, since no other command should wait for it."""
    try:
        with needing("paper", "A PDF"):
            import weasyprint
    except OSError:
        raise NeedsPango from None
    # It tells of every rule for screens that paper has no use for, and a command prints what it was asked.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    return weasyprint
