"""The letters of a word without their dress: capitals, accents, and letters of the wrong alphabet."""

from __future__ import annotations

import re
import unicodedata

CYRILLIC = re.compile(r"[Ѐ-ӿ]")
LATIN = re.compile(r"[a-zA-Z]")

HACHEKS = {
    **{"č": "C", "š": "S", "ž": "Z", "ŝ": "W", "ł": "l", "đ": "d", "ß": "ss", "ş": "S", "ć": "C", "ż": "Z"},
    **{
        "ø": "o",
        "æ": "e",
        "œ": "e",
        "ı": "i",
        "þ": "t",
        "ð": "d",
        "õ": "i",
        "ə": "e",
        "â": "ia",
        "û": "iu",
        "ŭ": "v",
    },
}
"""Latin letters that are more than a letter with an accent. Estonian õ is the Russian ы."""

CYRILLIC_TWINS, LATIN_TWINS = "асеорхуіАВСЕНКМОРТХУІ", "aceopxyiABCEHKMOPTXYI"
"""Letters that look the same in both alphabets, small ones or capitals."""

TO_CYRILLIC = str.maketrans(LATIN_TWINS + "bhkmt", CYRILLIC_TWINS + "внкмт")
TO_LATIN = str.maketrans(CYRILLIC_TWINS + "внкмтёЁ", LATIN_TWINS + "bhkmteE")


class _Plain(dict[int, str]):
    """Every character as it is read, worked out at its first use; what is no letter is nothing."""

    def __missing__(self, code: int) -> str:
        bare = "".join(
            letter for letter in unicodedata.normalize("NFKD", chr(code)) if not unicodedata.combining(letter)
        )
        return self.setdefault(
            code, bare.lower() if bare.isalpha() and unicodedata.category(bare[0]) != "Lm" else ""
        )


PLAIN = _Plain({ord(letter): plain for letter, plain in HACHEKS.items()})


def plain_letters(word: str) -> str:
    """A word in small letters without accents, of one alphabet; capitals in it are the hushing letters."""
    if not word.isascii():
        word = of_one_alphabet(unicodedata.normalize("NFC", word.lower()))
    return word.lower().translate(PLAIN)


def of_one_alphabet(word: str) -> str:
    """With letters that only look like those of its alphabet put right: Cepгeй is Cyrillic by its г and й."""
    if (latin := _strangers(word, LATIN, LATIN_TWINS)) is None:
        return word
    if (cyrillic := _strangers(word, CYRILLIC, CYRILLIC_TWINS)) is None:
        return word
    return word.translate(TO_LATIN if latin > cyrillic else TO_CYRILLIC)


def _strangers(text: str, alphabet: re.Pattern[str], twins: str) -> int | None:
    """How many letters of an alphabet have no twin in the other; None if there are no letters of it."""
    letters = alphabet.findall(text)
    return sum(letter not in twins for letter in letters) if letters else None


DIGIT = re.compile("[0139]")
SLIPPED_DIGIT = re.compile(r"(?<=[^\W\d_])[0139]|[0139](?=[^\W\d_])")
LATIN_FOR, CYRILLIC_FOR = dict(zip("0139", "oieg", strict=True)), dict(zip("0139", "оізд", strict=True))


def put_right(name: str) -> str:
    """A name with letters for a scanner's digits, Sech1n, and Cyrillic where all that is Latin looks so: C. Минин."""
    if not name.isascii() and _is_cyrillic_in_disguise(name):
        name = name.translate(TO_CYRILLIC)
    if DIGIT.search(name) is None:
        return name
    letters = CYRILLIC_FOR if CYRILLIC.search(name) else LATIN_FOR
    return SLIPPED_DIGIT.sub(lambda found: letters[found[0]], name)


def _is_cyrillic_in_disguise(name: str) -> bool:
    """Whether all Latin letters of a name look like Cyrillic ones, and others can be nothing else."""
    return _strangers(name, LATIN, LATIN_TWINS) == 0 and bool(_strangers(name, CYRILLIC, CYRILLIC_TWINS))
