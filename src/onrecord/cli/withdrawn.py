"""A withdrawal told: what falls with a release, for whom, and what has to be built again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import click

from onrecord.cli.page import heading, paragraph
from onrecord.script.falls import FallenLine
from onrecord.script.withdrawing import Edition, Withdrawal


def withdrawal_as_json(falls: Withdrawal, *, is_written: bool) -> Mapping[str, Any]:
    """Everything that falls, by audience, and whether it was written down."""
    return {
        "release": falls.release.id,
        "of": falls.release.of,
        "withdrawn": None if falls.release.withdrawn is None else falls.release.withdrawn.text,
        "written": is_written,
        "lines": {audience.value: [_line(one) for one in lines] for audience, lines in falls.lines.items()},
        "bites": list(falls.bites),
        "passages": list(falls.passages),
        "editions": [
            {"audience": one.audience.value, "records": list(one.records), "lines": list(one.lines)}
            for one in falls.editions
        ],
    }


def _line(one: FallenLine) -> Mapping[str, Any]:
    return {
        "line": one.before.line.id,
        "text": one.before.line.text,
        "before": one.before.verdict.value,
        "after": one.after.verdict.value,
        "because": list(one.after.because),
    }


def print_withdrawal(falls: Withdrawal) -> None:
    """What falls, audience by audience; then the bites, the passages and the editions."""
    withdrawn = "" if falls.release.withdrawn is None else f" on {falls.release.withdrawn.text}"
    paragraph(f"If {falls.release.id} of {falls.release.of} is withdrawn{withdrawn}:")
    for audience, lines in falls.lines.items():
        heading(f"Lines for the {audience} ({len(lines)})")
        for one in lines:
            _print_line(one)
    _print_ids("Bites", falls.bites)
    _print_ids("Passages that may no longer be used", falls.passages)
    heading(f"Editions to build again ({len(falls.editions)})")
    for edition in falls.editions:
        paragraph(_losing(edition), indent=2)
    if falls.editions:
        paragraph("What was built and given out before cannot be unmade by this: ask for it back.", indent=2)
    click.echo()


def _print_line(one: FallenLine) -> None:
    line = one.before.line
    paragraph(f"{one.before.verdict} → {one.after.verdict}  {line.script}:{line.line}", indent=2)
    paragraph(line.text, indent=4)


def _print_ids(what: str, ids: Iterable[str]) -> None:
    known = list(ids)
    if known:
        heading(f"{what} ({len(known)})")
        paragraph(", ".join(known), indent=2)


def _losing(edition: Edition) -> str:
    counted = (
        (len(edition.records), "record", "records"),
        (len(edition.lines), "line of the script", "lines of the script"),
    )
    told = [f"{count} {one if count == 1 else several}" for count, one, several in counted if count]
    return f"for the {edition.audience}: without {' and '.join(told) or 'what the release says of itself'}"
