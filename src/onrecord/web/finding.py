"""Finding what an address names, in the dossier of whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from onrecord.findings import Refusal

Found = TypeVar("Found")


class NotFound(Refusal):
    """The reader's dossier has nothing of that id; whether another has is not said, nor is the id repeated."""

    def __init__(self) -> None:
        super().__init__("Nothing here has that address, or it is not for you to see.")


def find(held: Mapping[str, Found], id: str) -> Found:
    """The record under an id; `NotFound` where the reader has none."""
    if id not in held:
        raise NotFound
    return held[id]
