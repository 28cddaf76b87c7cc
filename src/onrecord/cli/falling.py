"""What a report tells of what changes without a record, or with one more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from onrecord.chronology import Bounds, Changed
from onrecord.cli.page import heading, paragraph
from onrecord.dates.days import iso
from onrecord.dates.wording import window_in_words
from onrecord.script import sentences
from onrecord.script.falls import FallenLine, Falls

WAYS = {
    "worse": "Lines that fall",
    "better": "Lines that stand better",
    "same": "Lines that keep their verdict, on other grounds",
}
SHOWN = 12
"""How many bounds are told of; the JSON report has all."""


def falls_as_json(falls: Falls) -> Mapping[str, Any]:
    """The lines and bounds that change, before and after."""
    return {
        "how": falls.how,
        "lines": [_line(one) for one in falls.lines],
        "bounds": [_bound(one) for one in falls.times.times],
        "conflicts_ended": [list(one.members) for one in falls.times.ended],
        "conflicts_begun": [list(one.members) for one in falls.times.begun],
    }


def _line(one: FallenLine) -> Mapping[str, Any]:
    return {
        "line": one.before.line.id,
        "text": one.before.line.text,
        "way": one.way,
        "before": one.before.verdict.value,
        "after": one.after.verdict.value,
        "because": list(one.after.because),
        "changes": list(sentences(one.altered)),
    }


def _bound(one: Changed) -> Mapping[str, Any]:
    return {"time": one.time, "before": _days(one.before), "after": _days(one.after)}


def _days(bounds: Bounds | None) -> Mapping[str, str | None] | None:
    if bounds is None:
        return None
    found = {"earliest": bounds.earliest, "latest": bounds.latest}
    return {side: None if day is None else iso(day) for side, day in found.items()}


def print_falls(falls: Falls) -> None:
    """What falls: the lines whose verdict changes, those on other grounds, and the bounds."""
    paragraph(f"As it would be {falls.how}.")
    if not falls.lines and not falls.times.times:
        paragraph("Nothing changes: no line and no bound rests on it.")
    for way, what in WAYS.items():
        lines = falls.of_way(way)
        if lines:
            heading(f"{what} ({len(lines)})")
        for reasons, members in _by_reasons(lines).items():
            _print_lines(members, reasons)
    _print_bounds(falls)


def _by_reasons(lines: list[FallenLine]) -> Mapping[tuple[str, ...], list[FallenLine]]:
    """Lines by why they change: their new reasons, or what they no longer rest on."""
    found: dict[tuple[str, ...], list[FallenLine]] = {}
    for one in lines:
        why = tuple(sentences(one.altered)) if one.way == "same" else one.after.because
        found.setdefault(why, []).append(one)
    return found


def _print_lines(lines: list[FallenLine], reasons: tuple[str, ...]) -> None:
    click.echo()
    for one in lines:
        line = one.before.line
        verdict = (
            one.before.verdict.value if one.way == "same" else f"{one.before.verdict} → {one.after.verdict}"
        )
        click.echo(f"  {click.style(verdict, bold=one.way != 'same')}  {line.script}:{line.line}")
        paragraph(line.text, indent=4)
    for because in reasons:
        paragraph(because, indent=4, lead="– ")


def _print_bounds(falls: Falls) -> None:
    """The bounds that change and are still there, and how many conflicts end and begin."""
    changed = [(one.time, one.before, one.after) for one in falls.times.times if one.before and one.after]
    if changed:
        heading(f"Bounds that change ({len(changed)})")
    for time, before, after in changed[:SHOWN]:
        paragraph(f"{time}: {_window(before)} → {_window(after)}", indent=2)
    if len(changed) > SHOWN:
        paragraph(f"and {len(changed) - SHOWN} more, which --json tells.", indent=2)
    for what, conflicts in (("ends", falls.times.ended), ("begins", falls.times.begun)):
        for conflict in conflicts:
            paragraph(f"A conflict {what}: {', '.join(conflict.members)}.", indent=2)


def _window(bounds: Bounds) -> str:
    return window_in_words(bounds.earliest, bounds.latest)
