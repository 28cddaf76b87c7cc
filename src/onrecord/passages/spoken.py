"""The words of a recording: what is said in a WebVTT file (W3C), without its marks."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

TAG = re.compile(r"<[^<>]*>")
BLOCK = re.compile(r"\n(?:[ \t]*\n)+")


def spoken(vtt: str) -> str:
    """What is said: no header, cue names, times, notes, styles or tags; cues are divided by line breaks."""
    return "\n".join(said for block in blocks(vtt) if (said := _said(block)))


def blocks(vtt: str) -> list[list[str]]:
    """The blocks of a WebVTT file as rows: a cue each, a note or a style."""
    text = re.sub(r"\r\n?", "\n", vtt.removeprefix("\ufeff"))
    return [block.strip("\n").split("\n") for block in BLOCK.split(text)]


def said_in(rows: Sequence[str]) -> str:
    """The words of a cue's rows, without tags."""
    return html.unescape(TAG.sub("", "\n".join(rows))).strip()


def _said(block: Sequence[str]) -> str:
    timed = next((at for at, row in enumerate(block[:2]) if "-->" in row), None)
    return "" if timed is None else said_in(block[timed + 1 :])
