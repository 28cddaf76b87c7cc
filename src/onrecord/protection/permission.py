"""Yes or no, and why: there is no answer without its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Permission:
    """Whether something may be read, and the reason in words that can be shown to the one who asks."""

    allowed: bool
    reason: str


def yes(reason: str) -> Permission:
    """It may be read."""
    return Permission(True, reason)


def no(reason: str) -> Permission:
    """It may not be read."""
    return Permission(False, reason)
