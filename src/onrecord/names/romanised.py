"""How a word in Latin letters is read, by the habit in which it seems to be written: English, German, French, Polish, …

No word says which habit it follows, so its letters must: `tsch` is German, `tch` French, `cz` Polish, and `shh` is of
the Russian standard of 2000.
"""

from __future__ import annotations

import re
from functools import cached_property

SHARED = {
    **{"schtsch": "W", "chtch": "W", "shch": "W", "szcz": "W", "SC": "W", "shh": "W", "StS": "W", "štš": "W"},
    **{"tsch": "C", "tch": "C", "tS": "C", "sch": "S", "cz": "C", "sz": "S", "zh": "Z", "kh": "h", "hh": "h"},
    **{
        "tz": "c",
        "ts": "c",
        "tc": "c",
        "tsh": "tS",
        "ph": "f",
        "th": "t",
        "gh": "g",
        "ck": "k",
        "ou": "u",
        "sh": "S",
        "ch": "C",
    },
    **{"x": "ks", "q": "k", "w": "v", "y": "i", "j": "i"},
}
"""Groups of letters, and what they are in the skeleton, as the English and most passports have them."""


class Habit:
    """A way to write names in Latin letters, by what it has otherwise than most."""

    def __init__(self, **otherwise: str) -> None:
        self._meant = {**SHARED, **otherwise}

    @cached_property
    def _group(self) -> re.Pattern[str]:
        """Any group of letters, the longest first, so that `shch` is read before `sh`."""
        return re.compile("|".join(sorted(self._meant, key=len, reverse=True)))

    def read(self, word: str) -> str:
        """The skeleton of a word, group by group."""
        return self._group.sub(lambda found: self._meant[found[0]], word)


ENGLISH = Habit(ou="ou")
SCHOLARLY = Habit(ch="h", th="th", x="h")
STANDARD = Habit(x="h")
POLISH = Habit(ch="h", rz="Z")
FRENCH = Habit(ch="S", gue="ge", gui="gi", j="Z", ss="s")
GERMANS = tuple(Habit(ch="h", sh="Z", sch=sch, ss="s", z="c", ζ=s) for sch in "SZ" for s in "zs")
"""In German sch is ш or ж, and s before a vowel is з or с; the first is what most write."""

GERMAN = GERMANS[0]
WESTERN = Habit(ch="h", c="k", ce="se", ci="si", qu="k", ou="ou")
HABITS = (ENGLISH, SCHOLARLY, STANDARD, POLISH, FRENCH, *GERMANS, WESTERN)
"""Every habit that is known here; the last is of names that are Western themselves."""

LEADING_J = re.compile(r"^j(?=[bcdfgklmnpqrstvz])")
LEADING_EH = re.compile(r"^eh(?=[^aeiouy])")
ENDING_FF = re.compile(r"(?<=[eo])ff(?=a?$)")
SOFT_O = re.compile(r"(?<=[^aeiouy])[yj]o")
BREATHED_CH = re.compile(r"^ch(?=[lmn])|ch(?=r|t(?!ch))")
BREATHED_X = re.compile(
    r"^x|x(?=[mnrlvbd])|(?<!ale)(?<!ma)(?<!a(?=x[eiy]))x(?=.*([oe]v|in|sk[iao]|vi(ch|C))[aijy]*$)|(?<=[iouy])x$"
)
POLISH_CK = re.compile(r"(?<!t)ck(?=[iy]|a$|a[ijy]a$|[oe]va?$|in)")
POLISH_ENDING = re.compile(r"wicz$|[sc]k[ia]$|dzk[ia]$")
FRENCH_SIGN = re.compile(r"ou|tch|gu[ei]|(?<=.)ine$|^j(?=[bcdfgklmnpqrstvz])")
GERMAN_S = re.compile(
    r"(?<=[aeiouy])s(?=[aeiouyj])|"
    r"^s(?=in[ao]|ach|a[ij][ntz]|ub|uj?e|ab[eor]|ag[oru]|ak[ir]|ar[eiu]|aw[aj]|imi|oto|or[ij]|em[lsz]|yrj|jus|jab)"
)
"""Where s is з in German: between vowels, and at beginnings that more Russian names have with з than with с."""


def read_latin(word: str) -> str:
    """The skeleton of a word in plain Latin letters, by the habit that its letters speak for."""
    return _by_habit(_habit(word), _as_all_do(word))


def read_every_way(word: str) -> set[str]:
    """The skeletons of a word in plain Latin letters by every habit that is known here."""
    begun = _as_all_do(word)
    return {_by_habit(habit, begun) for habit in HABITS}


def _as_all_do(word: str) -> str:
    """What is read alike by all habits: -off, Polish ck, J and Eh before consonants, x and soft o."""
    word = POLISH_CK.sub("tsk", ENDING_FF.sub("v", word))
    word = BREATHED_X.sub("h", LEADING_J.sub("Z", LEADING_EH.sub("e", word)))
    return SOFT_O.sub("e", word)


def _by_habit(habit: Habit, word: str) -> str:
    if habit in GERMANS:
        return habit.read(GERMAN_S.sub("ζ", word))
    return habit.read(word if habit is FRENCH else BREATHED_CH.sub("h", word))


def _habit(word: str) -> Habit:
    """The habit that the letters of a word speak for; where none do, the English one."""
    if "shh" in word:
        return STANDARD
    if "cz" in word or "sz" in word or ("w" in word and POLISH_ENDING.search(word)):
        return POLISH
    if "sch" in word or ("w" in word and "v" not in word and "rz" not in word):
        return GERMAN
    if word != word.lower():
        return SCHOLARLY
    return FRENCH if FRENCH_SIGN.search(word) else ENGLISH
