"""Pages of real Russian text with surnames put in, in their cases: which stand on which page is known."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from random import Random

from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

DATA = Path(__file__).parents[3] / "shared" / "data"
PAGE = 1_800
"""Characters: what a typewritten page is reckoned at in Russia."""

COMMON = 40_000
SURNAMES = 2_400
MOST_MENTIONS = 4
CARRIERS = {
    Case.GENITIVE: "Знал {}.",
    Case.DATIVE: "Писал {}.",
    Case.ACCUSATIVE: "Видел {}.",
    Case.INSTRUMENTAL: "Работал вместе с {}.",
    Case.PREPOSITIONAL: "Говорил о {}.",
    None: "Показания дает {}.",
}
"""A sentence for each case; None is the nominative."""


@dataclass(frozen=True, slots=True)
class Surname:
    """A surname as a man and as a woman bears it, in every case by its carrier."""

    text: str
    forms: tuple[tuple[Case | None, str], ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages, and of each surname the pages on which it was put."""

    texts: Sequence[str]
    named: dict[str, set[int]]


def make_pages(many: int, seed: int, data: Path = DATA) -> Pages:
    """So many pages: the real ones in turn, each time with other surnames between their sentences."""
    chance = Random(seed)
    surnames = draw_surnames(data, chance)
    texts: list[str] = []
    named: dict[str, set[int]] = {surname.text: set() for surname in surnames}
    for number, page in enumerate(islice(cycle(real_pages(data)), many)):
        sentences = page.split(". ")
        for surname in chance.sample(surnames, chance.randint(1, MOST_MENTIONS)):
            case, form = chance.choice(surname.forms)
            sentences.insert(chance.randrange(len(sentences)), CARRIERS[case].format(form).removesuffix("."))
            named[surname.text].add(number)
        texts.append(". ".join(sentences))
    return Pages(texts, named)


def real_pages(data: Path = DATA) -> list[str]:
    """Biographies without names, one after another, cut into pages."""
    pages: list[str] = []
    held = ""
    with gzip.open(data / "memorial_bio_texts/bios.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in rows:
            held += " ".join(json.loads(row)["text"].split()) + "\n"
            if len(held) >= PAGE:
                pages.append(held[:PAGE].strip())
                held = ""
    return pages


def draw_surnames(data: Path, chance: Random) -> list[Surname]:
    """Surnames of the commonest 40,000, each declined for a man and for a woman by pytrovich."""
    import pyarrow.parquet

    rows = pyarrow.parquet.read_table(data / "names_ru/russiannames_surnames.parquet").to_pylist()
    men = [row for row in rows if row["gender"] == "m" and row["f_form"]]
    men.sort(key=lambda row: (-row["count"], row["text"]))
    maker = PetrovichDeclinationMaker()
    return [
        Surname(row["text"], tuple(_declined(maker, row["text"], row["f_form"])))
        for row in chance.sample(men[:COMMON], SURNAMES)
    ]


def _declined(maker: PetrovichDeclinationMaker, man: str, woman: str) -> Iterator[tuple[Case | None, str]]:
    for gender, text in ((Gender.MALE, man), (Gender.FEMALE, woman)):
        yield None, text
        for case in CARRIERS:
            if case is not None:
                yield case, maker.make(NamePart.LASTNAME, gender, case, text)
