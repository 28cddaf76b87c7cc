"""Pairs of names of which it is known whether they are one: as others labelled them, in other spellings, in cases."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

DATA = Path(__file__).parents[3] / "shared" / "data"
NEAR = 0.85
"""How alike (Jaro and Winkler) two names of different groups must be to be a hard pair."""
CYRILLIC, LATIN = re.compile(r"[а-яё]+"), re.compile(r"[a-zà-ž]+")
GENDER = re.compile(r"а$|ий$|ый$|ой$|ая$")
OBLIQUE = ("рд", "дт", "вн", "тв", "пр")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and whether they are one."""

    left: str
    right: str
    are_one: bool


def labelled(data: Path, *, by_people_only: bool) -> list[Pair]:
    """The persons of nomenklatura's own bench, in whose rows `synth_` some were proposed by a machine."""
    with (data / "names_ru/nomenklatura_name_pairs.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["schema"] == "Person"]
    kept = [row for row in rows if not by_people_only or row["case_group"].startswith("nk_")]
    return [Pair(row["name1"], row["name2"], row["is_match"] == "true") for row in kept]


def groups(data: Path) -> dict[str, tuple[str, ...]]:
    """The spellings of each name of Wikidata that is written in both alphabets."""
    lines = (data / "names_ru/name_variants_cyr_lat.txt").read_text(encoding="utf-8").splitlines()
    parted = (line.rpartition(" => ") for line in lines)
    return {name: tuple(spellings.split(", ")) for spellings, _, name in parted}


def spelt_otherwise(groups: Mapping[str, Sequence[str]], many: int, chance: Random) -> list[Pair]:
    """A Cyrillic and a Latin spelling of one name, and as many pairs of names that are spelt nearly alike."""
    both = [(name, *_by_alphabet(spellings)) for name, spellings in sorted(groups.items())]
    drawn = chance.sample([one for one in both if one[1] and one[2]], many)
    pairs = [Pair(chance.choice(cyrillic), chance.choice(latin), True) for _, cyrillic, latin in drawn]
    owners: dict[str, set[str]] = defaultdict(set)
    for name, _, latin in both:
        for spelling in latin:
            owners[spelling].add(name)
    return pairs + list(_near(drawn, owners, groups, chance))


def _by_alphabet(spellings: Iterable[str]) -> tuple[list[str], list[str]]:
    cyrillic = [one for one in spellings if CYRILLIC.fullmatch(one)]
    return cyrillic, [one for one in spellings if LATIN.fullmatch(one)]


def _near(
    drawn: Iterable[tuple[str, list[str], list[str]]],
    owners: Mapping[str, set[str]],
    groups: Mapping[str, Sequence[str]],
    chance: Random,
) -> Iterator[Pair]:
    """The Cyrillic spelling of a name beside the Latin one, nearest to its own, of a name that shares none with it."""
    beginning: dict[str, list[str]] = defaultdict(list)
    for spelling in owners:
        beginning[spelling[:2]].append(spelling)
    for _, cyrillic, latin in drawn:
        own = chance.choice(latin)
        found = process.extract(
            own, beginning[own[:2]], scorer=JaroWinkler.similarity, score_cutoff=NEAR, limit=20
        )
        known = {*latin, *cyrillic}
        strangers = [
            one for one, _, _ in found if not _are_kin(one, known | _of_family(known), owners, groups)
        ]
        if strangers:
            yield Pair(chance.choice(cyrillic), strangers[0], False)


def _of_family(spellings: Iterable[str]) -> set[str]:
    """The same surname of men and of women: to tell whose it is, is another task."""
    men = {GENDER.sub("", one) for one in spellings if CYRILLIC.fullmatch(one)}
    return {stem + ending for stem in men for ending in ("", "а", "ий", "ый", "ой", "ая")}


def _are_kin(
    spelling: str, known: set[str], owners: Mapping[str, set[str]], groups: Mapping[str, Sequence[str]]
) -> bool:
    """Whether a spelling is, in any group, beside one of the known: Wikidata has many a name twice."""
    return any(not known.isdisjoint(groups[name]) for name in owners[spelling])


def declined(data: Path, many: int, chance: Random) -> list[Pair]:
    """A given name in another case beside its nominative, and beside the name that is spelt most like it."""
    with (data / "petrovich_eval/firstnames.tsv").open(encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["grammemes"].endswith(OBLIQUE)]
    nominatives, forms = {row["lemma"] for row in rows}, defaultdict(set)
    for row in rows:
        forms[row["word"]].add(row["lemma"])
    drawn = chance.sample([row for row in rows if row["word"] not in nominatives], many)
    pairs = [Pair(row["word"].title(), row["lemma"].title(), True) for row in drawn]
    for row in drawn:
        others = sorted(nominatives - forms[row["word"]])
        nearest = process.extractOne(row["word"], others, scorer=JaroWinkler.similarity)
        pairs.append(Pair(row["word"].title(), nearest[0].title(), False))
    return pairs
