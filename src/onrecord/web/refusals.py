"""What every refusal comes to on a page: a status, and the sentence that it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponse

from onrecord.dossier import IdTaken
from onrecord.findings import Refusal
from onrecord.fountain.paragraphs import ParagraphChanged
from onrecord.store.folder import StaleEdit
from onrecord.web.editing import MayNot
from onrecord.web.finding import NotFound
from onrecord.web.pages.page import page


class ChangedSince(Refusal):
    """Somebody changed the record meanwhile, or it has parts that this member does not see."""

    def __init__(self) -> None:
        super().__init__(
            "It has been changed since you saw it, or has parts that are not for you to see; nothing was saved."
        )


STATUS: Mapping[type[Refusal], int] = {
    NotFound: 404,
    MayNot: 403,
    StaleEdit: 409,
    ChangedSince: 409,
    ParagraphChanged: 409,
    IdTaken: 409,
}
"""Statuses of HTTP (RFC 9110); any other refusal is 400."""

STALE = (StaleEdit, ParagraphChanged)
"""Refusals that hold what was seen and what is there now."""


class Refusing:
    """Turns a refusal into a page that says why."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """A page."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """A refusal as a page; whatever else goes wrong is a mistake of ours."""
        if not isinstance(problem, Refusal):
            return None
        if isinstance(problem, STALE) and _sees_less(request):
            problem = ChangedSince()  # what is there now may have more in it than this member may see
        status = next((status for kind, status in STATUS.items() if isinstance(problem, kind)), 400)
        stale = problem if isinstance(problem, STALE) else None
        kept = request.method == "POST" and status == STATUS[StaleEdit]
        return page(
            request,
            "refused.html",
            status=status,
            sentence=problem.sentence,
            stale=stale,
            typed_is_shown=kept,
        )


def _sees_less(request: HttpRequest) -> bool:
    desk = getattr(request, "desk", None)
    return desk is None or desk.reader.cleared is not None
