"""Linking invented registers and real ones, held against what is known of who is who."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from benchmarks.chronology.report import Row
from benchmarks.identity.generator import TRUTH, invented, write_register
from benchmarks.identity.known import SETS, Known
from benchmarks.identity.memento import judged, labels
from benchmarks.identity.our_link import LinkedRows, link_rows
from benchmarks.identity.running import Ran, apart
from benchmarks.identity.scoring import Score, clusters_scored, pairs_scored
from onrecord.identity.linking.clusters import within

HEADINGS = (
    "records",
    "tool",
    "rows",
    "what",
    "recall",
    "precision",
    "F1",
    "undecided",
    "reading",
    "linking",
    "MB",
)

Linker = Callable[[Sequence[Path]], LinkedRows]


SPLINK_ROWS = 1_000_000
"""Rows in which Splink is tried: with three million it takes minutes and four gigabytes."""


def of_invented(sizes: Sequence[int], folder: Path, *, peers: bool = True) -> Iterator[Row]:
    """Registers of invented people, by ours and by Splink."""
    for rows in sizes:
        at = folder / f"invented-{rows}"
        write_register(invented(rows), at)
        known = Known([at], pq.read_table(at / TRUTH)["person"].to_numpy())
        yield from _scored("invented", known)
        if peers and rows <= SPLINK_ROWS:
            yield from _scored("invented", known, "Splink", _peer("splink_link", "link_rows"))


def of_known(names: Sequence[str], scratch: Path) -> Iterator[Row]:
    """The sets that others publish figures of, and the books of memory."""
    for name in names:
        known = SETS[name](scratch)
        yield from _scored(name, known)
        if name == "FEBRL4":
            yield from _scored(name, known, "recordlinkage", _peer("recordlinkage_link", "link_febrl"))


def _peer(file: str, function: str) -> Linker:
    work: Linker = getattr(importlib.import_module(f"benchmarks.identity.peers.{file}"), function)
    return work


def _scored(name: str, known: Known, tool: str = "ours", work: Linker = link_rows) -> Iterator[Row]:
    ran = apart(work, known.files)
    found = ran.answer
    if known.person is None:
        told = labels()
        for what, pairs in (("pairs", _pairs(found)), ("pairs in clusters", _pairs_in_clusters(found))):
            decided = judged(pairs, told)
            left_open = f"{decided.open_between:,} between volumes, {decided.open_within:,} within"
            yield _row((name, tool), what, ran, decided.score, left_open)
            yield _row((name, tool), f"{what}, labelled alone", ran, decided.labelled)
    else:
        yield _row((name, tool), "pairs", ran, pairs_scored(found.left, found.right, known.person))
        yield _row((name, tool), "clusters", ran, clusters_scored(found.cluster, known.person))


def _pairs(found: LinkedRows) -> Iterator[tuple[str, str]]:
    yield from zip(found.ids[found.left].tolist(), found.ids[found.right].tolist(), strict=True)


def _pairs_in_clusters(found: LinkedRows) -> Iterator[tuple[str, str]]:
    left, right = within(found.cluster)
    yield from zip(found.ids[left].tolist(), found.ids[right].tolist(), strict=True)


def _row(head: tuple[str, str], what: str, ran: Ran[LinkedRows], score: Score, undecided: str = "") -> Row:
    return (
        *head,
        f"{len(ran.answer.ids):,}",
        what,
        f"{score.recall:.4f}",
        f"{score.precision:.4f}",
        f"{score.f1:.4f}",
        undecided,
        f"{ran.answer.reading:.1f} s",
        f"{ran.answer.linking:.1f} s",
        f"{ran.megabytes:.0f}",
    )
