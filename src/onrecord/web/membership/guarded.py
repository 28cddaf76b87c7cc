"""Pages that are for whoever may do something, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpResponse

from onrecord.web.accounts.roles import Act, may
from onrecord.web.asked import Asked
from onrecord.web.editing import MayNot


def of_those_who_may(act: Act) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Refuses a page to whoever may not do an act."""

    def guarded(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def answer(request: Asked, **named: int) -> HttpResponse:
            permission = may(request.member, act)
            if not permission.allowed:
                raise MayNot(permission.reason)
            return view(request, **named)

        return answer

    return guarded
