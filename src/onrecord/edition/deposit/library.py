"""What describes and packs a deposit, which is an extra, where it is needed."""

from __future__ import annotations

from typing import Any

from onrecord.findings import Refusal


class NeedsDepositLibraries(Refusal):
    """rocrate and bagit are extras, and one of them is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "An archive deposit needs rocrate and bagit: pip install 'onrecord[paper]' brings them."
        )


def libraries() -> tuple[Any, Any]:
    """rocrate and bagit, loaded when they are needed."""
    try:
        import bagit
        import rocrate.rocrate
    except ImportError:
        raise NeedsDepositLibraries from None
    return rocrate.rocrate, bagit
