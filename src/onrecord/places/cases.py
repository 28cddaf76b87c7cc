"""The nominatives that a name of a place may be a case of, and the stems of adjectives made from places.

All in the one spelling: Москве and Москвы are of Москва, and Тульской and Тульская have one stem.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

NOUNS = (
    ("skom", ("skoe", "ski")), ("skoi", ("ska",)), ("skogo", ("skoe", "ski")), ("skih", ("skie",)),
    ("oi", ("aa", "a", "oi")), ("om", ("", "o", "i", "oe", "oi")), ("em", ("i", "e", "")), ("ogo", ("i", "oe", "oi")),
    ("ego", ("i",)), ("ei", ("a",)), ("ah", ("i",)), ("am", ("i",)), ("ami", ("i",)), ("ih", ("ie",)),
    ("e", ("a", "", "o", "i")), ("i", ("a", "")), ("a", ("", "o")), ("u", ("a", "")),
)  # fmt: skip
"""What an ending may have been in the nominative, longest first; ь is not written in this spelling."""

ADJECTIVES = ("ogo", "omu", "oi", "om", "oe", "ie", "ih", "im", "aa", "a", "u", "i", "e")
FLEETING = {"l": "e", "c": "e", "n": "e", "k": "eo"}
"""The vowels that the nominative has before the last letter of a stem: Орла, Ельца and Торжка."""

VOWELS = "aeiou"
MOST_FORMS = 24


def nominatives(spelt: str) -> Iterator[str]:
    """Names of which this may be a case, itself first; some of them are none."""
    yield spelt
    forms = product(*map(_nominatives, spelt.split()))
    yield from (" ".join(words) for words in islice(forms, 1, MOST_FORMS))


@lru_cache(maxsize=65_536)
def stem(adjective: str) -> str:
    """An adjective without its ending; a word that is none loses its last vowel."""
    ending = next((one for one in ADJECTIVES if adjective.endswith(one)), "")
    return adjective[: len(adjective) - len(ending)]


@lru_cache(maxsize=65_536)
def stems_of_town(town: str) -> tuple[str, ...]:
    """The stems that adjectives made from a town may have: Калуга is in Калужская, Дубно in Дубенский."""
    if town.endswith(("sk", "ck", "Ck")):
        return (town,)
    bare = town.rstrip(VOWELS)
    if len(bare) < 2:
        return ()
    softened = bare[:-1] + {"g": "Z", "k": "c", "h": "S"}.get(bare[-1], bare[-1])
    stems = [softened + ("k" if softened[-1] in "cC" else "sk")]
    stems += [bare + suffix for suffix in ("sk", "ensk", "ansk", "insk", "ovsk")]
    if bare[-2] not in VOWELS:
        stems += [f"{bare[:-1]}e{bare[-1]}sk", f"{bare[:-1]}sk"]
    return tuple(dict.fromkeys(one.replace("ts", "c").replace("ss", "s") for one in stems))


@lru_cache(maxsize=65_536)
def _nominatives(word: str) -> tuple[str, ...]:
    found = {word: None}
    for ending, meant in NOUNS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            bare = word[: len(word) - len(ending)]
            found.update(dict.fromkeys(bare + nominative for nominative in meant))
            if "" in meant and bare[-1] in FLEETING and bare[-2] not in VOWELS:
                found.update(dict.fromkeys(bare[:-1] + vowel + bare[-1] for vowel in FLEETING[bare[-1]]))
    return tuple(found)
