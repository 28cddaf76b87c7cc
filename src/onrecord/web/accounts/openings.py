"""Who opened what is protected, when and why: noted before it is shown."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest
from django.utils import timezone

from onrecord.evidence import Source
from onrecord.protection.access import is_shut

SOURCE = "source"
BECAUSE = "Opened in the workbench."
ONE_READING = timedelta(hours=1)
"""For so long to look again, turn a page or hear another stretch is the same opening."""


def note_opening(request: HttpRequest, card: Source, today: date) -> None:
    """Note that whoever asks opens a source that is closed or restricted, be it its card, its text or a file of it.

    The id is not kept, since it may come to say a name, but the number under which the ledger knows the record. One
    person on a folder is nobody's colleague: nothing is noted.
    """
    if not request.member.is_account or not is_shut(card.access, today):  # type: ignore[attr-defined]
        return
    # The tables are there for a team alone.
    from onrecord.web.accounts.models import OpeningRow
    from onrecord.web.accounts.sources import number_of_source

    opened = {"by_id": request.user.pk, "what": SOURCE, "record": number_of_source(card.id)}
    if not OpeningRow.objects.filter(**opened, at__gt=timezone.now() - ONE_READING).exists():
        OpeningRow.objects.create(**opened, because=BECAUSE)
