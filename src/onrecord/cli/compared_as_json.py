"""Two versions of a script as JSON: what `compare --json` has of each script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from onrecord.script.comparison import Comparison, Fate, LineChange, SceneChange, VersionLine, VersionScene


def comparison_as_json(found: Comparison) -> Mapping[str, Any]:
    """What `compare --json` has of one script."""
    counts = Counter(one.fate for one in found.lines)
    return {
        "before": found.before.name,
        "after": found.after.name,
        "counts": {"same": found.same, **{fate.value: counts[fate] for fate in Fate}},
        "scenes": [_scene_change(one) for one in found.scenes],
        "lines": [_change(one) for one in found.lines],
    }


def _scene_change(one: SceneChange) -> Mapping[str, Any]:
    return {"fate": one.fate.value, "before": _scene(one.before), "after": _scene(one.after)}


def _scene(scene: VersionScene | None) -> Mapping[str, Any] | None:
    return None if scene is None else {"number": scene.number + 1, "heading": scene.heading}


def _change(one: LineChange) -> Mapping[str, Any]:
    return {
        "fate": one.fate.value,
        "before": [_line(line) for line in one.before],
        "after": None if one.after is None else _line(one.after),
        "difference": None if one.difference is None else one.difference.shown,
        "newly_named": list(one.newly_named),
        "named_no_more": list(one.named_no_more),
        "needs": list(one.needs),
    }


def _line(line: VersionLine) -> Mapping[str, Any]:
    said = line.line
    return {
        "line": said.id,
        "scene": said.scene,
        "text": said.text,
        "verdict": None if line.verdict is None else line.verdict.value,
        "cites": list(line.cites),
        "where": {"line": said.line, "column": said.column},
    }
