"""Invitations: a link that is good once, for three days, and lets somebody choose their password."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from onrecord.web.origins import origins_asked


class Invitations(PasswordResetTokenGenerator):
    """Tokens that are good until the password they let choose is chosen, another is made, or the member leaves."""

    key_salt = "onrecord.web.accounts.invitations"

    def _make_hash_value(self, user: User, timestamp: int) -> str:  # type: ignore[override]
        return f"{user.pk}/{user.password}/{user.is_active}/{timestamp}"


INVITATIONS = Invitations()


def invitation(user: User, opened_at: str = "") -> str:
    """The whole address under which an invited member chooses a password.

    It begins as `ONRECORD_ORIGINS` says; else where whoever invites has the workbench open, if they have.
    """
    origins, number = origins_asked(), urlsafe_base64_encode(force_bytes(user.pk))
    address = origins.first if origins.all or not opened_at else opened_at
    return address + reverse("join", args=[number, INVITATIONS.make_token(user)])
