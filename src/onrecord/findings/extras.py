"""What a command needs that not every installation has: said by the name under which pip brings it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.findings.refusal import Refusal


class MissingExtra(Refusal):
    """Libraries are not installed without which this cannot be done."""

    def __init__(self, doing: str, extra: str, library: str | None) -> None:
        named = f" ({library})" if library else ""
        super().__init__(
            f"{doing} needs libraries that are not installed{named}: pip install 'onrecord[{extra}]' brings them."
        )


@contextmanager
def needing(extra: str, doing: str) -> Iterator[None]:
    """Imports made within, of libraries or of rooms that need them, are refused with the extra that is missing."""
    try:
        yield
    except ModuleNotFoundError as missing:
        if missing.name is not None and missing.name.split(".")[0] == "onrecord":
            raise  # a mistake of ours, and no library
        raise MissingExtra(doing, extra, missing.name) from missing
