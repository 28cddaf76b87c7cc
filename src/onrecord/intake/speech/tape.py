"""The time code that camera or tape wrote, as ffprobe reads it; without ffprobe, or time code, there is none."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from onrecord.evidence import Recording
from onrecord.evidence.recording import why_not_recorded
from onrecord.passages import FrameRate, written

MOST_SECONDS = 60
ASKED = (
    "-v",
    "error",
    "-protocol_whitelist",
    "file",
    "-print_format",
    "json",
    "-show_streams",
    "-show_format",
)


def tape_of(file: Path) -> Recording | None:
    """The rate, the time code of the first frame and the running time of a film; None of sound without pictures.

    Running time is counted from the first frame and is what transcripts have; time code stands on the card alone.
    """
    told = _probed(file)
    pictures = next((one for one in _streams(told) if _moves(one)), None)
    rate = None if pictures is None else _rate(pictures.get("r_frame_rate"))
    if rate is None:
        return None
    start = next(_time_codes(told), "00:00:00:00")
    seconds = told.get("format", {}).get("duration")
    recording = Recording(
        rate=rate,
        start=start,
        drop_frame=";" in start,
        length=None if seconds is None else written(Fraction(seconds)),
    )
    return recording if why_not_recorded(recording) is None else None


def _probed(file: Path) -> Mapping[str, Any]:
    program = shutil.which("ffprobe")
    if program is None:
        return {}
    ran = subprocess.run([program, *ASKED, f"file:{file}"], capture_output=True, timeout=MOST_SECONDS)
    try:
        told = json.loads(ran.stdout)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _streams(told: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [one for one in told.get("streams", ()) if isinstance(one, dict)]


def _moves(stream: Mapping[str, Any]) -> bool:
    """Whether it is film, and not the picture on the sleeve."""
    return stream.get("codec_type") == "video" and not stream.get("disposition", {}).get("attached_pic")


def _rate(words: object) -> FrameRate | None:
    """The rate by its name, as 30000/1001 is 29.97; None for one that no editing program has."""
    try:
        rate = Fraction(str(words))
    except (ValueError, ZeroDivisionError):
        return None
    return next((one for one in FrameRate if one.exact == rate), None)


def _time_codes(told: Mapping[str, Any]) -> Iterator[str]:
    for one in (*_streams(told), told.get("format", {})):
        code = one.get("tags", {}).get("timecode")
        if isinstance(code, str):
            yield code
