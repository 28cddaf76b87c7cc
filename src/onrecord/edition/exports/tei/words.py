"""The words of a source: each text in its language, in paragraphs or, of a recording, as it was spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tei.elements import Element, element, spoken, within
from onrecord.evidence import Source, Text, TextFormat
from onrecord.passages import cues, written_stretch


def words_of(out: Outgoing, source: Source) -> Element:
    """The texts of a source that the reader may see; where there are none, a gap says so."""
    text = element("text")
    body = within(text, "body")
    body.extend(_division(source, one) for one in out.texts_of.get(source.id, ()))
    if not len(body):
        within(within(body, "p"), "gap", reason="not-given")
    return text


def _division(source: Source, text: Text) -> Element:
    wording = source.texts.get(text.language)
    how = "translation" if wording is not None and wording.is_translation else "original"
    division = spoken(element("div", type=how), text.language)
    division.extend(_parts(text))
    if not len(division):
        within(within(division, "p"), "gap", reason="empty")
    return division


def _parts(text: Text) -> Iterator[Element]:
    if text.format is TextFormat.WEBVTT:
        for cue in cues(text.words):
            yield element("ab", cue.words, type="cue", n=written_stretch(cue.start, cue.end))
        return
    for paragraph in re.split(r"\n\s*\n", text.words):
        if paragraph.strip():
            yield element("p", paragraph.strip())
