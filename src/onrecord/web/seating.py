"""Who asks, and at which desk they sit: settled before any page is made, and by default nobody sits down."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from onrecord.evidence import Audience
from onrecord.protection import Reader
from onrecord.web.accounts.member import Member
from onrecord.web.bench import Bench, Desk
from onrecord.web.language import say_of

View = Callable[..., HttpResponse]

OPEN_TO_ALL = "open_to_all"


def open_to_all(view: View) -> View:
    """A page that is shown before anybody has said who they are."""
    setattr(view, OPEN_TO_ALL, True)
    return view


def bench() -> Bench:
    """The bench of this process."""
    found: Bench = settings.BENCH
    return found


def desk_of(member: Member) -> Desk:
    """The desk at which a member sits: all of one clearance share it."""
    return bench().desk(Reader(Audience.TEAM, member.cleared))


class Seating:
    """Seats whoever may come in; whoever may not is asked who they are, or refused."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """A page, with who asked for it known."""
        request.member = settings.WHO_ASKS(request)  # type: ignore[attr-defined]
        request.say = say_of(request)  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, _args: object, _kwargs: object
    ) -> HttpResponse | None:
        """Let nobody to a page but members, unless the page is open to all."""
        if getattr(view, OPEN_TO_ALL, False):
            return None
        member = request.member  # type: ignore[attr-defined]
        if member is None:
            answer: HttpResponse = settings.WHO_IS_ASKED(request)
            return answer
        request.desk = desk_of(member)  # type: ignore[attr-defined]
        return None
