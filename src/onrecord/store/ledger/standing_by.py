"""Django made ready for the ledger alone, where no workbench has done so."""

from __future__ import annotations

import os

import django
from django.apps import apps
from django.conf import settings

APP = "onrecord.store.ledger.tables"


def stand_by() -> None:
    """Set Django up with the ledger's tables and nothing else; a workbench that has set it up already is left alone."""
    if not settings.configured and "DJANGO_SETTINGS_MODULE" not in os.environ:
        settings.configure(INSTALLED_APPS=[APP], USE_TZ=True, LOGGING_CONFIG=None)
    if not apps.apps_ready:
        django.setup()
