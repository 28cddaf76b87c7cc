"""What a form gives, as a file would have it: rows of fields and lists of words."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import QueryDict


def rows_of(given: QueryDict, name: str, fields: Sequence[str]) -> list[dict[str, str]]:
    """Rows of fields that are called `names.text`, `names.lang`, …; rows without the first field are left out."""
    columns = [given.getlist(f"{name}.{field}") for field in fields]
    rows = (dict(zip(fields, map(str.strip, row), strict=True)) for row in zip(*columns, strict=False))
    return [{field: word for field, word in row.items() if word} for row in rows if row[fields[0]]]


def listed(words: str) -> list[str]:
    """Ids or codes that stand between commas or spaces."""
    return words.replace(",", " ").split()
