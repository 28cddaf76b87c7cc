"""Dates of events in real biographies, against the fixed formulas in which most of them are written.

The truth is taken by formulas of this file alone ("Арестован 7 сентября 1937 г." at the beginning of a row), and not by
the program's own reading. Biographies are read as they are; only rows of a formula count, so that nothing is guessed.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

from benchmarks.suggestions.tally import Tally
from onrecord.dates import write_when
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Production, Source, SourceKind, StatementKind, Text
from onrecord.intake.suggesting import Spotter, Suggestion, suggested

MONTHS = [
    *("января", "февраля", "марта", "апреля", "мая", "июня"),
    *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
]
DAY = rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}}) г\."
BIRTH = re.compile(
    r"^Родил(?:ся|ась) в (?P<year>\d{4}) г\.(?:, (?P<place>[^;\n]+?)\.?(?:;|$))?", re.MULTILINE
)
FORMULAS: Mapping[StatementKind, re.Pattern[str]] = {
    StatementKind.BIRTH: BIRTH,
    StatementKind.ARREST: re.compile(rf"^Арестован[аы]?\s+{DAY}", re.MULTILINE),
    StatementKind.SENTENCE: re.compile(rf"^Приговор[её]?н?[аы]?: [^\n]*?{DAY}", re.MULTILINE),
    StatementKind.DEATH: re.compile(rf"^Расстрелян[аы]?\s+{DAY}", re.MULTILINE),
    StatementKind.REHABILITATION: re.compile(rf"^Реабилитирован[аы]?\s+{DAY}", re.MULTILINE),
}


def biographies(shared: Path, count: int, seed: int = 8) -> list[str]:
    """So many biographies, drawn by a seed."""
    file = shared / "data" / "memorial_bio_texts" / "bios.jsonl.gz"
    with gzip.open(file, "rt", encoding="utf-8") as rows:
        texts = [json.loads(row)["text"] for row in rows]
    return Random(seed).sample(texts, count)


def tally_biographies(texts: list[str], spot: Spotter) -> list[Tally]:
    """Each kind of event by its date, and births by their places."""
    tallies = {kind: Tally(f"{kind} with its date") for kind in FORMULAS}
    places = Tally("place of birth")
    for text in texts:
        drafts = _drafts(text, spot)
        for kind, formula in FORMULAS.items():
            truth = {_date(found) for found in formula.finditer(text)}
            if truth:
                tallies[kind].count(*_by_date(kind, truth, drafts))
        born = BIRTH.search(text)
        if born is not None and born["place"]:
            places.count(*_by_place(born["place"], drafts))
    return [*tallies.values(), places]


def _by_date(kind: StatementKind, truth: set[str], drafts: list[Suggestion]) -> tuple[int, int, int, int]:
    whens = [one.statement.when for one in _of_kind(kind, drafts)]
    dates = {str(write_when(when)) for when in whens if when is not None}
    return len(truth), len(truth & dates), len(dates), len(truth & dates)


def _by_place(truth: str, drafts: list[Suggestion]) -> tuple[int, int, int, int]:
    """A place is right if all its words are of the place that the formula has."""
    named = [
        one.place.names[0].text for one in _of_kind(StatementKind.BIRTH, drafts) if one.place is not None
    ]
    words = set(_words(truth))
    right = [name for name in named if set(_words(name)) <= words or name.lower() in truth.lower()]
    return 1, int(bool(right)), len(named), len(right)


def _of_kind(kind: StatementKind, drafts: list[Suggestion]) -> Iterator[Suggestion]:
    return (one for one in drafts if one.statement.what is kind)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _date(truth: re.Match[str]) -> str:
    parts = truth.groupdict()
    if parts.get("day") is None:
        return parts["year"] or ""
    return f"{parts['year']}-{MONTHS.index(parts['month'] or '') + 1:02d}-{int(parts['day'] or 0):02d}"


def _drafts(text: str, spot: Spotter) -> list[Suggestion]:
    card = Source(id="bio", kind=SourceKind.RECORD, title="A biography")
    words = Text(source="bio", language="ru", words=text)
    dossier = Dossier(production=Production(title="One"), sources={"bio": card}, texts={words.key: words})
    return list(suggested(dossier, words, spot).suggestions)
