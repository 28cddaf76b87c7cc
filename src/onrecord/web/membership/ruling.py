"""What an owner rules: who is a member, in which role, cleared for what."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from onrecord.edition.language import Language
from onrecord.protection.members.clearance import source_for_member
from onrecord.web.accounts import clearances, factor, roster
from onrecord.web.accounts.invitations import invitation
from onrecord.web.accounts.member import Role
from onrecord.web.accounts.models import ClearanceRow, MemberRow, RulingRow
from onrecord.web.accounts.roles import Act
from onrecord.web.accounts.rulings import Word
from onrecord.web.accounts.sources import sources
from onrecord.web.asked import Asked
from onrecord.web.finding import find
from onrecord.web.membership.guarded import of_those_who_may
from onrecord.web.membership.showing import shown

MOST = 200
"""Clearances of one member that are shown."""

LATEST = 20
"""Rulings that a page shows; all are on a page of their own."""

ROLES = {role.value: role for role in Role}
LANGUAGES = {language.value: language for language in Language}


@of_those_who_may(Act.RULE_MEMBERS)
def members(request: Asked) -> HttpResponse:
    """Everybody; and a new member is invited."""
    if request.method == "POST":
        role = find(ROLES, request.POST.get("role", ""))
        language = find(LANGUAGES, request.POST.get("language", ""))
        return _invited(request, roster.add(request.POST.get("name", ""), role, _word(request), language))
    return shown(
        request,
        "members.html",
        section="members",
        rows=roster.members(),
        set_up=_who_have_a_factor(),
        roles=list(Role),
        asked=factor.roles_asked(),
        always=factor.ALWAYS,
        rulings=_ruled(RulingRow.objects.select_related("member")),
    )


def _who_have_a_factor() -> set[int]:
    return set(User.objects.filter(totpdevice__confirmed=True).values_list("pk", flat=True))


@of_those_who_may(Act.RULE_MEMBERS)
def member(request: Asked, number: int) -> HttpResponse:
    """One member: role, clearances with their reasons, and what an owner can do."""
    user = _user(number)
    standing, cleared = sources(), clearances.cleared_numbers(user)
    row = MemberRow.objects.get(user=user)
    return shown(
        request,
        "member.html",
        section="members",
        row=row,
        roles=list(Role),
        sees_all=row.role == Role.OWNER,
        cleared=sorted((standing[one], one) for one in cleared & standing.keys()),
        others=sorted(
            (id, one) for one, id in standing.items() if one not in cleared and _is_guarded(request, id)
        ),
        past=[(one, standing.get(one.source)) for one in _past(user)],
        rulings=_ruled(RulingRow.objects.filter(member=user).select_related("member")),
    )


def _is_guarded(request: Asked, id: str) -> bool:
    """Whether a member has to be cleared for a source: what is open is everybody's."""
    source = request.desk.dossier.sources.get(id)
    return source is not None and not source_for_member(source, frozenset(), request.desk.today).allowed


def _past(user: User) -> list[ClearanceRow]:
    return list(ClearanceRow.objects.filter(member=user).select_related("by").order_by("-id")[:MOST])


def _ruled(rows: QuerySet[RulingRow]) -> list[RulingRow]:
    return list(rows.order_by("-id")[:LATEST])


@require_POST
@of_those_who_may(Act.RULE_MEMBERS)
def give_role(request: Asked, number: int) -> HttpResponse:
    """Another role."""
    roster.give_role(_user(number), find(ROLES, request.POST.get("role", "")), _word(request))
    return _back_to(number)


@require_POST
@of_those_who_may(Act.CLEAR)
def clear(request: Asked, number: int) -> HttpResponse:
    """Cleared for more sources."""
    clearances.clear(_user(number), _chosen(request), by=_owner(request), because=_because(request))
    return _back_to(number)


@require_POST
@of_those_who_may(Act.CLEAR)
def take_back(request: Asked, number: int) -> HttpResponse:
    """Cleared for fewer."""
    clearances.take_back(_user(number), _chosen(request), by=_owner(request), because=_because(request))
    return _back_to(number)


@require_POST
@of_those_who_may(Act.RULE_MEMBERS)
def start_over(request: Asked, number: int) -> HttpResponse:
    """A new invitation: password and second factor are chosen anew."""
    user = _user(number)
    roster.start_over(user, _word(request))
    return _invited(request, user)


@require_POST
@of_those_who_may(Act.RULE_MEMBERS)
def let_go(request: Asked, number: int) -> HttpResponse:
    """Somebody leaves."""
    roster.deactivate(_user(number), _word(request))
    return _back_to(number)


@require_POST
@of_those_who_may(Act.RULE_MEMBERS)
def ask_second_factor(request: Asked) -> HttpResponse:
    """Which more roles have to set up a second factor."""
    roles = frozenset(find(ROLES, role) for role in request.POST.getlist("role"))
    factor.ask_of(roles, _word(request))
    return HttpResponseRedirect(reverse("members"))


def _invited(request: Asked, user: User) -> HttpResponse:
    """The link is shown once, to be given to its owner by a way that is theirs alone."""
    return shown(
        request,
        "invited.html",
        section="members",
        name=user.username,
        link=invitation(user, f"{request.scheme}://{request.get_host()}"),
    )


def _user(number: int) -> User:
    found = User.objects.filter(pk=number, member__isnull=False)
    return find({str(user.pk): user for user in found}, str(number))


def _owner(request: Asked) -> User:
    return User.objects.get(pk=request.user.pk)


def _back_to(number: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("member", args=[number]))


def _chosen(request: Asked) -> set[int]:
    return {int(one) for one in request.POST.getlist("source") if one.isdecimal() and len(one) < 19}


def _word(request: Asked) -> Word:
    return Word(by=request.member.name, because=_because(request))


def _because(request: Asked) -> str:
    return request.POST.get("because", "")
