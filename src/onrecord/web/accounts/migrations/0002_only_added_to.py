"""The triggers: the database itself refuses to change who was cleared for what, and who opened what."""

from __future__ import annotations

from django.db import migrations

from onrecord.store.ledger.tables.triggers import refuse_changes


class Migration(migrations.Migration):
    """Only added to."""

    dependencies = (("accounts", "0001_members"), ("ledger", "0002_only_added_to"))
    operations = (migrations.RunPython(refuse_changes("onrecord_clearance", "onrecord_opening")),)
