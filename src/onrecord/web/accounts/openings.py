"""Who opened what is protected, when and why: noted before it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpRequest

from onrecord.web.accounts.refusals import NoReason


class Protected(StrEnum):
    """What is not opened without a trace."""

    SOURCE = "source"
    IDENTITY = "sealed identity"
    REPORT = "gate report"


@dataclass(frozen=True, slots=True)
class Opened:
    """One protected thing: a source or a sealed identity by its id, the report of a gate without."""

    kind: Protected
    id: str | None = None


def note_opening(request: HttpRequest, what: Opened, because: str) -> None:
    """Note that whoever asks opens a protected thing, and why; `NoReason` where they do not say.

    The id is not kept, since it may come to say a name, but the number under which the ledger knows the record. One
    person on a folder is nobody's colleague: nothing is noted.
    """
    if not because.strip():
        raise NoReason
    if not request.member.is_account:  # type: ignore[attr-defined]
        return
    # The table is there for a team alone.
    from onrecord.web.accounts.models import OpeningRow

    OpeningRow.objects.create(
        by_id=request.user.pk, what=what.kind.value, record=_number(what), because=because.strip()
    )


def _number(what: Opened) -> int | None:
    from onrecord.web.accounts.sources import number_of_file, number_of_source

    if what.id is None:
        return None
    if what.kind is Protected.IDENTITY:
        return number_of_file(f"sealed/{what.id}.age")
    return number_of_source(what.id)
