"""A time as somebody types it into a form: in one field, or its beginning, end and length each in their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.dates import When, write_when

PARTS = ("from", "until", "still", "for")
ALL_HOLD = ";"
"""Between times in one field that all hold."""


def plain_when(given: Mapping[str, str], name: str) -> Any:
    """What a form says of a time, as a file would have it; empty where it says nothing."""
    parts = {part: _one(given.get(f"{name}_{part}", "")) for part in PARTS}
    span = {part: value for part, value in parts.items() if value}
    whole = _one(given.get(name, ""))
    if not span:
        return whole
    return {**span, "from": whole} if whole and "from" not in span else span


def _one(typed: str) -> Any:
    pieces = [piece.strip() for piece in typed.split(ALL_HOLD) if piece.strip()]
    return {"all": pieces} if len(pieces) > 1 else "".join(pieces)


def typed_when(when: When | None, name: str) -> dict[str, str]:
    """A time as the fields of a form have it."""
    plain = "" if when is None else write_when(when)
    if isinstance(plain, str) or "all" in plain:
        return {name: _typed(plain)}
    return {f"{name}_{part}": _typed(value) for part, value in plain.items()}


def _typed(plain: Any) -> str:
    return f"{ALL_HOLD} ".join(map(str, plain["all"])) if isinstance(plain, dict) else str(plain)
