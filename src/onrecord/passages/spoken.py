"""The words of a recording: what is said in a WebVTT file (W3C), and when, without its marks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.passages.clock import Stretch, read_stretch

TAG = re.compile(r"<[^<>]*>")
BLOCK = re.compile(r"\n(?:[ \t]*\n)+")
TIMES = re.compile(r"\s*(\S+)\s+-->\s+(\S+)")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that are said in one stretch of a recording."""

    words: str
    stretch: Stretch


def spoken(vtt: str) -> str:
    """What is said: no header, cue names, times, notes, styles or tags; cues are divided by line breaks."""
    return "\n".join(words for _, words in _said(vtt))


def cues(vtt: str) -> tuple[Cue, ...]:
    """What is said and when; words whose times cannot be read are left out, since nobody can say when."""
    timed = ((_stretch(times), words) for times, words in _said(vtt))
    return tuple(Cue(words, stretch) for stretch, words in timed if stretch is not None)


def _said(vtt: str) -> Iterator[tuple[str, str]]:
    """The row of times and the words of every cue that has any."""
    text = re.sub(r"\r\n?", "\n", vtt.removeprefix("\ufeff"))
    for block in BLOCK.split(text):
        rows = block.strip("\n").split("\n")
        timed = next((at for at, row in enumerate(rows[:2]) if "-->" in row), None)
        if timed is not None:
            words = html.unescape(TAG.sub("", "\n".join(rows[timed + 1 :]))).strip()
            if words:
                yield rows[timed], words


def _stretch(times: str) -> Stretch | None:
    found = TIMES.match(times)
    stretch = None if found is None else read_stretch(f"{found[1]}-{found[2]}")
    return stretch if stretch is not None and stretch.end is not None else None
