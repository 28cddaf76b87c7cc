"""Transcripts with times: WebVTT as it stands, SubRip (SRT) made into it."""

from __future__ import annotations

import re

from onrecord.evidence import SourceKind, TextFormat
from onrecord.intake.content import content_of
from onrecord.intake.reading.languages import language_of, tag_of
from onrecord.intake.reading.letters import text_of
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Empty
from onrecord.intake.reading.timed import Spoken, as_vtt
from onrecord.passages import cues, spoken

LANGUAGE = re.compile(r"^Language:[ \t]*(\S+)", re.MULTILINE)


def read_vtt(given: Given) -> Reading:
    """A WebVTT file, word for word."""
    words, _ = text_of(content_of(given.file), given.wishes.encoding)
    header = words.partition("\n\n")[0]
    tagged = LANGUAGE.search(header)
    return transcript("WebVTT", words, tag_of(tagged[1]) if tagged else None)


def read_srt(given: Given) -> Reading:
    """A SubRip file, its numbers and commas made WebVTT's."""
    from pysubs2 import SSAFile

    words, encoding = text_of(content_of(given.file), given.wishes.encoding)
    lines = SSAFile.from_string(words, format_="srt")
    said = [Spoken(line.start / 1000, line.end / 1000, ((None, line.plaintext),)) for line in lines]
    return transcript(f"SubRip, {encoding}", as_vtt(said))


def transcript(called: str, vtt: str, language: str | None = None) -> Reading:
    """A transcript that was read: of a recording, since somebody timed it."""
    if not cues(vtt):
        raise Empty
    return Reading(
        format=called,
        kind=SourceKind.RECORDING,
        languages=(language,) if language else (),
        words=vtt,
        language=language or language_of(spoken(vtt)),
        text_format=TextFormat.WEBVTT,
    )
