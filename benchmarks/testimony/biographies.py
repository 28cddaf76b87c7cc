"""The biographies as they lie beside the checkout: a number and a text each, and no name."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BESIDE_THE_CHECKOUT = Path(__file__).resolve().parents[2].parent / "shared"
BIOGRAPHIES = BESIDE_THE_CHECKOUT / "data" / "memorial_bio_texts" / "bios.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Biography:
    """One entry of a book of memory: its number in the collection, and its words."""

    number: int
    text: str

    @property
    def id(self) -> str:
        """The id of the source that it becomes."""
        return f"bio-{self.number}"


def read_biographies(path: Path) -> Iterator[Biography]:
    """Every biography of the collection, in its order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            yield Biography(int(entry["id"]), str(entry["text"]))
