"""The triggers: from here on the database itself refuses to change what was written."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from onrecord.store.ledger.tables.triggers import ON_POSTGRESQL, ON_SQLITE


def refuse_changes(_: Any, editor: Any) -> None:
    """Give the database its triggers, in its own tongue."""
    for trigger in ON_POSTGRESQL if editor.connection.vendor == "postgresql" else ON_SQLITE:
        editor.execute(trigger)


class Migration(migrations.Migration):
    """Only added to."""

    dependencies = (("ledger", "0001_changes_and_bodies"),)
    operations = (migrations.RunPython(refuse_changes),)
