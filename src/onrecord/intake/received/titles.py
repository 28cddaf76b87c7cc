"""What a source is called: as its file says, or by its first words, as archivists call a letter without a title."""

from __future__ import annotations

import re

from onrecord.intake.reading.reading import Reading
from onrecord.passages import spoken

LONGEST = 300
FIRST_WORDS = 8
HEADING = re.compile(r"\A\s*#{1,6}[ \t]+(\S.*)")
MARK = re.compile(r"<!--.*?-->|\[\^[\w-]+\]", re.DOTALL)
UNTITLED = "Untitled"


def title_of(reading: Reading) -> str:
    """A title that stands in the file, or the first words of its text in quotation marks."""
    if reading.title and reading.title.strip():
        return _short(reading.title)
    words = reading.words or ""
    heading = HEADING.match(words)
    if heading is not None:
        return _short(heading[1])
    first = _said(words, reading.text_format.value).split()
    if not first:
        return UNTITLED
    more = "…" if len(first) > FIRST_WORDS else ""
    return f"“{_short(' '.join(first[:FIRST_WORDS]))}{more}”"


def _said(words: str, form: str) -> str:
    return spoken(words[:20_000]) if form == "vtt" else MARK.sub(" ", words[:20_000])


def _short(words: str) -> str:
    on_one_line = " ".join(words.split())
    return on_one_line if len(on_one_line) <= LONGEST else on_one_line[: LONGEST - 1] + "…"
