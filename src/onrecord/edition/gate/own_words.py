"""The words that the program prints itself: a witness may be called Page, and "page 40" tells nobody so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from onrecord.dates.days import day_number
from onrecord.dates.wording import MONTHS
from onrecord.edition.gate.neighbours import WORD
from onrecord.edition.gate.plain import plain
from onrecord.edition.language import PLURALS, RUSSIAN
from onrecord.edition.russian import COUNTED
from onrecord.edition.russian_dates import OF_MONTHS, RUSSIAN_MONTHS, russian_window
from onrecord.evidence.tongues import TONGUES

TEMPLATES = Path(__file__).parents[1] / "templates"

A_YEAR = day_number(1901, 1, 1)
"""The first of a year, from which a month, a year and two years are told."""


@cache
def own_words() -> frozenset[str]:
    """Every word of the templates and of what stands around records in either language, in the case it has there."""
    return frozenset(word for text in _printed() for word in WORD.findall(plain(text)))


def _printed() -> Iterator[str]:
    for file in TEMPLATES.rglob("*"):
        if file.is_file():
            yield file.read_text(encoding="utf-8")
    for english, russian in RUSSIAN.items():
        yield english
        yield russian
    for noun, forms in COUNTED.items():
        yield from (noun, PLURALS.get(noun, f"{noun}s"), *forms)
    yield from (*MONTHS, *RUSSIAN_MONTHS, *OF_MONTHS)
    yield from (russian_window(A_YEAR, A_YEAR + days) for days in (30, 364, 729))
    for words in TONGUES.values():
        yield from words
