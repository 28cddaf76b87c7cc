"""One key for a surname, a given name or a patronymic, whoever wrote it down and in whatever alphabet.

Keys are for comparing many names at once: equal keys are one name, as far as one word can tell. They are made of
names in the nominative, as registers have them. The key of an initial is that letter's; `may_begin` tells whose it
may be.
"""

from __future__ import annotations

import re

from onrecord.names.given import fathers_of, given_stem, roots_of, smoothed
from onrecord.names.letters import plain_letters

CONSONANT = "[bcdfghklmnprstvzCSZ]"
ADJECTIVE_ENDINGS = re.compile(
    rf"(?<=.[sc]k)(aia|oi|ei|a|is|as|e)$|(?<=..{CONSONANT})(aia|oi)$|(?<=.ausk)(ene|aite)$"
)
NOUN_ENDINGS = re.compile(r"(?<=..[oe]v)(a|s|as|aite|ene|e)$|(?<=..in)(a|s|S|as|e)$")
"""What a surname has by whose it is, a man's, a woman's or a Latvian's: Крупская, Толстая; Полякова, Poļakovs."""

PATRONYMIC_ENDINGS = re.compile(r"(?<=..)([oei]v)?(iCs?|na|[iu]?ni[CS]na|iCna)$")
BENT_FATHERS = {"lv": "lev", "pavl": "pavel", "pal": "pavel", "yakovl": "yakov"}
"""Fathers whose name bends in a patronymic: Львович, Павлович, Яковлевич."""

LONGEST_INITIAL = 3
TWO_LETTER_INITIALS = frozenset(
    {"yu", "ya", "ye", "zh", "kh", "ts", "ch", "sh", "ju", "ja", "iu", "ia", "дж"}
)
BEGINNINGS = {
    "i": ("i", "yo"), "g": ("g", "h"), "*y": ("y", "e", "i"), "*c": ("c", "k", "C", "h"), "*h": ("h", "g", "ks"),
    "*g": ("g", "h"), "*s": ("s", "z", "S", "Z"), "*z": ("z", "Z", "c"), "*t": ("t", "c", "C"), "*k": ("k", "h"),
    "*x": ("h", "ks"),
}  # fmt: skip
"""What a name may begin with whose initial is so written, where that is more than the letter itself.

A star marks a Latin initial that may be the first of two or three for one Cyrillic letter: S. of Schukow.
"""

LATIN_INITIALS = {**{letter: f"*{letter}" for letter in "cghkstxyz"}, "j": "*y", "i": "*y"}


def surname_key(word: str) -> str:
    """The key of a surname, the same for the men and women of a family."""
    return initial_key(word) if is_initial(word) else without_gender(smoothed(word))


def without_gender(skeleton: str) -> str:
    """A surname's skeleton with the ending that men have."""
    return NOUN_ENDINGS.sub("", ADJECTIVE_ENDINGS.sub("i", skeleton))


def given_key(word: str) -> str:
    """The key of a given name: that of the name of the documents, where it is surely a form of one."""
    if is_initial(word):
        return initial_key(word)
    stem = given_stem(word)
    return _only(roots_of(stem), stem)


def patronymic_key(word: str) -> str:
    """The key of the father's given name, from a patronymic or from that name itself."""
    skeleton = smoothed(word)
    ending = PATRONYMIC_ENDINGS.search(skeleton)
    if ending is not None and not fathers_of(skeleton):
        return _father(skeleton[: ending.start()], ends_in_a=not ending[1])
    return initial_key(word) if is_initial(word) else _only(fathers_of(given_stem(word)), given_stem(word))


def _father(stem: str, *, ends_in_a: bool) -> str:
    """The father's name by the stem of a patronymic: Никола- is of Николай, Лук- of Лука, Сергее- of Сергей."""
    stem = BENT_FATHERS.get(stem, stem)
    for name in (stem, stem + "i", stem + "a"):
        if fathers := fathers_of(name):
            return _only(fathers, name)
    if stem[-1] in "aeou":
        return stem + "i"
    return stem + "a" if ends_in_a else stem


def _only(names: frozenset[str], otherwise: str) -> str:
    return next(iter(names)) if len(names) == 1 else otherwise


def is_initial(word: str) -> bool:
    """Whether a word is only the first letter of a name: П., П, Yu."""
    if len(word) > LONGEST_INITIAL:
        return False
    plain = plain_letters(word)
    return len(plain) == 1 or plain in TWO_LETTER_INITIALS


def initial_key(word: str) -> str:
    """The key of an initial. Latin I, J and Y are one, and may be those of Юрий, Яков, Евгений or Иван."""
    plain = plain_letters(word)
    return LATIN_INITIALS.get(plain) or smoothed(word)


def may_begin(initial: str, name: str) -> bool:
    """Whether a name can have this initial, both given as keys."""
    return name.removeprefix("*").startswith(BEGINNINGS.get(initial, initial.removeprefix("*")))
