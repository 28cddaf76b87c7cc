"""A page of the accounts, what Django itself says on it being in the reader's language too."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import override

from onrecord.web.pages.page import page


def shown(
    request: HttpRequest, template: str, *, status: int = 200, section: str = "", **words: Any
) -> HttpResponse:
    """A page from one of the templates of the accounts."""
    with override(request.say.language.value):  # type: ignore[attr-defined]
        return page(request, f"accounts/{template}", status=status, section=section, **words)


def next_of(request: HttpRequest) -> str:
    """Where somebody wanted to go before they were asked who they are; never out of the workbench."""
    wanted = request.POST.get("next") or request.GET.get("next") or "/"
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else "/"
