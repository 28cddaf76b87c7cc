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

# What looks alike, and what a typist's or a scanner's mistake puts in the other's place.
LOOKS_CYRILLIC = str.maketrans("aceopxykmtbhi", "асеорхукмтвні")
LOOKS_LATIN = str.maketrans("асеёорхукмтвні", "aceeopxykmtbhi")


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
        word = _of_one_alphabet(unicodedata.normalize("NFC", word.lower()))
    return word.lower().translate(PLAIN)


def _of_one_alphabet(word: str) -> str:
    """With letters of another alphabet that only look alike put right: Cepгeй is Cyrillic by its г and й."""
    latin, cyrillic = LATIN.findall(word), CYRILLIC.findall(word)
    if not latin or not cyrillic:
        return word
    strangers = [
        sum(ord(letter) not in alike for letter in letters)
        for letters, alike in ((latin, LOOKS_CYRILLIC), (cyrillic, LOOKS_LATIN))
    ]
    is_cyrillic = strangers[0] < strangers[1] or (
        strangers[0] == strangers[1] and len(cyrillic) >= len(latin)
    )
    return word.translate(LOOKS_CYRILLIC if is_cyrillic else LOOKS_LATIN)


SLIPPED_DIGIT = re.compile(r"(?<=[^\W\d_])[0139]|[0139](?=[^\W\d_])")
DIGITS_LATIN, DIGITS_CYRILLIC = dict(zip("0139", "oieg", strict=True)), dict(zip("0139", "оізд", strict=True))


def without_slipped_digits(text: str) -> str:
    """A name with letters where a scanner put digits: Sech1n, П0ляков."""
    if not any(digit in text for digit in "0139"):
        return text
    letters = DIGITS_CYRILLIC if CYRILLIC.search(text) else DIGITS_LATIN
    return SLIPPED_DIGIT.sub(lambda found: letters[found[0]], text)
