"""Which given names are forms of one name: Коля is Николай, Nicholas too; Саша may be Александр or Александра."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from onrecord.names.folding import fold

Sex = Literal["male", "female"]
SEXES: tuple[Sex, ...] = ("male", "female")
NONE: frozenset[str] = frozenset()

HUSHED = str.maketrans("W", "S")
SOFT = re.compile(r"(?<=[bcdfghklmnprstvzCSZ])i(?=[aou])")
DOUBLED = re.compile(r"(.)\1+")
LEADING_I = re.compile(r"^i(?=[aou])")
LAST_I = re.compile(r"(?<=.[^aeiouy])e?i$")


@lru_cache(maxsize=262_144)
def smoothed(word: str) -> str:
    """The skeleton of a word without what clerks write now so and now so: softness, doubled letters, щ for ш.

    Я and ю at the beginning are `ya` and `yu`, so that no initial И is taken for theirs.
    """
    return smooth(fold(word))


def smooth(skeleton: str) -> str:
    """As `smoothed`, of a skeleton."""
    skeleton = SOFT.sub("", skeleton.translate(HUSHED)).replace("tC", "C")
    return LEADING_I.sub("y", DOUBLED.sub(r"\1", skeleton))


def given_roots(word: str) -> frozenset[str]:
    """The names of the documents that a given name may be a form of, as keys; of an unknown name, itself."""
    return roots_of(given_stem(word))


def given_stem(word: str) -> str:
    """The skeleton of a given name as its patronymic has it: without the ending of Сергей, Василий and Евгений."""
    return stem_of(smoothed(word))


def stem_of(skeleton: str) -> str:
    """As `given_stem`, of a skeleton."""
    return LAST_I.sub("", skeleton)


def roots_of(stem: str) -> frozenset[str]:
    """As `given_roots`, of the stem of a given name."""
    return _roots("male").get(stem, NONE) | _roots("female").get(stem, NONE) or frozenset({stem})


def listed_forms(word: str) -> frozenset[str]:
    """All listed forms of the names that a given name may be a form of, as `given.txt` has them."""
    roots = given_roots(word)
    lines = (line.split() for sex in SEXES for line in _listed()[sex])
    return frozenset(form for line in lines if line and given_stem(line[0]) in roots for form in line)


def fathers_of(stem: str) -> frozenset[str]:
    """The names of men, if any is listed, that a stem may be of."""
    return _roots("male").get(stem, NONE)


def is_listed(stem: str) -> bool:
    """Whether a stem is of a name that is listed in `given.txt`."""
    return any(stem in _roots(sex) for sex in SEXES)


def sexes_of(stem: str) -> frozenset[Sex]:
    """Whose name it is, as far as it is listed: men's, women's, or both, as Саша is."""
    return frozenset(sex for sex in SEXES if stem in _roots(sex))


@cache
def _roots(sex: Sex) -> dict[str, frozenset[str]]:
    roots: dict[str, set[str]] = defaultdict(set)
    for line in _listed()[sex]:
        stems = [given_stem(word) for word in line.split()]
        for stem in stems:
            roots[stem].add(stems[0])
    return {stem: frozenset(found) for stem, found in roots.items()}


@cache
def _listed() -> dict[Sex, list[str]]:
    """The lines of `given.txt` under the heading of each sex."""
    text = files(__package__).joinpath("given.txt").read_text(encoding="utf-8")
    parts = {sex: text.partition(f"= {sex}\n")[2].partition("\n=")[0] for sex in SEXES}
    return {sex: part.splitlines() for sex, part in parts.items()}
