"""The ids within a `when`: of statements, of those whose births and deaths it tells from, of sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from onrecord.dates import (
    Aged,
    All,
    Beside,
    During,
    LifeTime,
    MadeTime,
    Shifted,
    Span,
    StatementTime,
    When,
    Within,
)
from onrecord.findings import Step

Path = tuple[Step, ...]
Visit = Callable[[str, str, Path], str]
"""Takes an id, what has it (`statement`, `life` or `source`) and its path; gives the id to put there."""

_SPAN_KEYS = {"begun": "from", "ended": "until", "still": "still"}


def revisited(when: When, visit: Visit, path: Path) -> When:
    """A `when` with every id in it put through `visit`."""
    if isinstance(when, Span):
        parts = {
            field: revisited(getattr(when, field), visit, (*path, key))
            for field, key in _SPAN_KEYS.items()
            if getattr(when, field) is not None
        }
        return replace(when, **parts)  # type: ignore[arg-type]
    if isinstance(when, All):
        inner = (revisited(moment, visit, (*path, "all", at)) for at, moment in enumerate(when.of))
        return All(tuple(inner))  # type: ignore[arg-type]
    if isinstance(when, Aged):
        return replace(when, who=visit(when.who, "life", path))
    return _revisited_moment(when, visit, path)


def _revisited_moment(moment: During | Beside | Within, visit: Visit, path: Path) -> During | Beside | Within:
    return replace(moment, of=_revisited_anchor(moment.of, visit, path))


def _revisited_anchor(anchor: Any, visit: Visit, path: Path) -> Any:
    if isinstance(anchor, Shifted):
        return replace(anchor, of=_revisited_anchor(anchor.of, visit, path))
    if isinstance(anchor, StatementTime):
        return StatementTime(visit(anchor.id, "statement", path))
    if isinstance(anchor, LifeTime):
        return replace(anchor, who=visit(anchor.who, "life", path))
    if isinstance(anchor, MadeTime) and anchor.source is not None:
        return MadeTime(visit(anchor.source, "source", path))
    return anchor
