"""What is meant by the slips of the pen that are made with weekdays."""

from __future__ import annotations

import re
from difflib import get_close_matches

from onrecord.sentences import Sentence

IN_FULL = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    *("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
)
IN_TWO_LETTERS = {"пн": "понедельник", "чт": "четверг", "пт": "пятница", "сб": "суббота"}

_MARK = r"(?:[ON]\.S\. )?"
_DATE = r"-?\d{4}-\d{2}-\d{2}"
_WORD = r"([^\W\d_]+)"
BEFORE = re.compile(rf"(?:(?:on|в|во) +)?{_WORD}[.,]* +({_MARK}{_DATE})", re.IGNORECASE)
BEHIND = re.compile(rf"({_MARK}{_DATE}),? *\(?{_WORD}\.?\)?")
BETWEEN = re.compile(rf"([ON]\.S\.) +{_WORD}[.,]* +({_DATE})")
ALONE = re.compile(_WORD)


def weekday_hint(text: str) -> str | None:
    """What the writer of a text that cannot be read may have meant by a weekday in it, if there is one."""
    if (found := BEFORE.fullmatch(text)) and (weekday := _meant(found[1])):
        return Sentence("Did you mean `{words}`?", words=f"{weekday} {found[2]}")
    if (found := BEHIND.fullmatch(text)) and (weekday := _meant(found[2])):
        return Sentence("The weekday comes first: `{words}`.", words=f"{weekday} {found[1]}")
    if (found := BETWEEN.fullmatch(text)) and (weekday := _meant(found[2])):
        words = f"{weekday} {found[1]} {found[3]}"
        return Sentence("The weekday comes before the mark: `{words}`.", words=words)
    if ALONE.fullmatch(text) and text.lower() in _LOWERED:
        return Sentence(
            "A weekday by itself is no time; the date stands behind it, as in `{text} 1914-08-01`.", text=text
        )
    return None


_LOWERED = {word.lower(): word for word in IN_FULL}


def _meant(word: str) -> str | None:
    """The weekday that a word is, begins, or nearly is."""
    low = word.lower()
    if low in IN_TWO_LETTERS:
        return IN_TWO_LETTERS[low]
    begun = [weekday for weekday in _LOWERED if weekday.startswith(low)] if len(low) > 1 else []
    near = begun if len(begun) == 1 else get_close_matches(low, _LOWERED, 1, 0.7)
    return _LOWERED[near[0]] if near else None
