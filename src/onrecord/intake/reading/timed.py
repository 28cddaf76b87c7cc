"""What is said from when until when, written down as WebVTT (W3C)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.passages import written

BLANK_ROWS = re.compile(r"\n\s*\n")
WORDS_A_SECOND = 2.5

Turn = tuple[str | None, str]
"""Who says something, where that is known, and what."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said in one stretch, turn by turn, in seconds of running time; `about` is what somebody noted of it."""

    start: float
    end: float
    turns: tuple[Turn, ...]
    about: str = ""


def as_vtt(said: Iterable[Spoken]) -> str:
    """A WebVTT file of what is said; what was noted of a stretch stands before it, as a note that nobody says."""
    return "\n\n".join(("WEBVTT", *(block for one in said for block in _blocks(one)))) + "\n"


def end_of(start: float, turns: Iterable[Turn]) -> float:
    """When a last stretch ends whose end nobody noted: when all of it can have been said."""
    return start + max(1.0, sum(len(words.split()) for _, words in turns) / WORDS_A_SECOND)


def _blocks(one: Spoken) -> Iterator[str]:
    if one.about.strip():
        yield f"NOTE\n{_one_block(one.about).replace('-->', '→')}"
    rows = [_row(by, words) for by, words in one.turns if words.strip()]
    if rows and one.start < one.end:
        yield "\n".join((f"{written(one.start)} --> {written(one.end)}", *rows))


def _row(by: str | None, words: str) -> str:
    voice = f"<v {html.escape(' '.join(by.split()), quote=False)}>" if by and by.strip() else ""
    return voice + html.escape(_one_block(words), quote=False)


def _one_block(words: str) -> str:
    """Words without the blank rows with which a block of WebVTT ends."""
    return BLANK_ROWS.sub("\n", words.strip())
