"""Two dossiers' records, told: which came, which went, and which fields differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

import click

from onrecord.cli.page import heading, paragraph
from onrecord.dossier.differing import FieldDifference, RecordDifference
from onrecord.script import compare_whole
from onrecord.store.folder.printer import flow

SIGNS = {"added": "+", "dropped": "−", "changed": "~"}
HEADINGS = {"production": "The head of the dossier", "signoff": "Sign-offs"}


def differences_as_json(found: Iterable[RecordDifference]) -> list[Mapping[str, Any]]:
    """The records that differ; values as their files have them."""
    return [
        {
            "fate": one.fate,
            "kind": one.kind,
            "id": one.id,
            "fields": [
                {"field": each.field, "before": each.before, "after": each.after} for each in one.fields
            ],
        }
        for one in found
    ]


def print_differences(found: Iterable[RecordDifference]) -> None:
    """The records that differ, by kind."""
    for kind, members in groupby(sorted(found, key=lambda one: one.kind), key=lambda one: one.kind):
        differing = list(members)
        heading(f"{HEADINGS.get(kind, f'{kind.capitalize()}s')} ({len(differing)})")
        for one in differing:
            click.echo()
            paragraph(one.id, lead=f"  {SIGNS[one.fate]} ")
            for each in one.fields:
                paragraph(f"{each.field}: {_shown(each)}", indent=4, lead="– ")


def _shown(one: FieldDifference) -> str:
    """A value before and after; of words in which little differs, the difference."""
    if isinstance(one.before, str) and isinstance(one.after, str) and " " in one.before:
        return compare_whole(one.before, one.after).shown
    return f"{_plain(one.before)} → {_plain(one.after)}"


def _plain(value: Any) -> str:
    return "nothing" if value is None else value if isinstance(value, str) else flow(value)
