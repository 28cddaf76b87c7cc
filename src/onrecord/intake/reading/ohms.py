"""OHMS: an interview's index (segments, synopses, keywords) and transcript, with their running times.

The format is that of the Oral History Metadata Synchronizer, Nunn Center, University of Kentucky; versions 5 and 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from onrecord.dates import Calendar
from onrecord.evidence import Archive, SourceKind, TextFormat
from onrecord.intake.content import content_of
from onrecord.intake.reading.languages import language_of, tag_of
from onrecord.intake.reading.letters import clean
from onrecord.intake.reading.ohms_words import Segment, indexed, synchronised, with_notes
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Damaged
from onrecord.intake.xml import parsed
from onrecord.passages import spoken

if TYPE_CHECKING:
    from lxml.etree import _Element

NO_TRANSCRIPT = re.compile(r"\s*(?:no transcript\.?)?\s*", re.IGNORECASE)
ONLY_INDEX = "It has no transcript: what is said is the beginning of each segment, as its index gives it."
NO_WORDS = "It has neither a transcript nor an index: the card alone was made."
NO_TIMES = "Its transcript has no times; those of its segments stand at the beginning."


def read_ohms(given: Given) -> Reading:
    """An interview, with the people and the institution that the file names."""
    record = parsed(given.file, content_of(given.file)).find("{*}record")
    if record is None:
        raise Damaged("OHMS file", "no record")
    fields = {_name(one): (one.text or "").rstrip() for one in record}
    date = record.find("{*}date")
    language = tag_of(fields.get("language"))
    words, form, told = _words(fields, tuple(_segments(record)))
    return Reading(
        format="OHMS",
        title=fields.get("title"),
        kind=SourceKind.INTERVIEW,
        authors=tuple(_people(record, "interviewee")),
        others=dict.fromkeys(_people(record, "interviewer"), "interviewer"),
        made=None if date is None else date.get("value") or None,
        calendar=Calendar.GREGORIAN,
        languages=(language,) if language else (),
        archive=_archive(fields),
        rights=fields.get("rights") or None,
        words=words,
        language=language or (None if words is None else language_of(spoken(words) or words)),
        text_format=form,
        told=told,
    )


def _words(
    fields: Mapping[str, str], segments: tuple[Segment, ...]
) -> tuple[str | None, TextFormat, tuple[str, ...]]:
    """The words, as WebVTT where anything in them has a time; and what is to be said of that."""
    vtt, transcript = fields.get("vtt_transcript", ""), clean(fields.get("transcript", ""))
    if vtt:
        return with_notes(clean(vtt) + "\n", segments), TextFormat.WEBVTT, ()
    if NO_TRANSCRIPT.fullmatch(transcript):
        return (
            (indexed(segments), TextFormat.WEBVTT, (ONLY_INDEX,))
            if segments
            else (
                None,
                TextFormat.MARKDOWN,
                (NO_WORDS,),
            )
        )
    timed = synchronised(transcript, fields.get("sync", ""), segments)
    if timed is not None:
        return timed, TextFormat.WEBVTT, ()
    notes = "".join(f"- {one.told}\n" for one in segments)
    return f"{notes}\n{transcript}\n".lstrip(), TextFormat.MARKDOWN, (NO_TIMES,)


def _segments(record: _Element) -> Iterator[Segment]:
    for point in record.iterfind("{*}index/{*}point"):
        fields = {_name(one): " ".join((one.text or "").split()) for one in point}
        if fields.get("time", "").isdecimal():
            yield Segment(
                start=float(fields["time"]),
                title=fields.get("title", ""),
                synopsis=fields.get("synopsis", ""),
                keywords=tuple(
                    word for one in fields.get("keywords", "").split(";") if (word := one.strip())
                ),
                begins=fields.get("partial_transcript", ""),
            )


def _people(record: _Element, field: str) -> Iterator[str]:
    return (words for one in record.iterfind(f"{{*}}{field}") if (words := (one.text or "").strip()))


def _archive(fields: Mapping[str, str]) -> Archive | None:
    repository, number = fields.get("repository") or None, fields.get("accession") or None
    return Archive(repository=repository, reference=number) if repository or number else None


def _name(element: _Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
