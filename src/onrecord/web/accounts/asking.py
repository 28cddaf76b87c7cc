"""Who asks: a member who has proved who they are; else nobody, and what they have to say first."""

from __future__ import annotations

from contextlib import suppress

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from onrecord.edition.language import Language
from onrecord.web.accounts import factor
from onrecord.web.accounts.clearances import cleared_ids
from onrecord.web.accounts.member import Member, Role
from onrecord.web.accounts.models import MemberRow


def member_of(request: HttpRequest) -> Member | None:
    """The member who asks; None before their password and, where it is asked of them, a second factor."""
    user = request.user
    if not user.is_authenticated:
        return None
    row = MemberRow.objects.select_related("user").filter(user_id=user.pk).first()
    if row is None or (not user.is_verified() and _is_asked(row)):  # type: ignore[attr-defined]
        return None
    return _member(row, user.get_username())


def to_say_who(request: HttpRequest) -> HttpResponse:
    """Where whoever is not known yet says who they are, and comes back from; a script is told 401."""
    place = reverse(_next_step(request))
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponse(status=401, headers={"HX-Redirect": place})
    if request.method != "GET" or request.headers.get("Sec-Fetch-Dest") == "empty":
        return HttpResponse(status=401)
    return redirect_to_login(request.get_full_path(), place)


def _next_step(request: HttpRequest) -> str:
    with suppress(MemberRow.DoesNotExist):
        row = MemberRow.objects.get(user_id=request.user.pk)
        return "second-factor" if factor.is_set_up(row.user) else "second-factor-new"
    return "login"


def _is_asked(row: MemberRow) -> bool:
    return Role(row.role) in factor.roles_asked() or factor.is_set_up(row.user)


def _member(row: MemberRow, name: str) -> Member:
    role = Role(row.role)
    cleared = None if role is Role.OWNER else cleared_ids(row.user)
    return Member(name=name, role=role, cleared=cleared, language=Language(row.language), is_account=True)
