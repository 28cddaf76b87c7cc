"""Terms as the index holds them: Russian in the letters of ASCII, half the bytes to join, send and index."""

from __future__ import annotations

import re
from string import ascii_lowercase

from onrecord.search.words.bearing import HUSHING_SIGNS, MARK

RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
MORE_LETTERS = "!#$%&+"
"""For the six letters that Russian has more of."""

LATIN = "^"
"""What stands before a letter that is Latin itself; at the beginning of a term, all that follows is as it is."""

TOKENCHARS = MARK + LATIN + MORE_LETTERS + HUSHING_SIGNS
"""Signs that are letters to the index."""

TOKEN = re.compile(rf"[0-9A-Za-z\x80-\U0010ffff{re.escape(TOKENCHARS)}]+")
"""What the index holds together; the dictionaries have a few words with a hyphen."""

TO_ASCII = str.maketrans(
    dict(zip(RUSSIAN, ascii_lowercase + MORE_LETTERS, strict=True))
    | {letter: LATIN + letter for letter in ascii_lowercase}
)


def held(term: str) -> str:
    """A term, or a beginning of terms, in the letters of the index.

    What differs still does, and what begins alike still begins alike.
    """
    if term[0] == MARK:
        return term
    return LATIN + term if term[0] in ascii_lowercase else term.translate(TO_ASCII)
