"""Invented members of an invented team, and how they come in: passwords, codes, clients of their own."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import DEFAULT_DB_ALIAS, connections
from django.http import HttpResponse
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from onrecord.store.ledger.address import settings_of
from onrecord.store.ledger.opening import Ledger
from onrecord.web.accounts import factor, roster
from onrecord.web.accounts.member import Role
from onrecord.web.accounts.rulings import Word

WORD = Word(by="invented", because="For a test.")
PASSWORD = "seven invented otters"
HOST = "127.0.0.1"
STEP = 30


@dataclass
class Team:
    """A team's workbench that a test has for itself, its owner, and the key of the owner's telephone."""

    address: str
    ledger: Ledger
    owner: User
    key: bytes

    def member(self, name: str, role: Role) -> User:
        """Somebody who has chosen the password of all these tests."""
        user = roster.add(name, role, WORD)
        roster.choose_password(user, PASSWORD)
        return user

    def as_owner(self) -> Client:
        """A browser in which the owner is logged in with both factors."""
        return entered(self.owner.username, self.key)

    def as_member(self, name: str, role: Role) -> Client:
        """A browser in which a new member is logged in, with both factors where their role has to have them."""
        user = self.member(name, role)
        return entered(name, with_factor(user) if role in factor.ALWAYS else None)


def client(address: str = "192.0.2.1", **more: object) -> Client:
    """A browser somewhere."""
    return Client(headers={"host": HOST}, REMOTE_ADDR=address, **more)


def logged_in(browser: Client, name: str, password: str = PASSWORD) -> HttpResponse:
    """What the form for name and password answers."""
    return browser.post("/login", {"username": name, "password": password})


def entered(name: str, key: bytes | None, address: str = "192.0.2.1") -> Client:
    """A browser in which somebody came in as people do."""
    browser = client(address)
    assert logged_in(browser, name).status_code == 302
    if key is not None:
        assert browser.post("/second-factor", {"code": code(key)}).status_code == 302
    return browser


def code(key: bytes, later: int = 1) -> str:
    """The code that a telephone shows; by default the next one, since the one now was used to set it up."""
    totp = TOTP(key, step=STEP)
    totp.time = time.time() + later * STEP
    return f"{totp.token():06d}"


def with_factor(user: User) -> bytes:
    """Set up a second factor, as the page does; its key."""
    key = factor.offered(user).bin_key
    assert factor.confirm(user, code(key, later=0)) is not None
    return key


def after_a_while(user: User) -> None:
    """As if nobody had typed a wrong code for somebody for a long time."""
    for kind in (TOTPDevice, StaticDevice):
        kind.objects.filter(user=user).update(throttling_failure_timestamp=None, throttling_failure_count=0)


def use(address: str) -> None:
    """Have the accounts lie in the database at an address."""
    connections.close_all()
    made = connections.configure_settings({DEFAULT_DB_ALIAS: settings_of(address)})
    connections.databases[DEFAULT_DB_ALIAS] = made[DEFAULT_DB_ALIAS]
    with suppress(AttributeError):
        del connections[DEFAULT_DB_ALIAS]
