"""The triggers: the database itself refuses to change who was cleared for what, and who opened what."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from onrecord.store.ledger.tables.triggers import only_added_to_on_postgresql, only_added_to_on_sqlite


def refuse_changes(_: Any, editor: Any) -> None:
    """Give the two tables their triggers, in the database's own tongue."""
    for table in ("onrecord_clearance", "onrecord_opening"):
        is_there = f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)"
        on_postgresql = editor.connection.vendor == "postgresql"
        for trigger in (
            only_added_to_on_postgresql(table) if on_postgresql else only_added_to_on_sqlite(table, is_there)
        ):
            editor.execute(trigger)


class Migration(migrations.Migration):
    """Only added to."""

    dependencies = (("accounts", "0001_members"), ("ledger", "0002_only_added_to"))
    operations = (migrations.RunPython(refuse_changes),)
