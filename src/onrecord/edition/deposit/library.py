"""What describes and packs a deposit, which is an extra, where it is needed."""

from __future__ import annotations

from typing import Any

from onrecord.findings.extras import needing


def libraries() -> tuple[Any, Any]:
    """rocrate and bagit, loaded when they are needed; refuses, as MissingExtra, where they are not installed."""
    with needing("paper", "An archive deposit"):
        import bagit
        import rocrate.rocrate
    return rocrate.rocrate, bagit
