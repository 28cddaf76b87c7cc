"""False alarms: clean pages that the gate would hold back, and how quickly it reads them."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.leaks.people import Invented
from benchmarks.leaks.trial import secrets_about

REAL = Path(__file__).parents[2] / ".." / "shared" / "data" / "memorial_bio_texts" / "bios.jsonl.gz"
ROOT = Path(__file__).parents[2]
A_PAGE = 20
"""How many short biographies a page has: about eight kilobytes."""


@dataclass(slots=True)
class Read:
    """Pages read in which nobody is named who may not be, and what was taken for such a name all the same."""

    pages: int = 0
    size: int = 0
    held_back: int = 0
    told: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    of_processor: float = 0.0


def read_clean(people: Iterable[Invented], pages: Iterable[str]) -> Read:
    """Pages without any of some people, read for their names."""
    read, scanner = Read(), secrets_about(people)
    for page in pages:
        began, worked = perf_counter(), process_time()
        leaks = list(scanner.leaks(page))
        read.seconds += perf_counter() - began
        read.of_processor += process_time() - worked
        read.pages += 1
        read.size += len(page.encode())
        read.held_back += any(leak.stops for leak in leaks)
        read.told.update(leak.told.value for leak in leaks)
    return read


def biographies(most: int | None = None) -> Sequence[str]:
    """Real Russian prose of people without their names, but with those of others, a page at a time."""
    if not REAL.is_file():
        return ()
    with gzip.open(REAL, "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    pages = ["\n".join(texts[first : first + A_PAGE]) for first in range(0, len(texts), A_PAGE)]
    return pages if most is None else pages[:: max(1, len(pages) // most)][:most]


def our_pages() -> Iterator[str]:
    """The two examples and the documentation: pages that name people, and none of the invented."""
    for folder in ("examples", "docs"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in (".yaml", ".md", ".vtt", ".fountain"):
                yield file.read_text(encoding="utf-8")
