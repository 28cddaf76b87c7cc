"""The two records that are words rather than fields: a text of a source, and a script."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TextFormat(StrEnum):
    """How a text is written down: Markdown for pages, WebVTT for recordings."""

    MARKDOWN = "md"
    WEBVTT = "vtt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A source's words in one language: `sources/ID/text.LANG.md`."""

    source: str
    language: str
    format: TextFormat = TextFormat.MARKDOWN
    words: str

    @property
    def key(self) -> str:
        """The id by which findings call it: `np-letter.en`."""
        return f"{self.source}.{self.language}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """Scenes and lines, in Fountain: `scripts/ID.fountain`."""

    id: str
    fountain: str
