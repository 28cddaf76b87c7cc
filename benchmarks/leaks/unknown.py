"""People with surnames that nobody looked at while the gate was made: real surnames, and no real person's."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.leaks.people import Invented

SURNAMES = Path(__file__).parents[2] / ".." / "shared" / "data" / "names_ru" / "russiannames_surnames.parquet"
SHORTEST = 5
FORMS = ("Архип", "Кондратьевич"), ("Таисия", "Кондратьевна")


def unknown_people(count: int, seed: int) -> list[Invented]:
    """Invented people with surnames drawn from a list of those in use; none where the list is not here."""
    if not SURNAMES.is_file():
        return []
    import pyarrow.parquet as pq

    rows = pq.read_table(SURNAMES).to_pylist()
    names = sorted(
        {str(row["text"]) for row in rows if row["gender"] in ("m", "f") and _is_usual(str(row["text"]))}
    )
    drawn = Random(seed).sample(names, count)
    sex = {str(row["text"]): row["gender"] for row in rows}
    return [Invented(*FORMS[sex[one] == "f"], one) for one in drawn]


def _is_usual(name: str) -> bool:
    return len(name) >= SHORTEST and name.isalpha() and name.istitle()
