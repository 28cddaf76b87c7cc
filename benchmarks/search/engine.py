"""What every engine is asked to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol


class Engine(Protocol):
    """A search engine: pages are taken in once, then questions are answered by the numbers of pages."""

    name: str

    def take_in(self, pages: Sequence[str], folder: Path) -> None:
        """Index the pages, ready to answer, with whatever it keeps in a folder of its own."""

    def best(self, typed: str) -> Sequence[int]:
        """The twenty best pages."""

    def all(self, typed: str) -> Sequence[int]:
        """All pages that answer."""

    def close(self) -> None:
        """Stop whatever was started."""


TOP = 20
