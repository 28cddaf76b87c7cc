"""The list of changes, and the bodies, from which one can be erased while the list still proves itself.

Docs: docs/decisions/0033-the-ledger.md.
"""

from __future__ import annotations

from datetime import datetime

from django.db import models

DIGEST = 64
"""Characters of a SHA-256 in hexadecimal."""


class Act(models.TextChoices):
    """What a change does to its record."""

    PUT = "put"
    TAKE_OUT = "take out"
    ERASE = "erase"


class ChangeRow(models.Model):
    """One change: who, when, which record and revision, the salted digest of its body, the digest of the one before.

    `record` is the number of the change by which the record came, so that no id, which may say a name, is in the list.
    """

    number: models.PositiveBigIntegerField[int, int] = models.PositiveBigIntegerField(primary_key=True)
    at: models.DateTimeField[datetime, datetime] = models.DateTimeField()
    by: models.TextField[str, str] = models.TextField()
    act: models.CharField[str, str] = models.CharField(max_length=8, choices=Act.choices)
    kind: models.CharField[str, str] = models.CharField(max_length=16)
    record: models.PositiveBigIntegerField[int, int] = models.PositiveBigIntegerField()
    revision: models.PositiveIntegerField[int, int] = models.PositiveIntegerField()
    body: models.CharField[str, str] = models.CharField(max_length=DIGEST)
    previous: models.CharField[str, str] = models.CharField(max_length=DIGEST, unique=True)
    digest: models.CharField[str, str] = models.CharField(max_length=DIGEST, unique=True)

    class Meta:
        db_table = "onrecord_change"
        indexes = (models.Index(fields=["record", "number"], name="onrecord_change_of_record"),)


class BodyRow(models.Model):
    """What a change put: the record's id, why, and its words; all of them gone, with their salt, once it is erased."""

    change: models.OneToOneField[ChangeRow, ChangeRow] = models.OneToOneField(
        ChangeRow, models.PROTECT, primary_key=True, related_name="content"
    )
    salt: models.CharField[str | None, str | None] = models.CharField(max_length=DIGEST, null=True)
    key: models.TextField[str | None, str | None] = models.TextField(
        null=True
    )  # has an index of the database's own kind: see triggers.py
    because: models.TextField[str | None, str | None] = models.TextField(null=True)
    words: models.TextField[str | None, str | None] = models.TextField(null=True)
    erased: models.ForeignKey[ChangeRow | None, ChangeRow | None] = models.ForeignKey(
        ChangeRow, models.PROTECT, null=True, related_name="erasures"
    )
    erased_id: int | None

    class Meta:
        db_table = "onrecord_body"
