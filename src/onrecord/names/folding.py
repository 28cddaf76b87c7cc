"""One spelling for all spellings of a word: the skeleton by which Поляков, Poliakov and Poljakow are one.

The skeleton is for comparing and never for showing. Capitals in it are the hushing letters:
Z ж, C ч, S ш, W щ.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

CYRILLIC = re.compile(r"[Ѐ-ӿ]")

LETTERS = {
    **dict(zip("абвгдезийклмнопрстуфхцэы", "abvgdeziiklmnoprstufhcei", strict=True)),
    **{"ж": "Z", "ч": "C", "ш": "S", "щ": "W", "ю": "iu", "я": "ia", "ъ": "", "ь": ""},
    **{"ѣ": "e", "і": "i", "ѳ": "f", "ѵ": "i", "ґ": "g", "є": "e", "ѫ": "u"},
}
"""Cyrillic, with the letters of before 1918 and the Ukrainian ones."""

HACHEKS = str.maketrans(
    {"č": "C", "š": "S", "ž": "Z", "ŝ": "W", "ł": "l", "đ": "d", "ß": "ss", "ş": "S", "ć": "C"}
)

# Tried in this order at every letter, so that `shch` is read before `sh`.
SHARED_GROUPS = (
    ("schtsch", "W"), ("chtch", "W"), ("shch", "W"), ("szcz", "W"), ("SC", "W"),
    ("tsch", "C"), ("tch", "C"), ("sch", "S"), ("cz", "C"), ("sz", "S"),
    ("zh", "Z"), ("kh", "h"), ("tz", "c"), ("ts", "c"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("x", "ks"),
    ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i"),
)  # fmt: skip
GERMAN_GROUPS = (*SHARED_GROUPS, ("ch", "h"), ("sh", "Z"), ("ss", "s"), ("z", "c"))
OTHER_GROUPS = (("ch", "C"), ("sh", "S"))

VOWELS = "aeiouy"


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The skeleton of a word, the same in every script and romanisation that is read here."""
    bare = "".join(
        letter for letter in word.lower().translate(HACHEKS) if letter.isalpha() or _is_accent(letter)
    )
    letters = "".join(letter for letter in unicodedata.normalize("NFKD", bare) if not _is_accent(letter))
    return _evened(
        "".join(LETTERS.get(x, x) for x in letters) if CYRILLIC.search(letters) else _from_latin(letters)
    )


def _is_accent(letter: str) -> bool:
    return unicodedata.combining(letter) != 0


def _from_latin(word: str) -> str:
    word = re.sub(r"(?<=[eo])ff$", "v", word)
    word = re.sub(rf"(?<![{VOWELS}])[yj]o", "e", word)
    if not _is_german(word):
        word = re.sub(r"ch(?=[rlnmv]|t(?!ch))", "h", word)
        return _grouped(word, (*SHARED_GROUPS, *OTHER_GROUPS))
    word = re.sub(rf"^s(?=[{VOWELS}j])|(?<=[{VOWELS}])s(?=[{VOWELS}j])", "ζ", word)
    return _grouped(word, GERMAN_GROUPS).replace("ζ", "z")


def _is_german(word: str) -> bool:
    """Whether a romanisation is in the German way, in which z is ц, ch is х and w is в."""
    if any(polish in word for polish in ("cz", "sz", "rz")):
        return False
    return "sch" in word or ("w" in word and "v" not in word)


def _grouped(word: str, groups: tuple[tuple[str, str], ...]) -> str:
    read, at = [], 0
    while at < len(word):
        spelt, meant = next(
            (group for group in groups if word.startswith(group[0], at)), (word[at], word[at])
        )
        read.append(meant)
        at += len(spelt)
    return "".join(read)


def _evened(skeleton: str) -> str:
    """What romanisations write now so and now so: й and и, е and ё and ье, з before a consonant, тс and ц."""
    skeleton = skeleton.replace("ts", "c")
    skeleton = re.sub(r"(?<=[ZCSW])o", "e", skeleton)
    skeleton = re.sub(r"i+", "i", skeleton)
    skeleton = re.sub(r"i(?=e)", "", skeleton)
    return re.sub(r"z(?=[bcdfghklmnprstvZCSW])", "s", skeleton)
