"""What a report tells of what falls with a record that is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from onrecord.chronology import Bounds
from onrecord.cli.page import heading, paragraph
from onrecord.dates.days import iso
from onrecord.dates.wording import window_in_words
from onrecord.script import sentences
from onrecord.script.falls import FallenBound, FallenLine, Falls

WAYS = {
    "worse": "Lines that fall with it",
    "better": "Lines that stand better without it",
    "same": "Lines that keep their verdict, on other grounds",
}
SHOWN = 12
"""How many bounds are told of; the JSON report has all."""


def falls_as_json(falls: Falls) -> Mapping[str, Any]:
    """The lines and bounds that change, before and after."""
    return {
        "without": falls.without,
        "lines": [_line(one) for one in falls.lines],
        "bounds": [_bound(one) for one in falls.bounds],
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


def _bound(one: FallenBound) -> Mapping[str, Any]:
    after = None if one.after is None else _days(one.after)
    return {"time": one.time, "before": _days(one.before), "after": after}


def _days(bounds: Bounds) -> Mapping[str, str | None]:
    found = {"earliest": bounds.earliest, "latest": bounds.latest}
    return {side: None if day is None else iso(day) for side, day in found.items()}


def print_falls(falls: Falls) -> None:
    """What falls: the lines whose verdict changes, those on other grounds, and the bounds."""
    paragraph(f"As it would be without {falls.without}.")
    if not falls.lines and not falls.bounds:
        paragraph("Nothing falls with it: no line and no bound rests on it.")
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
    changed = [one for one in falls.bounds if one.after is not None]
    if changed:
        heading(f"Bounds that change without it ({len(changed)})")
    for one in changed[:SHOWN]:
        after = window_in_words(one.after.earliest, one.after.latest) if one.after is not None else ""
        before = window_in_words(one.before.earliest, one.before.latest)
        paragraph(f"{one.time}: {before} → {after}", indent=2)
    if len(changed) > SHOWN:
        paragraph(f"and {len(changed) - SHOWN} more, which --json tells.", indent=2)
