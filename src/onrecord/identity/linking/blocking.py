"""Which rows are compared at all, and among which of them the chances are sought: rules, and blocks, of columns."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.identity.linking.comparisons import events_in
from onrecord.identity.registers import EXTRA

RULES: tuple[tuple[str, ...], ...] = (
    ("surname_start", "birth_day"),
    ("surname_start", "death_day"),
    ("birth_day", "birth_place_key"),
    ("birth_day", "residence_key"),
    ("given_key", "birth_day"),
    ("given_key", "death_day"),
    ("surname_start", "given_key", "residence_key", "birth_year"),
    ("surname_start", "given_first", "birth_year", "birth_place_key"),
    ("given_key", "patronymic_key", "birth_year", "birth_place_key"),
    ("given_key", "patronymic_key", "birth_year", "occupation_key"),
    ("surname_key", "given_first", "birth_place_key"),
    ("surname_start", "given_key", "birth_place_key"),
    ("surname_key", "patronymic_first", "birth_year"),
    ("surname_start", "given_first", "patronymic_first", "birth_year"),
    ("surname_key", "given_first", "birth_year"),
    ("surname_key", "given_first", "residence_key"),
    ("surname_start", "given_key", "patronymic_key"),
    ("surname_key", "given_first", "patronymic_first"),
    ("given_key", "patronymic_key", "birth_place_key"),
    ("given_key", "patronymic_key", "birth_year"),
    ("given_key", "patronymic_key", "residence_key"),
    ("surname_key", "given_first"),
    ("birth_day",),
)
"""Which rows are compared: those that agree on all columns of some rule. Each looks past an error that others do not.

The narrow ones come first. One that would bring too many together, as the last in a register of millions, is left out.
"""

BESIDE_A_DAY = ("surname_start", "given_key")
"""With the day of an event each is a rule too."""

BESIDE_ANOTHER = (("surname_start",), ("given_first",), ("birth_year",), ())
"""With other evidence, as a postcode, these are; and it alone, if few have the same."""

BLOCKS: tuple[tuple[str, ...], ...] = (
    ("surname_key", "birth_day"),
    ("given_key", "patronymic_key", "birth_day"),
    ("given_key", "birth_day"),
    ("surname_key", "given_key", "patronymic_key"),
    ("surname_key", "given_key"),
    ("surname_key", "birth_year"),
    ("given_key", "birth_year"),
)
"""Among whom the chances are sought: rows of which a good part are one person, by evidence that is then left out.

A wider one, as the last, is only for registers in which the narrower ones bring nobody together.
"""


def blocks_for(columns: Collection[str]) -> list[tuple[str, ...]]:
    """The blocks that these columns allow."""
    return [block for block in BLOCKS if set(block) <= set(columns)]


def rules_for(columns: Collection[str]) -> list[tuple[str, ...]]:
    """The rules that these columns allow."""
    days = [(f"{event}_day", part) for event in events_in(columns) for part in BESIDE_A_DAY]
    others = [one for one in columns if one.startswith(EXTRA)]
    beside = [(other, *parts) for other in others for parts in BESIDE_ANOTHER]
    return [one for one in (*days, *beside, *RULES) if set(one) <= set(columns)]


def rule(columns: tuple[str, ...]) -> str:
    """A rule in SQL."""
    return " AND ".join(f'l."{column}" = r."{column}"' for column in columns)
