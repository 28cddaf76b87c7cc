"""What is asked, and which pages are right answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import iuliia
import pymorphy3

from benchmarks.search.pages import Pages

SCHEMES = {
    "bgn": iuliia.BGN_PCGN,
    "loc": iuliia.ALA_LC,
    "iso": iuliia.ISO_9_1968,
    "passport": iuliia.ICAO_DOC_9303,
    "french": iuliia.MVD_310_FR,
}
"""Five ways to write Russian names in Latin letters."""

MANY = 200
RAREST, COMMONEST = 0.0002, 0.02
"""On what part of the pages a noun stands that is asked for."""

WORD = re.compile(r"[а-яё]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the pages that answer it, and of a romanised one the name as it is in Cyrillic."""

    typed: str
    right: frozenset[int]
    cyrillic: str | None = None


def questions(pages: Pages, seed: int) -> dict[str, list[Asked]]:
    """Questions by kind: surnames in any case, nouns in any form, two nouns, surnames in Latin letters."""
    chance = Random(seed)
    names = chance.sample(sorted(pages.named), min(MANY, len(pages.named)))
    nouns = _nouns(pages.texts, chance)
    return {
        "surname": [Asked(name, frozenset(pages.named[name])) for name in names],
        "noun": nouns,
        "two nouns": list(_together(nouns)),
        "Latin": [
            Asked(scheme.translate(name), frozenset(pages.named[name]), name)
            for name in names
            for scheme in SCHEMES.values()
        ],
    }


def _together(nouns: Sequence[Asked]) -> Iterator[Asked]:
    """Two of them that stand on some page together."""
    for at, one in enumerate(nouns):
        others = (other for other in nouns[at + 1 :] if one.right & other.right)
        if (other := next(others, None)) is not None:
            yield Asked(f"{one.typed} {other.typed}", one.right & other.right)


def _nouns(texts: Sequence[str], chance: Random) -> list[Asked]:
    """Nouns of the dictionary, and the pages on which any of their forms stands."""
    standing: dict[str, set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        for word in set(WORD.findall(text.lower())):
            standing[word.replace("ё", "е")].add(number)
    analyser = pymorphy3.MorphAnalyzer()
    found: list[Asked] = []
    for word in chance.sample(sorted(standing), len(standing)):
        parse = analyser.parse(word)[0]
        is_noun = (
            parse.tag.POS == "NOUN" and not {"Name", "Surn", "Patr", "Geox", "Abbr"} & parse.tag.grammemes
        )
        if len(word) < 4 or not is_noun or not analyser.word_is_known(word):
            continue
        forms = {form.word.replace("ё", "е") for form in parse.lexeme}
        right = frozenset(page for form in forms for page in standing.get(form, ()))
        if RAREST <= len(right) / len(texts) <= COMMONEST:
            found.append(Asked(parse.normal_form, right))
        if len(found) == MANY:
            break
    return found
