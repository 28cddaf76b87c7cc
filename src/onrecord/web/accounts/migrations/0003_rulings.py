"""What was ruled of members, in a list that is only ever added to."""

from __future__ import annotations

import django.db.models.deletion as gone
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from onrecord.store.ledger.tables.triggers import refuse_changes


class Migration(migrations.Migration):
    """Rulings, and their triggers."""

    dependencies = (("accounts", "0002_only_added_to"),)
    operations = (
        migrations.CreateModel(
            name="RulingRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("what", models.CharField(max_length=16)),
                ("role", models.CharField(max_length=64)),
                ("by", models.TextField()),
                ("because", models.TextField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "member",
                    models.ForeignKey(
                        null=True,
                        on_delete=gone.PROTECT,
                        related_name="rulings",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"db_table": "onrecord_ruling"},
        ),
        migrations.RunPython(refuse_changes("onrecord_ruling")),
    )
