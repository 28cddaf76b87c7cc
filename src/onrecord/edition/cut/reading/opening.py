"""A file from the cutting room opened: what it is, by its name, and one sentence where it is none."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from onrecord.edition.cut.clip import Cut
from onrecord.edition.cut.library import library
from onrecord.edition.cut.reading.edl import BadEdl, read_edl
from onrecord.edition.cut.reading.fcpxml import NoProject, read_fcpxml
from onrecord.edition.cut.reading.timeline import NoTimeline, cut_of
from onrecord.edition.cut.refusals import NotACut
from onrecord.findings import Refusal
from onrecord.passages import Timebase

LARGEST = 64 * 2**20
INFINITE = re.compile(r'("(?:[^"\\]|\\.)*")|\bInf\b')
"""OpenTimelineIO's own word for a number without end, outside of quotation marks."""
DEEPEST = 200
"""Brackets within brackets; a timeline of stacks in stacks has some thirty."""


def read_cut(path: Path, timebase: Timebase) -> Cut:
    """A cut from OTIO, EDL, xmeml or FCPXML; `timebase` is for an EDL, which does not say how it counts."""
    read = READERS.get(path.suffix.lower())
    if read is None:
        raise NotACut(path, f"its name should end in {', '.join(READERS)}.")
    if not path.is_file():
        raise NotACut(path, "there is no file of that name.")
    if path.stat().st_size > LARGEST:
        raise NotACut(path, f"it is larger than {LARGEST >> 20} MB, the most that is read.")
    try:
        return read(path, path.read_bytes(), timebase)
    except Refusal:
        raise
    except BadEdl as bad:
        raise NotACut(path, f"{bad.sentence}.") from bad
    except (NoTimeline, NoProject) as bad:
        raise NotACut(path, f"{bad}.") from bad
    except (MemoryError, OSError):
        raise
    except Exception as error:  # a damaged file makes the libraries raise whatever came in their way
        raise NotACut(path, f"it is damaged ({type(error).__name__}).") from error


def _edl(_: Path, content: bytes, timebase: Timebase) -> Cut:
    return read_edl(_text(content), timebase)


def _otio(path: Path, content: bytes, _: Timebase) -> Cut:
    otio = library("OpenTimelineIO")
    text = INFINITE.sub(lambda found: found[1] or "Infinity", content.decode("utf-8-sig"))
    _refuse_deep(path, text)
    plain = json.dumps(_without_markers(json.loads(text)))
    return cut_of(otio.adapters.read_from_string(plain, "otio_json"))


def _without_markers(plain: Any) -> Any:
    """A timeline without its markers and colours, which newer programs write as the released library cannot read."""
    if isinstance(plain, list):
        return [_without_markers(one) for one in plain]
    if not isinstance(plain, dict):
        return plain
    dropped = {"markers", "color"} if "OTIO_SCHEMA" in plain else set()
    return {key: _without_markers(value) for key, value in plain.items() if key not in dropped}


def _xml(path: Path, content: bytes, _: Timebase) -> Cut:
    text = _text(content)
    if re.search(r"<!ENTITY", text, re.IGNORECASE):
        raise NotACut(path, "it declares entities, which no editing program does.")
    if re.search(r"<fcpxml\b", text):
        return read_fcpxml(text)
    otio = library("Final Cut Pro 7 XML")
    return cut_of(otio.adapters.read_from_string(text, "fcp_xml"))


READERS: Mapping[str, Callable[[Path, bytes, Timebase], Cut]] = {
    ".otio": _otio,
    ".edl": _edl,
    ".xml": _xml,
    ".fcpxml": _xml,
}


def _text(content: bytes) -> str:
    """The text of a list; what is not UTF-8 is taken for what older programs wrote."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _refuse_deep(path: Path, text: str) -> None:
    depth = 0
    for bracket in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', text):
        if bracket[0] in "[{":
            depth += 1
            if depth > DEEPEST:
                raise NotACut(path, "it is nested deeper than any timeline.")
        elif bracket[0] in "]}":
            depth -= 1
