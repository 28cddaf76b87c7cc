"""The tables."""

from __future__ import annotations

import django.db.models.deletion as gone
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Members, clearances, openings, and the roles that are asked for a second factor too."""

    initial = True
    dependencies = (("auth", "0012_alter_user_first_name_max_length"),)
    operations = (
        migrations.CreateModel(
            name="MemberRow",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=gone.PROTECT,
                        primary_key=True,
                        related_name="member",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("role", models.CharField(max_length=16)),
                ("language", models.CharField(max_length=2)),
            ],
            options={"db_table": "onrecord_member"},
        ),
        migrations.CreateModel(
            name="StricterRow",
            fields=[("role", models.CharField(max_length=16, primary_key=True, serialize=False))],
            options={"db_table": "onrecord_second_factor_asked"},
        ),
        migrations.CreateModel(
            name="OpeningRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("what", models.CharField(max_length=32)),
                ("record", models.PositiveBigIntegerField(null=True)),
                ("because", models.TextField()),
                ("at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=gone.PROTECT, related_name="openings", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={"db_table": "onrecord_opening"},
        ),
        migrations.CreateModel(
            name="ClearanceRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.PositiveBigIntegerField()),
                ("given", models.BooleanField()),
                ("because", models.TextField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(on_delete=gone.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=gone.PROTECT, related_name="clearances", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "db_table": "onrecord_clearance",
                "indexes": [models.Index(fields=["member", "source", "id"], name="onrecord_clearance_of")],
            },
        ),
    )
