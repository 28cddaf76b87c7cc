"""All rows that are to be linked, of one or more registers and dossiers, one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute
import pyarrow.parquet

from onrecord.findings import Refusal
from onrecord.identity.linking.alibis import Against, beside_its_own
from onrecord.identity.linking.keeping import prepared_register
from onrecord.identity.linking.personas import people_of
from onrecord.identity.linking.preparing import prepared
from onrecord.identity.linking.surnames import with_all_surnames
from onrecord.identity.profile import Profile
from onrecord.identity.registers import Register
from onrecord.places import Atlas

Array = Any

CERTAIN = ("id", "sex", "birth_from", "birth_until", "death_from", "death_until")
"""The columns by which two rows may be impossible to be one."""


class OneName(Refusal):
    """Two lists are called the same, so that an id would not say whose row is meant."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Two of these are called {name}, and nobody could tell whose row is meant. Name each list once; one of "
            "two whose files are called alike gets another name by `onrecord register add FILE --name NAME`."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows from one place: what it is called, what they are compared by, and what is certain of each.

    Two with one word in `apart` are two people, whatever agrees; and so are two whom `against` gives a reason for.
    """

    name: str
    prepared: Any
    certain: Any
    apart: tuple[str, ...] = ()
    against: Against | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Rows from several places as one table; of two rows the one that stands first is the left."""

    prepared: Any
    certain: Any
    sources: Array
    apart: Array | None
    against: tuple[Against | None, ...]
    names: tuple[str, ...]

    def ids(self, rows: Array) -> Any:
        """What rows are called: by their id in the register, and by its name too where there are several."""
        ids = self.certain["id"].take(pa.array(rows))
        if len(self.names) == 1:
            return ids
        names = pa.array(self.names).take(pa.array(self.sources[rows]))
        return pa.compute.binary_join_element_wise(names, ids, ":")


def rows_of_register(register: Register, atlas: Atlas) -> Rows:
    """A register's rows."""
    certain = pa.parquet.read_table(register.people, columns=list(CERTAIN))
    return Rows(name=register.name, prepared=prepared_register(register, atlas), certain=certain)


def rows_of_profiles(
    name: str, profiles: Iterable[Profile], atlas: Atlas, against: Against | None = None
) -> Rows:
    """Personas of a dossier; two of one source are two people."""
    people = people_of(profiles)
    sources = tuple(one.partition(":")[0] for one in people["id"].to_pylist())
    return Rows(
        name=name,
        prepared=prepared(people, atlas),
        certain=people.select(CERTAIN),
        apart=sources,
        against=beside_its_own(against),
    )


def gathered(parts: Sequence[Rows]) -> Gathered:
    """Rows from several places, one below the other; what one of them does not tell is unknown there."""
    names = tuple(part.name for part in parts)
    for name in names:
        if names.count(name) > 1:
            raise OneName(name)
    return Gathered(
        prepared=with_all_surnames(_below([part.prepared for part in parts])),
        certain=pa.concat_tables([part.certain.select(CERTAIN) for part in parts]),
        sources=np.repeat(np.arange(len(parts), dtype=np.int32), [part.certain.num_rows for part in parts]),
        apart=_apart(parts) if any(part.apart for part in parts) else None,
        against=tuple(part.against for part in parts),
        names=names,
    )


def _below(tables: Sequence[Any]) -> Any:
    if len(tables) == 1:
        return tables[0]
    whole = pa.concat_tables(tables, promote_options="permissive")
    return whole.unify_dictionaries().combine_chunks()


def _apart(parts: Sequence[Rows]) -> Array:
    """A number for every row, which only those share that are two people."""
    words = [
        (part.name, part.apart[row] if part.apart else row)
        for part in parts
        for row in range(part.certain.num_rows)
    ]
    numbers = {word: number for number, word in enumerate(dict.fromkeys(words))}
    return np.array([numbers[word] for word in words], dtype=np.int32)
