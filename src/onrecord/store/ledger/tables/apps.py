"""The ledger's tables as Django knows them."""

from __future__ import annotations

from django.apps import AppConfig


class LedgerTables(AppConfig):
    """Changes and bodies."""

    name = "onrecord.store.ledger.tables"
    label = "ledger"
