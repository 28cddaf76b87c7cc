"""The names that people bear, and how many bear each: counted in `names_ru`, read where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq

from benchmarks.identity.letters import SCHEMES, in_latin

SHARED = Path(__file__).parents[3] / "shared"
NAMES = SHARED / "data" / "names_ru"
LEAST = 20
"""Given names that fewer bear are mostly slips of those who counted."""

Counted = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Borne:
    """One kind of name: a row of `written` in Cyrillic, then one for each way into Latin; men's names come first."""

    written: Any
    men: Any
    women: Any

    def drawn(self, woman: Any, chance: np.random.Generator) -> Any:
        """A name for each person, by its number, as often as people bear it."""
        luck = chance.random(len(woman))
        of_men = np.searchsorted(self.men, luck).clip(max=len(self.men) - 1)
        of_women = np.searchsorted(self.women, luck).clip(max=len(self.women) - 1)
        return np.where(woman, of_women + len(self.men), of_men).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Names:
    """All names to choose from."""

    surnames: Borne
    given: Borne
    patronymics: Borne


def counted_names(folder: Path = NAMES) -> Names:
    """The names of `names_ru`."""
    return Names(
        surnames=_surnames(pq.read_table(folder / "russiannames_surnames.parquet").to_pylist()),
        given=_given(pq.read_table(folder / "russiannames_names.parquet").to_pylist()),
        patronymics=_patronymics(pq.read_table(folder / "russiannames_midnames.parquet").to_pylist()),
    )


def _surnames(rows: list[dict[str, Any]]) -> Borne:
    """Men's surnames with the form that women bear, and those that do not change."""
    kept = [row for row in rows if (row["gender"] == "m" and row["f_form"]) or row["gender"] == "u"]
    men = [(row["text"], row["count"]) for row in kept]
    return _borne(men, [(row["f_form"] or row["text"], row["count"]) for row in kept])


def _given(rows: list[dict[str, Any]]) -> Borne:
    kept = [row for row in rows if row["count"] >= LEAST]
    men = [(row["text"], row["count"]) for row in kept if row["gender"] == "m"]
    return _borne(men, [(row["text"], row["count"]) for row in kept if row["gender"] == "f"])


def _patronymics(rows: list[dict[str, Any]]) -> Borne:
    """The commonest form that sons and that daughters of each father bear."""
    forms: dict[tuple[str, str], tuple[int, str]] = {}
    for row in rows:
        if row["fname"] and row["count"] >= LEAST and row["gender"] in ("m", "f"):
            whose = row["gender"], row["fname"]
            forms[whose] = max(forms.get(whose, (0, "")), (row["count"], row["text"]))
    sons, daughters = ([(word, n) for (of, _), (n, word) in forms.items() if of == sex] for sex in "mf")
    return _borne(sons, daughters)


def _borne(men: Counted, women: Counted) -> Borne:
    cyrillic = [word for word, _ in (*men, *women)]
    rows = [cyrillic] + [[in_latin(word, scheme) for word in cyrillic] for scheme in range(len(SCHEMES))]
    return Borne(np.array(rows, dtype=object), _growing(men), _growing(women))


def _growing(counted: Counted) -> Any:
    """The shares added up."""
    added = np.cumsum([count for _, count in counted], dtype=float)
    return added / added[-1]
