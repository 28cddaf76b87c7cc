"""How a clause says what it says: plainly, perhaps, by hearsay, or that it was not so."""

from __future__ import annotations

import re

from onrecord.evidence import Certainty
from onrecord.intake.suggesting.verbs import told_in

NOT_JUST_BEFORE = re.compile(
    r"(?<!\w)(?:not|never|\w+n['’]t|не|никогда)(?:\s+[^\W\d_]+){0,2}\s*$", re.IGNORECASE
)
"""A denial further from the verb denies something else: I do not know when he was arrested."""

SIGNS = {
    certainty: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    for certainty, words in (
        (
            Certainty.HEARSAY,
            r"they say|people say|it is said|is said to|reportedly|rumou?r\w*|по слухам|говорят|якобы",
        ),
        (
            Certainty.PROBABLE,
            r"perhaps|probably|maybe|possibly|apparently|возможно|вероятно|видимо|кажется|наверное",
        ),
    )
}


def certainty_of(clause: str) -> Certainty:
    """What the small words of a clause make of it; asserted where none speaks against it."""
    verb = next(told_in(clause), None)
    if verb is not None and NOT_JUST_BEFORE.search(clause[: verb.start]):
        return Certainty.DENIED
    return next((certainty for certainty, sign in SIGNS.items() if sign.search(clause)), Certainty.ASSERTED)
