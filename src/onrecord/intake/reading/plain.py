"""Plain text and Markdown, in any encoding that is met."""

from __future__ import annotations

import re

from onrecord.intake.content import content_of
from onrecord.intake.reading.languages import language_of
from onrecord.intake.reading.letters import clean, decoded
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Empty, UnknownFormat

HEADING = re.compile(r"#[ \t]+(\S.*?)[ \t#]*")

TYPED = "\t\n\r\f\x1a"
"""Control characters that text files have; DOS ended them with the last."""
LOOKED_AT = 20_000


def read_text(given: Given) -> Reading:
    """The words as they stand; a first heading of Markdown is the title."""
    content = content_of(given.file)
    text, encoding = decoded(content, given.wishes.encoding)
    if not looks_written(text):
        raise UnknownFormat("neither text nor any format that Onrecord knows")
    words = clean(text)
    if not words.strip():
        raise Empty
    heading = HEADING.fullmatch(words.lstrip().split("\n", 1)[0])
    return Reading(
        format=f"text, {encoding}",
        title=heading[1] if heading else None,
        words=words,
        language=language_of(words),
    )


def looks_written(text: str) -> bool:
    """Whether somebody wrote this: hardly a control character, and not the bytes of a program."""
    sample = text[:LOOKED_AT]
    strange = sum(one == "\ufffd" or (one < " " and one not in TYPED) for one in sample)
    return strange * 50 <= len(sample)
