"""What is kept of a register's people: the columns of `people.parquet`, one row a person as the register has them.

Days are counted as in `onrecord.dates` (1 is 1 January of the year 1). A year is its first and its last day.
"""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa

EXTRA = "extra_"
"""What stands before the name of a column of other evidence: `extra_postcode`."""

RELATIVE = pa.struct([pa.field("role", pa.string()), pa.field("name", pa.string())])

FACT = pa.struct(
    [
        pa.field("what", pa.string()),  # a kind of statement: arrest, residence, work …
        pa.field("place", pa.string()),
        pa.field("from1", pa.int32()),  # it began between from1 and from2
        pa.field("from2", pa.int32()),
        pa.field("until1", pa.int32()),  # and ended between until1 and until2
        pa.field("until2", pa.int32()),
        pa.field("with", pa.string()),
    ]
)

PEOPLE = pa.schema(
    [
        pa.field("id", pa.string(), nullable=False),
        pa.field("name", pa.string()),  # in full, for showing
        pa.field("surname", pa.string()),
        pa.field("given", pa.string()),
        pa.field("patronymic", pa.string()),  # or the father's given name
        pa.field("others", pa.list_(pa.string())),  # maiden names, aliases, variants
        pa.field("sex", pa.string()),  # male, female
        pa.field("birth_from", pa.int32()),
        pa.field("birth_until", pa.int32()),
        pa.field("death_from", pa.int32()),
        pa.field("death_until", pa.int32()),
        pa.field("birth_place", pa.string()),
        pa.field("death_place", pa.string()),
        pa.field("nationality", pa.string()),
        pa.field("occupation", pa.string()),
        pa.field("residences", pa.list_(pa.string())),
        pa.field("relatives", pa.list_(RELATIVE)),
        pa.field("facts", pa.list_(FACT)),
    ]
)


def people_schema(extras: Iterable[str] = ()) -> pa.Schema:
    """The columns of a register that has columns of other evidence too, by their bare names."""
    return pa.schema([*PEOPLE, *(pa.field(EXTRA + name, pa.string()) for name in extras)])
