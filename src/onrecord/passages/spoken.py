"""The words of a recording: what is said in a WebVTT file (W3C), without its marks."""

from __future__ import annotations

import html
import re

TAG = re.compile(r"<[^<>]*>")
BLOCK = re.compile(r"\n(?:[ \t]*\n)+")


def spoken(vtt: str) -> str:
    """What is said: no header, cue names, times, notes, styles or tags; cues are divided by line breaks."""
    text = re.sub(r"\r\n?", "\n", vtt.removeprefix("\ufeff"))
    return "\n".join(said for block in BLOCK.split(text) if (said := _said(block)))


def _said(block: str) -> str:
    rows = block.strip("\n").split("\n")
    timed = next((at for at, row in enumerate(rows[:2]) if "-->" in row), None)
    if timed is None:
        return ""
    return html.unescape(TAG.sub("", "\n".join(rows[timed + 1 :]))).strip()
