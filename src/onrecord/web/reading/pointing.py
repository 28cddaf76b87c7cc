"""The passage that somebody means: words that they selected in a text, or typed from it."""

from __future__ import annotations

import re

from onrecord.dossier.anchoring import words_of
from onrecord.evidence import Passage, Text
from onrecord.findings import Refusal
from onrecord.intake.suggesting.passages import pointer
from onrecord.intake.suggesting.sentences import Stretch
from onrecord.passages import Ambiguous, Orphan, find, fold

STRETCH = re.compile(r"(\d{1,9})-(\d{1,9})")


class NotInText(Refusal):
    """The words that are to be quoted are not in the text."""

    def __init__(self, nearest: str | None) -> None:
        near = f" The nearest wording there is “{nearest}”." if nearest else ""
        super().__init__(f"These words are not in the text.{near}")


class InSeveralPlaces(Refusal):
    """The words that are to be quoted stand in the text more than once."""

    def __init__(self, places: int) -> None:
        super().__init__(
            f"These words stand {places} times in the text. Select them there, or quote more of them."
        )


def stretch_of(typed: str) -> tuple[int, int] | None:
    """A place in a text, `12-40` in characters counted from 0; None for what is none."""
    found = STRETCH.fullmatch(typed)
    start, end = (int(found[1]), int(found[2])) if found else (0, 0)
    return (start, end) if start < end else None


def passage_at(text: Text, start: int, end: int) -> Passage:
    """The passage of selected words, without the blanks at their edges, so that it can be found again."""
    words = words_of(text)[start:end]
    start += len(words) - len(words.lstrip())
    return pointer(text).passage(Stretch(start, start + len(words.strip())))[0]


def passage_quoting(text: Text, quote: str) -> Passage:
    """The passage of words that were typed; `NotInText` or `InSeveralPlaces` where it is not plain which is meant."""
    found = find(fold(words_of(text)), quote)
    if isinstance(found, Orphan):
        raise NotInText(found.nearest.words if found.nearest else None)
    if isinstance(found, Ambiguous):
        raise InSeveralPlaces(len(found.places))
    return passage_at(text, found.start, found.end)
