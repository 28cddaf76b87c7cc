"""The words that the program prints itself: a witness may be called Page, and "page 40" tells nobody so."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

from onrecord import evidence
from onrecord.dates.days import day_number
from onrecord.dates.wording import MONTHS
from onrecord.edition.gate.neighbours import WORD
from onrecord.edition.gate.plain import plain
from onrecord.edition.language import PLURALS, RUSSIAN
from onrecord.edition.russian import COUNTED
from onrecord.edition.russian_dates import OF_MONTHS, RUSSIAN_MONTHS, russian_window
from onrecord.evidence.tongues import TONGUES

ROOM = Path(__file__).parents[1]
TEMPLATES = ROOM / "templates"
PRINTING = ("exports", "deposit", "cut/rights", "chronology_as_json.py", "staging.py")
"""What of this room prints words that are in no template: columns, elements, keys."""

A_YEAR = day_number(1901, 1, 1)
"""The first of a year, from which a month, a year and two years are told."""


@cache
def own_words() -> frozenset[str]:
    """Every word of the templates, of exports and of what stands around records in either language, as it is there."""
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
    yield from _quoted_in_code()
    for record in vars(evidence).values():
        if is_dataclass(record):
            yield from (field.name for field in fields(record))


def _quoted_in_code() -> Iterator[str]:
    """The words that code prints: whatever stands in quotes, but for what explains it to its readers."""
    for place in PRINTING:
        for file in (ROOM / place).rglob("*.py") if (ROOM / place).is_dir() else (ROOM / place,):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            explained = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if (
                    isinstance(node, ast.Constant)
                    and isinstance(node.value, str)
                    and id(node) not in explained
                ):
                    yield node.value
                elif isinstance(node, ast.keyword) and node.arg is not None:
                    yield node.arg
