"""Why an edition does not leave."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord.edition.gate.leak import Leak
from onrecord.edition.gate.report import said
from onrecord.findings import Refusal

MOST_TOLD = 5


class HeldBack(Refusal):
    """The edition tells what its audience must not know, or part of it cannot be read; nothing was put anywhere."""

    def __init__(self, leaks: Sequence[Leak]) -> None:
        self.leaks = tuple(leaks)
        told = "; ".join(said(leak) for leak in self.leaks[:MOST_TOLD])
        more = len(self.leaks) - MOST_TOLD
        rest = f"; and {more} more" if more > 0 else ""
        super().__init__(f"The edition is held back, and nothing of it was put anywhere: {told}{rest}.")


class NothingToRead(Refusal):
    """What should be read is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is nothing to read at {path}.")
