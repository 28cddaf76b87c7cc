"""By what a guesser of passwords is known again: the address of the connection, and a digest of the name."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

SALT = "onrecord.web.accounts.throttling"


def address_of(request: HttpRequest) -> str | None:
    """The address of the connection; what a header claims is anybody's word."""
    return request.META.get("REMOTE_ADDR")


def name_digest(request: HttpRequest, credentials: Mapping[str, str] | None) -> str:
    """A digest of the name that was typed, in whose place people type passwords too."""
    typed = (credentials or request.POST).get("username") or ""
    return salted_hmac(SALT, User.normalize_username(typed), algorithm="sha256").hexdigest()
