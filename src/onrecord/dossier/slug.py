"""What may be an id: a slug that is no word of the language of time."""

from __future__ import annotations

import re

from onrecord.dates import RESERVED_WORDS

SLUG = re.compile(r"[a-z][a-z0-9-]*")
LONGEST = 100
"""Ids become the names of files and folders, which every file system keeps to about 255 bytes."""


def why_not_an_id(word: object) -> str | None:
    """Why a word cannot be an id, as a sentence; None where it can."""
    if not isinstance(word, str):
        return "An id is one word, such as np-letter."
    if SLUG.fullmatch(word) is None:
        return f"`{word}` is not an id: small Latin letters, digits and hyphens, a letter first (np-letter)."
    if word in RESERVED_WORDS:
        return f"`{word}` is a word of the language of time and cannot be an id."
    if len(word) > LONGEST:
        return f"The id is {len(word)} characters long; {LONGEST} are the most."
    return None
