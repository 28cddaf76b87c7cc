"""Look-ups of every kind in registers of several sizes, ours and those of others in the same run."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.chronology.report import Row
from benchmarks.identity.asked import KINDS, Question, questions
from benchmarks.identity.generator import Invented, invented, write_register
from benchmarks.identity.ranks import Lookups, summary
from benchmarks.identity.running import Failed, apart

HEADINGS = (
    "rows",
    "tool",
    "known",
    "asked",
    "first",
    "in ten",
    "answers right",
    "p50",
    "p95",
    "MB",
    "loading",
)

LookUp = Callable[[Path, Sequence[Question]], Lookups]


@dataclass(frozen=True, slots=True)
class Tool:
    """Somebody who looks up; how many questions at most, and in how many rows at most, so that a run ends some day."""

    name: str
    file: str
    function: str = "look_up"
    asked: int | None = None
    rows: int | None = None

    def load(self) -> LookUp:
        """Import it."""
        found: LookUp = getattr(importlib.import_module(self.file), self.function)
        return found


OURS = Tool("ours", "benchmarks.identity.our_lookup")
PEERS = (
    Tool("Splink, every row", "benchmarks.identity.peers.splink_lookup", "look_up_every_row", asked=12),
    Tool("Splink, blocked", "benchmarks.identity.peers.splink_lookup", "look_up_blocked", asked=12),
    Tool("nomenklatura", "benchmarks.identity.peers.nomenklatura_lookup", asked=6, rows=10_000),
)


def tables(sizes: Sequence[int], asked: int, folder: Path, peers: Sequence[Tool]) -> Iterator[Row]:
    """A row for every size, tool and kind of question."""
    for rows in sizes:
        made = invented(rows)
        at = folder / f"invented-{rows}"
        write_register(made, at)
        for tool in (OURS, *peers):
            if tool.rows is None or rows <= tool.rows:
                yield from _of(tool, made, at, min(asked, tool.asked or asked))


def _of(tool: Tool, made: Invented, at: Path, asked: int) -> Iterator[Row]:
    for kind in KINDS:
        head = (f"{len(made.who):,}", tool.name, kind)
        try:
            ran = apart(tool.load(), at, questions(made, kind, asked))
        except Failed as failed:
            yield (*head, str(failed), *[""] * (len(HEADINGS) - 4))
        else:
            yield (*head, *summary(ran.answer.every), f"{ran.megabytes:.0f}", f"{ran.answer.loading:.1f} s")
