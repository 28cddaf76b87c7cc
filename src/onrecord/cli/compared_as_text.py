"""Two versions of a script, told: what became of its scenes and lines, and what now wants evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import click

from onrecord.cli.page import harmless, heading, paragraph, width
from onrecord.script.comparison import (
    Comparison,
    Fate,
    LineChange,
    SceneChange,
    SceneFate,
    Version,
    VersionLine,
    VersionScene,
)

HEADINGS = {
    Fate.CHANGED: "Changed",
    Fate.RETOLD: "Told anew",
    Fate.ADDED: "Added",
    Fate.DROPPED: "Dropped",
    Fate.MOVED: "Moved, in the same words",
    Fate.WEIGHED: "The same words, on other evidence",
}

CALLED = {Fate.RETOLD: "told anew", Fate.WEIGHED: "weighed otherwise"}


def print_comparison(found: Comparison, *, named: bool) -> None:
    """What became of scenes, then of lines; last what now wants evidence, so that it is what one leaves with."""
    if named:
        heading(f"{found.after.name}")
    paragraph(_sum(found))
    if found.scenes:
        heading("Scenes")
    for scene in found.scenes:
        paragraph(_fate_of(scene, found), indent=2)
    for fate, what in HEADINGS.items():
        changes = found.of(fate)
        if changes:
            heading(f"{what} ({len(changes)})")
        for change in changes:
            _print_change(change)
    _print_needs(found)


def _sum(found: Comparison) -> str:
    counts = Counter(one.fate for one in found.lines)
    told = [f"{counts[fate]} {CALLED.get(fate, fate.value)}" for fate in Fate if counts[fate]]
    kept = f"{found.same} of {len(found.before.lines)} lines in the same words"
    return f"{', '.join([kept, *told])}; now {len(found.after.lines)} lines."


def _fate_of(change: SceneChange, found: Comparison) -> str:
    was, now = (
        None if one is None else one.heading or "Before the first scene"
        for one in (change.before, change.after)
    )
    match change.fate:
        case SceneFate.ADDED:
            return f"+ {now}"
        case SceneFate.DROPPED:
            return f"− {was}"
        case SceneFate.RENAMED:
            return f"~ {was} → {now}"
        case SceneFate.MOVED:
            return f"↕ {now}: {_nth(change.before, found.before)} → {_nth(change.after, found.after)}"


def _nth(scene: VersionScene | None, version: Version) -> str:
    return "" if scene is None else f"scene {scene.number + 1} of {len(version.scenes)}"


def _print_change(change: LineChange) -> None:
    click.echo()
    difference = change.difference
    if difference is not None and change.after is not None:
        paragraph(difference.shown, lead=f"  {_row(change.after)} ~ ")
    else:
        _print_both(change)
    for sentence in _facts(change):
        paragraph(sentence, indent=7, lead="– ")


def _print_both(change: LineChange) -> None:
    after = change.after
    elsewhere = change.fate in (Fate.MOVED, Fate.WEIGHED)
    for line in () if elsewhere else change.before:
        paragraph(line.line.text, lead=f"  {_row(line)} − ")
    if after is not None:
        paragraph(after.line.text, lead=f"  {_row(after)} {'=' if elsewhere else '+'} ")


def _facts(change: LineChange) -> Iterator[str]:
    """Where it came from, what it names otherwise, and what it rests on before and after."""
    if change.fate is Fate.MOVED and change.after is not None:
        yield f"from {change.before[0].line.scene or 'before the first scene'}, line {change.before[0].line.line}"
    if change.newly_named and change.before:
        yield f"names now: {', '.join(change.newly_named)}"
    if change.named_no_more and change.after is not None:
        yield f"names no more: {', '.join(change.named_no_more)}"
    if change.fate is not Fate.MOVED:
        yield from _evidence(change)


def _evidence(change: LineChange) -> Iterator[str]:
    """What it rested on and rests on, where that is not the same."""
    before = " · ".join(dict.fromkeys(map(_rests, change.before)))
    after = "" if change.after is None else _rests(change.after)
    if before and after and before != after:
        yield f"rests on: {before} → {after}"
    elif before != after:
        yield f"rests on: {after}" if after else f"rested on: {before}"


def _rests(line: VersionLine) -> str:
    """What a line cites, and its verdict; nothing where neither is known."""
    if line.verdict is None:
        return ", ".join(line.cites)
    return f"{', '.join(line.cites) or 'nothing'} ({line.verdict})"


def _print_needs(found: Comparison) -> None:
    """The lines that want evidence, by why, each on one row: their words stand above."""
    wanting: dict[tuple[str, ...], list[VersionLine]] = {}
    for one in found.lines:
        if one.needs and one.after is not None:
            wanting.setdefault(one.needs, []).append(one.after)
    if wanting:
        heading(f"What now wants evidence ({sum(map(len, wanting.values()))})")
    for needs, lines in wanting.items():
        click.echo()
        paragraph(" ".join(needs), indent=2)
        for line in lines:
            click.echo(f"  {_row(line)}   {harmless(_short(line.line.text))}")


def _short(words: str) -> str:
    room = width() - 9
    return words if len(words) <= room else f"{words[: room - 2].rstrip()} …"


def _row(line: VersionLine) -> str:
    return f"{line.line.line:>4}"
