"""What is said from when until when, written down as WebVTT (W3C)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.passages import written

BLANK_ROWS = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said in one stretch, in seconds of running time, and by whom where that is known."""

    start: float
    end: float
    words: str
    by: str | None = None


def as_vtt(said: Iterable[Spoken], notes: Iterable[str] = ()) -> str:
    """A WebVTT file of what is said; notes stand first, which nobody says."""
    blocks = ["WEBVTT", *(f"NOTE\n{_one_block(note).replace('-->', '→')}" for note in notes)]
    blocks += (_cue(one) for one in said if one.words.strip() and one.start < one.end)
    return "\n\n".join(blocks) + "\n"


def _cue(one: Spoken) -> str:
    words = html.escape(_one_block(one.words), quote=False)
    voice = f"<v {html.escape(' '.join(one.by.split()), quote=False)}>" if one.by else ""
    return f"{written(one.start)} --> {written(one.end)}\n{voice}{words}"


def _one_block(words: str) -> str:
    """Words without the blank rows with which a block of WebVTT ends."""
    return BLANK_ROWS.sub("\n", words.strip())
