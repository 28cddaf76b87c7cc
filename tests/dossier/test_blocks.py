"""A text in the parts that are read one after another."""

from __future__ import annotations

from onrecord.dossier.blocks import blocks_of
from onrecord.evidence import Text, TextFormat


def markdown(words: str) -> Text:
    return Text(source="letter", language="en", words=words)


def test_a_text_is_read_paragraph_by_paragraph_without_what_is_a_comment() -> None:
    words = "<!-- not\n\nits words -->\n\n# A heading\n\nOne\nline.\n\n\nAnother."
    assert [(one.words, one.is_heading) for one in blocks_of(markdown(words))] == [
        ("A heading", True),
        ("One\nline.", False),
        ("Another.", False),
    ]
    assert all(words[one.start : one.end] == one.words for one in blocks_of(markdown(words)))


def test_a_recording_is_read_cue_by_cue_with_its_time() -> None:
    vtt = "WEBVTT\n\n00:59.000 --> 01:02.000\nYes.\n\n01:00:05.000 --> 01:00:06.000\nYes.\n"
    blocks = blocks_of(Text(source="talk", language="en", format=TextFormat.WEBVTT, words=vtt))
    assert [(one.time, one.start) for one in blocks] == [("0:00:59", 0), ("1:00:05", 5)]
