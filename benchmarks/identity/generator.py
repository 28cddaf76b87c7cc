"""A register of invented people, as large as wanted, with the truth of it apart; the same again for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.identity.beings import Beings, invented_beings
from benchmarks.identity.counts import Names, counted_names
from benchmarks.identity.people_table import as_people
from benchmarks.identity.records import Records
from benchmarks.identity.spots import Spots, known_spots
from benchmarks.identity.telling import Clerk
from benchmarks.identity.user_table import USER_COLUMNS, as_a_user_has_it
from onrecord.identity.registers import PEOPLE, Register, open_register, people_writer

RECORDS_A_PERSON = (0.74, 0.18, 0.06, 0.02)
"""One record, two, three, four: 1.36 a person."""
AT_ONCE = 250_000
FILE, TRUTH = "register.parquet", "truth.parquet"


@dataclass(frozen=True, slots=True)
class Invented:
    """Invented people, and of whom each row of the register tells."""

    names: Names
    spots: Spots
    beings: Beings
    who: Any
    seed: int

    def records(self) -> Iterator[tuple[int, Records]]:
        """The rows in pieces, each with the number of its first."""
        for start in range(0, len(self.who), AT_ONCE):
            some = self.who[start : start + AT_ONCE]
            chance = np.random.default_rng((self.seed, start))
            yield start, Clerk(self.beings, some, self.names, self.spots, chance).records()


def invented(rows: int, seed: int = 1) -> Invented:
    """People enough for so many rows, in an order of chance."""
    chance = np.random.default_rng(seed)
    names, spots = counted_names(), known_spots()
    each = chance.choice(len(RECORDS_A_PERSON), size=rows, p=RECORDS_A_PERSON) + 1
    who = np.repeat(np.arange(rows, dtype=np.int32), each)[:rows]
    chance.shuffle(who)
    return Invented(names, spots, invented_beings(int(who.max()) + 1, names, spots, chance), who, seed)


def write_register(made: Invented, folder: Path) -> Register:
    """Write the register as a user would have it, the same as it is kept, and who is who in truth."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as open_files:
        people = open_files.enter_context(people_writer(folder, PEOPLE))
        file = open_files.enter_context(pq.ParquetWriter(folder / FILE, USER_COLUMNS, compression="zstd"))
        for start, records in made.records():
            people.write(as_people(start, records))
            file.write_table(as_a_user_has_it(start, records))
    numbers = pa.array(np.arange(1, len(made.who) + 1)).cast(pa.string())
    pq.write_table(pa.table({"id": numbers, "person": made.who}), folder / TRUTH)
    return open_register(folder)
