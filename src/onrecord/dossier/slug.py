"""What may be an id: a slug that is no word of the language of time."""

from __future__ import annotations

import re

from onrecord.dates import RESERVED_WORDS
from onrecord.sentences import Sentence

SLUG = re.compile(r"[a-z][a-z0-9-]*")
LONGEST = 100
"""Ids become the names of files and folders, which every file system keeps to about 255 bytes."""


def why_not_an_id(word: object) -> str | None:
    """Why a word cannot be an id, as a sentence; None where it can."""
    if not isinstance(word, str):
        return Sentence("An id is one word, such as np-letter.")
    if SLUG.fullmatch(word) is None:
        return Sentence(
            "`{word}` is not an id: small Latin letters, digits and hyphens, a letter first (np-letter).",
            word=word,
        )
    if word in RESERVED_WORDS:
        return Sentence("`{word}` is a word of the language of time and cannot be an id.", word=word)
    if len(word) > LONGEST:
        return Sentence(
            "The id is {number} characters long; {most} are the most.",
            number=str(len(word)),
            most=str(LONGEST),
        )
    return None
