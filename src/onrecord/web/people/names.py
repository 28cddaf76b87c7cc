"""What somebody or some place is called, as a form has it: a row for each name, with its language and its years."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import QueryDict

from onrecord.dates import Dated
from onrecord.evidence import Name
from onrecord.web.forms import rows_of

NAME = ("text", "lang", "from", "until")


def names_as_typed(names: Sequence[Name]) -> list[dict[str, str]]:
    """The rows of the form for names that are on record."""
    return [
        {"text": one.text, "lang": one.lang or "", "from": _day(one.since), "until": _day(one.until)}
        for one in names
    ]


def typed_names(given: QueryDict) -> list[dict[str, str]]:
    """The rows that somebody filled in, as a file has names; a row without a name is left out."""
    return rows_of(given, "names", NAME)


def _day(said: Dated | None) -> str:
    return "" if said is None else said.text
