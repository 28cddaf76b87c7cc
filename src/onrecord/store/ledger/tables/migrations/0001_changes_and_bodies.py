"""The two tables."""

from __future__ import annotations

import django.db.models.deletion as gone
from django.db import migrations, models


class Migration(migrations.Migration):
    """Changes and bodies."""

    initial = True
    dependencies = ()
    operations = (
        migrations.CreateModel(
            name="ChangeRow",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("by", models.TextField()),
                (
                    "act",
                    models.CharField(
                        choices=[("put", "Put"), ("take out", "Take Out"), ("erase", "Erase")], max_length=8
                    ),
                ),
                ("kind", models.CharField(max_length=16)),
                ("record", models.PositiveBigIntegerField()),
                ("revision", models.PositiveIntegerField()),
                ("body", models.CharField(max_length=64)),
                ("previous", models.CharField(max_length=64, unique=True)),
                ("digest", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "db_table": "onrecord_change",
                "indexes": [models.Index(fields=["record", "number"], name="onrecord_change_of_record")],
            },
        ),
        migrations.CreateModel(
            name="BodyRow",
            fields=[
                (
                    "change",
                    models.OneToOneField(
                        on_delete=gone.PROTECT,
                        primary_key=True,
                        related_name="content",
                        serialize=False,
                        to="ledger.changerow",
                    ),
                ),
                ("salt", models.CharField(max_length=64, null=True)),
                ("key", models.TextField(null=True)),
                ("because", models.TextField(null=True)),
                ("words", models.TextField(null=True)),
                (
                    "erased",
                    models.ForeignKey(
                        null=True,
                        on_delete=gone.PROTECT,
                        related_name="erasures",
                        to="ledger.changerow",
                    ),
                ),
            ],
            options={"db_table": "onrecord_body"},
        ),
    )
