"""JSON: a transcript that a program made of a recording, or a list of sources for a bibliography (CSL)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from onrecord.intake.content import content_of
from onrecord.intake.reading.csl import read_items
from onrecord.intake.reading.languages import tag_of
from onrecord.intake.reading.letters import text_of
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Damaged, UnknownFormat
from onrecord.intake.reading.subtitles import transcript
from onrecord.intake.reading.timed import Spoken, as_vtt


def read_json(given: Given) -> Reading | tuple[Reading, ...]:
    """What the JSON is, told by its keys."""
    words, _ = text_of(content_of(given.file), given.wishes.encoding)
    try:
        data = json.loads(words)
    except (ValueError, RecursionError):
        raise Damaged("JSON file") from None
    items = data.get("items") if isinstance(data, dict) and "segments" not in data else data
    if isinstance(items, list) and items and all(isinstance(one, dict) and "type" in one for one in items):
        return tuple(read_items(items))
    if isinstance(data, dict) and (said := tuple(_said(data))):
        return _with_maker(transcript("transcript in JSON", as_vtt(said), _language(data)))
    raise UnknownFormat("JSON of another kind")


def _with_maker(reading: Reading) -> Reading:
    return replace(reading, transcribed_by="speech recognition, by its own file")


def _said(data: Mapping[str, Any]) -> Iterator[Spoken]:
    """Segments as Whisper and those after it give them (seconds), or as whisper.cpp does (thousandths)."""
    for one in data.get("segments") or ():
        yield Spoken(float(one["start"]), float(one["end"]), ((one.get("speaker"), one["text"].strip()),))
    for one in data.get("transcription") or ():
        start, end = one["offsets"]["from"], one["offsets"]["to"]
        yield Spoken(start / 1000, end / 1000, ((one.get("speaker"), one["text"].strip()),))


def _language(data: Mapping[str, Any]) -> str | None:
    result = data.get("result")
    named = data.get("language") or (result.get("language") if isinstance(result, dict) else None)
    return tag_of(named) if isinstance(named, str) else None
