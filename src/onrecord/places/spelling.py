"""One spelling for all spellings of a place: Екатеринослав, Yekaterinoslav and Jekaterinoslaw are one word.

For comparing and never for showing. It is coarser than the skeletons of persons' names, since a place is known by
more than its sound; capitals are the hushing letters Z ж, C ч, S ш and щ.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
DOUBLED = re.compile(r"(.)\1+")
IS_CYRILLIC = re.compile(r"[Ѐ-ӿ]")

LOOKALIKES = str.maketrans("aceopxykmthbi", "асеорхукмтнві")
"""Latin letters that stand by mistake in Cyrillic words, whose small Cyrillic twins look like their capitals."""

TWINS = str.maketrans("асеорхуі", "aceopxyi") | str.maketrans("ё", "e")
"""Cyrillic letters that stand by mistake in Latin words."""

CYRILLIC = str.maketrans(
    "абвгдежзийклмнопрстуфхцчшщыэюяёіїєґўѣѳѵјқғңүұөәһҗӣҳҷ",
    "abvgdeZziiklmnoprstufhcCSSieuaeiiegvefiikgnuuoahZihC",
)
UNSPOKEN = str.maketrans(dict.fromkeys("'’‘ʼʹ`ʻ\"”“″ʺ·ьъЬЪ\u0361\u0306\u0308\u0301"))
"""Signs for ь and ъ, ties and accents that stand alone, and the letters themselves."""

HACHEKS = str.maketrans("čšžşçłđßıəøŝ", "CSZSCldsiaoS")

# Read in this order, so that `shch` comes before `sh`.
GROUPS = (
    ("SC", "S"), ("schtsch", "S"), ("chtch", "S"), ("shch", "S"), ("szcz", "S"), ("tsch", "C"), ("tch", "C"),
    ("sch", "S"), ("cz", "C"), ("sz", "S"), ("sh", "S"), ("ch", "C"), ("zh", "Z"), ("kh", "h"), ("tz", "c"),
    ("ph", "f"), ("tc", "c"), ("ou", "u"), ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i"),
)  # fmt: skip
SOFT = (("io", "e"), ("ia", "a"), ("ie", "e"), ("iu", "u"), ("ts", "c"))
"""What romanisations write for ё, я, е, ю and ц, and what Cyrillic writes now with и before it and now without."""


def spelling(text: str) -> str:
    """The one spelling of a whole name, its words apart by a space each."""
    whole = unicodedata.normalize("NFC", text).translate(UNSPOKEN)
    return " ".join(map(skeleton, WORD.findall(whole)))


@lru_cache(maxsize=131_072)
def skeleton(word: str) -> str:
    """The skeleton of one word, the same in every script and romanisation that is read here."""
    plain = word.lower()
    if 2 * len(IS_CYRILLIC.findall(plain)) > len(plain):
        plain = plain.translate(LOOKALIKES).translate(CYRILLIC)
    else:
        plain = _replaced(_bare(plain.translate(TWINS).translate(HACHEKS)), GROUPS)
    return _once(_replaced(_once(_bare(plain)), SOFT))


def _bare(word: str) -> str:
    """Without accents."""
    if word.isascii():
        return word
    return "".join(x for x in unicodedata.normalize("NFKD", word) if not unicodedata.combining(x))


def _replaced(word: str, groups: tuple[tuple[str, str], ...]) -> str:
    for spelt, meant in groups:
        if spelt in word:
            word = word.replace(spelt, meant)
    return word


def _once(word: str) -> str:
    """With each letter once where it stands doubled: Одесса is Odesa, Nizhniy is Nizhny."""
    return DOUBLED.sub(r"\1", word)
