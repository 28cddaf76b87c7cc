"""Calibration on invented people and on the books of memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pyarrow.compute as pc
import pyarrow.parquet as pq

from benchmarks.chronology.report import Row
from benchmarks.identity.asked import KINDS, questions
from benchmarks.identity.calibrating import answers, best_slope, surprise
from benchmarks.identity.generator import invented, write_register
from benchmarks.identity.memento import FEATURES, MEMENTO, labels, volume
from benchmarks.identity.ranks import true_rows
from benchmarks.identity.weighed import Weighed, weighed
from onrecord.identity.features import told_of
from onrecord.identity.model import shipped_model
from onrecord.identity.registers import Register, open_register
from onrecord.places import open_atlas

HEADINGS = (
    "look-ups",
    "how many",
    "first",
    "best slope",
    "surprise",
    "at our slope",
    "answered rightly",
    "wrongly",
    "wrongly, not there",
)
INVENTED, REAL = "all invented", "books of memory"
BETWEEN = (("R1", "R2"), ("R2", "R1"), ("R2", "R8-1"), ("R8-1", "R2"))
"""Volumes with many labelled pairs: a record of the first is sought in the second."""


@dataclass(frozen=True, slots=True)
class Calibrated:
    """Look-ups of one kind."""

    name: str
    every: list[Weighed]

    def rows(self) -> Iterator[Row]:
        """The figures."""
        told, best = shipped_model().answering, best_slope(self.every)
        given = answers(self.every, told.slope, told.sure, told.rival)
        first = sum(one.sought > one.others[0] for one in self.every) / len(self.every)
        yield (
            self.name,
            f"{len(self.every)}",
            f"{first:.1%}",
            f"{best:.2f}",
            f"{surprise(self.every, best):.3f} bits",
            f"{surprise(self.every, told.slope):.3f} bits",
            f"{given.right}",
            f"{given.wrong}",
            f"{given.wrong_without}",
        )


def calibrated(rows: int, asked: int, scratch: Path) -> list[Calibrated]:
    """Look-ups of invented people by what is known of them, and of real ones."""
    invented_ones = list(_invented(rows, asked, scratch))
    every = [one for kind in invented_ones for one in kind.every]
    return [
        *invented_ones,
        Calibrated("all invented", every),
        Calibrated("books of memory", _real(asked, scratch)),
    ]


def _invented(rows: int, asked: int, scratch: Path) -> Iterator[Calibrated]:
    made = invented(rows)
    register = write_register(made, scratch / "invented")
    atlas, truth = open_atlas(), true_rows(register.folder)
    for kind in KINDS:
        sought = ((told_of(one.profile, atlas), truth.of(one.person)) for one in questions(made, kind, asked))
        yield Calibrated(kind, list(weighed(register, sought, shipped_model())))


def _real(asked: int, scratch: Path) -> list[Weighed]:
    """Records of one volume sought in another, where a label tells which is the same person's."""
    told, chance, atlas = labels(), Random(asked), open_atlas()
    volumes = {name: _volume(name, scratch) for pair in BETWEEN for name in pair}
    found: list[Weighed] = []
    for here, there in BETWEEN:
        pairs = sorted(
            (record, *others)
            for (record, other_volume), others in told.partners.items()
            if volume(record) == here and other_volume == there
        )
        chosen = chance.sample(pairs, min(asked, len(pairs)))
        profiles = volumes[here].profiles(volumes[here].row_of(one[0]) or 0 for one in chosen)
        true = [[volumes[there].row_of(other) for other in one[1:]] for one in chosen]
        sought = ((told_of(profile, atlas), rows) for profile, rows in zip(profiles, true, strict=True))
        found += weighed(volumes[there], sought, shipped_model())
    return found


def _volume(name: str, scratch: Path) -> Register:
    """A volume as a register, without what the labels were made from."""
    records = pq.read_table(MEMENTO / "records.parquet")
    file = scratch / f"volume-{name}.parquet"
    pq.write_table(records.filter(pc.equal(records["vol"], name)).select(list(FEATURES)), file)
    return open_register(file)
