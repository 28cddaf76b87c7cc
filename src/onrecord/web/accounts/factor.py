"""The second factor: a code that changes every half minute, and codes on paper for when the telephone is lost.

RFC 6238, by django-otp: a code is good once, and wrong ones are answered ever more slowly.
"""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from onrecord.web.accounts.member import Role
from onrecord.web.accounts.models import StricterRow
from onrecord.web.accounts.rulings import Ruled, Word, note_ruling

ALWAYS = frozenset({Role.OWNER, Role.HISTORIAN})
"""Those who can rule members, or decide who is whom; an owner can ask it of other roles too, never of fewer."""

CODES = 10
DIGITS = 6


def roles_asked() -> frozenset[Role]:
    """The roles that have to set up a second factor."""
    stricter = set(StricterRow.objects.values_list("role", flat=True))
    return ALWAYS | {role for role in Role if role.value in stricter}


def ask_of(roles: frozenset[Role], word: Word) -> None:
    """Ask a second factor of these roles, and always of owners and historians."""
    with transaction.atomic():
        StricterRow.objects.all().delete()
        StricterRow.objects.bulk_create(StricterRow(role=role.value) for role in sorted(roles - ALWAYS))
        note_ruling(Ruled.FACTOR, word, role=", ".join(sorted(roles | ALWAYS)))


def is_set_up(user: User) -> bool:
    """Whether somebody has a second factor, and so has to give it."""
    return bool(TOTPDevice.objects.filter(user=user, confirmed=True).exists())


def offered(user: User) -> TOTPDevice:
    """A key that somebody is shown to set up with, the same until it is confirmed."""
    device, _ = TOTPDevice.objects.get_or_create(user=user, confirmed=False, defaults={"name": "code"})
    return device


@transaction.atomic
def confirm(user: User, code: str) -> TOTPDevice | None:
    """Set up the key that was offered, once a code of it is given; it takes the place of an older one."""
    device = TOTPDevice.objects.select_for_update().filter(user=user, confirmed=False).first()
    if device is None or not device.verify_token(_plain(code)):
        return None
    TOTPDevice.objects.filter(user=user, confirmed=True).delete()
    device.confirmed = True
    device.save()
    return device


@transaction.atomic
def check(user: User, code: str) -> Device | None:
    """What a code belongs to: the key, or the codes on paper; None where it is wrong, used, or comes too soon."""
    said = _plain(code)
    kind = TOTPDevice if len(said) == DIGITS else StaticDevice
    device = kind.objects.select_for_update().filter(user=user, confirmed=True).first()
    return device if device is not None and device.verify_token(said) else None


@transaction.atomic
def new_codes(user: User) -> list[str]:
    """New codes for paper, each good once; those before are good no longer."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="paper")
    codes = [StaticToken.random_token() for _ in range(CODES)]
    StaticToken.objects.bulk_create(StaticToken(device=device, token=code) for code in codes)
    return codes


def forget(user: User) -> None:
    """Take a second factor away: its owner has lost it, and sets up another."""
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()


def _plain(code: str) -> str:
    return "".join(code.split()).lower()
