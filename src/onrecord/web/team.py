"""A team's workbench made ready: Django's settings, the ledger, and the tables of the accounts beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import django
from django.conf import settings
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS

from onrecord.store.ledger.address import address_asked
from onrecord.web.settings import settings_for_team

if TYPE_CHECKING:
    from onrecord.store.ledger.opening import Ledger


@contextmanager
def team_asked() -> Iterator[Ledger]:
    """The ledger that the environment asks for, with its accounts; what its database says against it is a refusal."""
    _set_up(address_asked())
    # Not before: without settings the ledger would have Django stand by for itself alone.
    from onrecord.store.ledger.opening import ledger_asked

    with ledger_asked() as ledger:
        _make_tables()
        yield ledger


def open_team(address: str) -> Ledger:
    """The ledger at an address, with its accounts, their tables made if there are none."""
    _set_up(address)
    from onrecord.store.ledger.opening import open_ledger

    ledger = open_ledger(address)
    _make_tables()
    return ledger


def _set_up(address: str) -> None:
    if not settings.configured:
        settings.configure(**settings_for_team(address))
        django.setup()


def _make_tables() -> None:
    call_command("migrate", database=DEFAULT_DB_ALIAS, verbosity=0)
