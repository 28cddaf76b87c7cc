"""Where names of persons and places stand in real texts, marked by hand: places in characters, and no word of them.

Diaries: the beginnings of 26 entries of `diaries_ru`. English: the beginning of the article in the dossier of NP. A
name that is cut at the end, the title of a book, a theatre or a works are neither to be found nor wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DIARY_BEGINNING = 420
ARTICLE_BEGINNING = 6_500

DIARIES = """
sum-9 p115 p332 p371 l10 l138 ?107 ?416
sum-19
sum-40 p27 l0 l209
sum-56 p387 l0
sum-68 p228 ?290
sum-78 p0 p18 p31 p313 p332 p384
sum-88 l9
prozhito-201978 p4 p27 p137 p157 p247 p265
sum-111 p18 p163 p246 p288 p367 l61 l78
sum-125 p294
prozhito-202133 p33 p114 p146 p155 p162 p196 p304 l40 l175
sum-151 p10 p17 p51 p75 p133 p263
sum-166 p29 p198 p218 p336 l64 l173 ?418
sum-178 p399 l16 l208 ?242
sum-197 p104 p168 p352 p399 ?250
sum-221 p0 p35 p74 p271 p316 p330
sum-238
sum-265 p250 l13 l277
sum-282 p170
prozhito-405739 p117 p132 p227 p383
sum-299 p5 p44 p237 p323
prozhito-395621 p22 p60 p368
prozhito-396839 p13 p18 p202 p366 p389 l61 l77 l93 l232
sum-407 p299 l115
prozhito-419479 p133 p308 p319 p406
sum-458 p358 l0
"""
ARTICLE = (
    "article p299 p372 p654 p700 p3005 p3079 p3099 p3520 p3700 p5371 p5545 p6046 p6108 "
    "l35 l459 l565 l925 l1157 l1809 l1922 l2012 l2189 l4572 ?3238"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """The beginning of a text, and where each name in it begins."""

    text: str
    persons: frozenset[int]
    places: frozenset[int]
    neither: frozenset[int]


def marked_diaries(shared: Path) -> Iterator[Marked]:
    """The marked entries."""
    lines = (shared / "data" / "diaries_ru" / "entries.jsonl").read_text("utf-8").splitlines()
    texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    for row in DIARIES.strip().splitlines():
        yield _marked(texts[row.split()[0]][:DIARY_BEGINNING], row)


def marked_article(shared: Path) -> Marked:
    """The marked article."""
    text = (shared / "dossiers" / "poliakov" / "sources" / "article" / "text.en.md").read_text("utf-8")
    return _marked(text[:ARTICLE_BEGINNING], ARTICLE)


def _marked(text: str, row: str) -> Marked:
    marks = row.split()[1:]
    return Marked(text, *(frozenset(int(one[1:]) for one in marks if one[0] == kind) for kind in "pl?"))
