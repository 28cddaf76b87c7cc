"""What is kept of members beside Django's own users: their roles, what was ruled of them, cleared for, opened.

A source is known by the number of the change by which it came into the ledger: an id may come to say a name, and three
of these tables are never changed (docs/decisions/0033-the-ledger.md). Their reasons stay for good too.
"""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import models
from django.utils.timezone import now


class MemberRow(models.Model):
    """A member of the team. One who left is no longer active, and is never taken away, since changes name them."""

    user: models.OneToOneField[User, User] = models.OneToOneField(
        User, models.PROTECT, primary_key=True, related_name="member"
    )
    role: models.CharField[str, str] = models.CharField(max_length=16)
    language: models.CharField[str, str] = models.CharField(max_length=2)

    class Meta:
        db_table = "onrecord_member"


class ClearanceRow(models.Model):
    """Somebody was cleared for a source, or was no longer: the last row for both says which. Only ever added to."""

    member: models.ForeignKey[User, User] = models.ForeignKey(User, models.PROTECT, related_name="clearances")
    source: models.PositiveBigIntegerField[int, int] = models.PositiveBigIntegerField()
    given: models.BooleanField[bool, bool] = models.BooleanField()
    by: models.ForeignKey[User, User] = models.ForeignKey(User, models.PROTECT, related_name="+")
    because: models.TextField[str, str] = models.TextField()
    at: models.DateTimeField[datetime, datetime] = models.DateTimeField(default=now)
    member_id: int

    class Meta:
        db_table = "onrecord_clearance"
        indexes = (models.Index(fields=["member", "source", "id"], name="onrecord_clearance_of"),)


class OpeningRow(models.Model):
    """Somebody opened what is protected: which kind of thing, of which record, when and why. Only ever added to."""

    by: models.ForeignKey[User, User] = models.ForeignKey(User, models.PROTECT, related_name="openings")
    what: models.CharField[str, str] = models.CharField(max_length=32)
    record: models.PositiveBigIntegerField[int | None, int | None] = models.PositiveBigIntegerField(null=True)
    because: models.TextField[str, str] = models.TextField()
    at: models.DateTimeField[datetime, datetime] = models.DateTimeField(default=now, db_index=True)
    id: int

    class Meta:
        db_table = "onrecord_opening"


class RulingRow(models.Model):
    """Something was ruled of a member, or, without one, of all who have a role. Only ever added to.

    `by` is a member's name, or says that it was done by command: whoever has the machine may have no account.
    """

    member: models.ForeignKey[User | None, User | None] = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="rulings"
    )
    what: models.CharField[str, str] = models.CharField(max_length=16)
    role: models.CharField[str, str] = models.CharField(max_length=64)
    by: models.TextField[str, str] = models.TextField()
    because: models.TextField[str, str] = models.TextField()
    at: models.DateTimeField[datetime, datetime] = models.DateTimeField(default=now)
    id: int

    class Meta:
        db_table = "onrecord_ruling"


class StricterRow(models.Model):
    """A role that the owner has asked for a second factor too."""

    role: models.CharField[str, str] = models.CharField(max_length=16, primary_key=True)

    class Meta:
        db_table = "onrecord_second_factor_asked"
