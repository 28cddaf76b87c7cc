"""A document in the making: headings, and paragraphs with footnotes and comments."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from onrecord.edition.word.footnotes import Footnotes, Words
from onrecord.edition.word.library import harmless, new_document
from onrecord.edition.word.looks import lay_out, number_pages

MAKER = "Onrecord"
"""Whose the comments are."""


class Manuscript:
    """A document for Word that grows from its head to its foot."""

    def __init__(self, title: str, kept_to: str, *, made: date, language: str) -> None:
        self._document = new_document()
        lay_out(self._document, language)
        self._footnotes = Footnotes(self._document)
        core = self._document.core_properties
        core.title, core.author, core.language, core.comments = harmless(title), MAKER, language, ""
        core.last_modified_by, core.created = MAKER, datetime(made.year, made.month, made.day)
        core.modified = core.created
        number_pages(self._document, harmless(title))
        self.paragraph(kept_to, style="Subtitle")
        self._document.add_paragraph(harmless(title), style="Title")

    def heading(self, words: str, level: int = 1) -> None:
        """A heading, which Word lists in its navigation."""
        self._document.add_heading(harmless(words), level)

    def paragraph(self, words: str = "", *, style: str | None = None) -> Paragraph:
        """A paragraph that begins with these words."""
        paragraph = Paragraph(self._document, self._footnotes, style)
        return paragraph.add(words) if words else paragraph

    def rows(self, rows: Iterable[tuple[str, str]]) -> None:
        """Headings with their words, a paragraph each."""
        for heading, words in rows:
            self.paragraph(style="Row").add(f"{heading}: ", italic=True).add(words)

    def as_bytes(self) -> bytes:
        """The document as its file."""
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()


class Paragraph:
    """A paragraph to which words, footnotes and comments are put one after another."""

    def __init__(self, document: Any, footnotes: Footnotes, style: str | None) -> None:
        self._document, self._footnotes = document, footnotes
        self._paragraph = document.add_paragraph(style=style)

    def add(
        self, words: str, *, bold: bool = False, italic: bool = False, colour: str | None = None
    ) -> Paragraph:
        """More words of the paragraph; `colour` is six hexadecimal figures."""
        from docx.shared import RGBColor

        run = self._paragraph.add_run(harmless(words))
        run.bold, run.italic = bold or None, italic or None
        if colour is not None:
            run.font.color.rgb = RGBColor.from_string(colour)
        return self

    def footnote(self, words: Sequence[Words], *, after_another: bool = False) -> Paragraph:
        """A footnote to what was said last; between its mark and that of another stands a comma."""
        if after_another:
            self._paragraph.add_run(",").font.superscript = True
        self._footnotes.add(self._paragraph.add_run(), words)
        return self

    def comment(self, words: str) -> Paragraph:
        """A comment in the margin on all that was said so far."""
        self._document.add_comment(self._paragraph.runs, harmless(words), author=MAKER, initials="OR")
        return self
