"""Who is a member, in which role: taking somebody on, giving another role, letting somebody go, starting over."""

from __future__ import annotations

import unicodedata

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from onrecord.edition.language import Language
from onrecord.web.accounts import factor
from onrecord.web.accounts.member import Role
from onrecord.web.accounts.models import MemberRow
from onrecord.web.accounts.refusals import BadMemberName, BadPassword, LastOwner, MemberThere, NoSuchMember
from onrecord.web.accounts.rulings import Ruled, Word, note_ruling

LONGEST = 150
"""Letters of a name that Django's table of users has room for."""


@transaction.atomic
def add(
    name: str,
    role: Role,
    word: Word,
    language: Language = Language.ENGLISH,
    *,
    password: str | None = None,
) -> User:
    """Take a member on; an invitation lets them choose a password, unless they have given one already."""
    name = _name(name)
    if any(one.casefold() == name.casefold() for one in User.objects.values_list("username", flat=True)):
        raise MemberThere(name)
    user = User(username=name)
    user.set_unusable_password()
    user.save()
    MemberRow.objects.create(user=user, role=role.value, language=language.value)
    note_ruling(Ruled.TAKEN_ON, word, user, role=role.value)
    if password is not None:
        choose_password(user, password)
    return user


def named(name: str) -> User:
    """The member of a name."""
    user = User.objects.filter(username=User.normalize_username(name), member__isnull=False).first()
    if user is None:
        raise NoSuchMember(name)
    return user


def members() -> list[MemberRow]:
    """Everybody who is or was a member, by name; those who left come last."""
    rows = MemberRow.objects.select_related("user").order_by("-user__is_active", "user__username")
    return list(rows)


@transaction.atomic
def give_role(user: User, role: Role, word: Word) -> None:
    """Give a member another role; `LastOwner` where nobody would be left to do so."""
    if role is not Role.OWNER:
        _not_the_last_owner(user)
    MemberRow.objects.filter(user=user).update(role=role.value)
    note_ruling(Ruled.ROLE, word, user, role=role.value)


@transaction.atomic
def deactivate(user: User, word: Word) -> None:
    """Let a member go: they are logged out at once and let in no more; what they did stays theirs."""
    _not_the_last_owner(user)
    user.is_active = False
    user.set_unusable_password()
    user.save()
    factor.forget(user)
    note_ruling(Ruled.LET_GO, word, user)


@transaction.atomic
def start_over(user: User, word: Word) -> None:
    """Let somebody choose a password and a second factor anew, be they lost or was the member gone."""
    user.is_active = True
    user.set_unusable_password()
    user.save()
    factor.forget(user)
    note_ruling(Ruled.STARTED_OVER, word, user)


def choose_password(user: User, password: str) -> None:
    """Give a member a password that is not guessed easily."""
    try:
        validate_password(password, user)
    except ValidationError as problem:
        raise BadPassword(" ".join(problem.messages)) from None
    user.set_password(password)
    user.save()


def _name(said: str) -> str:
    name = User.normalize_username(" ".join(said.split()))
    is_plain = all(letter == " " or unicodedata.category(letter)[0] in "LMNPS" for letter in name)
    if not name or not is_plain or len(name) > LONGEST:
        raise BadMemberName
    return name


def _not_the_last_owner(user: User) -> None:
    owners = MemberRow.objects.select_for_update().filter(role=Role.OWNER.value, user__is_active=True)
    if [row.pk for row in owners] == [user.pk]:
        raise LastOwner(user.username)
