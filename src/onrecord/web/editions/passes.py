"""Passes to a preview: what is looked at as strangers will see it has no member's cookie, and so has a key of its own.

A preview is a document of no origin (decision 34.9). Browsers send no cookie with what such a document asks for, its
style sheets and next pages: these are let in by a secret in their address, given to one member for a while.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

LASTS = 30 * 60.0
"""Seconds from the last time that it was used."""


@dataclass(slots=True)
class Pass:
    """Leave to look at one edition."""

    work: str
    used: float


_passes: dict[str, Pass] = {}


def give_pass(work: str) -> str:
    """A new pass to an edition, for whoever was found to be allowed to look at it."""
    for key in [key for key, one in _passes.items() if _is_over(one)]:
        _passes.pop(key, None)
    key = secrets.token_urlsafe(24)
    _passes[key] = Pass(work, time.monotonic())
    return key


def edition_of(key: str) -> str | None:
    """The edition that a pass opens; None for what is no pass, or was one."""
    found = _passes.get(key)
    if found is None or _is_over(found):
        return None
    found.used = time.monotonic()
    return found.work


def _is_over(one: Pass) -> bool:
    return time.monotonic() - one.used > LASTS
