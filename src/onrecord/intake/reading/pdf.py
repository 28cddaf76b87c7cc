"""A PDF: the words of its pages as they lie in it, and of those that are images as Tesseract reads them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.intake.reading.languages import language_of
from onrecord.intake.reading.letters import clean
from onrecord.intake.reading.pdf_pages import opened
from onrecord.intake.reading.pdf_scans import read_between, read_scans
from onrecord.intake.reading.progress import reached
from onrecord.intake.reading.reading import Given, Reading
from onrecord.passages import page_mark

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

LINE_END_HYPHEN = ("\ufffe", "\x02")
"""What pdfium writes for a hyphen that a line was broken at."""
FEWEST_LETTERS = 10
"""A page with fewer is a picture, perhaps with a number on it."""


def read_pdf(given: Given) -> Reading:
    """The text layer, page by page; pages that have none are read by Tesseract."""
    with opened(given.file) as document:
        pages = [_words(document, number) for number in range(len(document))]
        labels = [document.get_page_label(number) or str(number + 1) for number in range(len(document))]
        title = document.get_metadata_value("Title").strip() or None
    blank = [number for number, words in enumerate(pages) if _letters(words) < FEWEST_LETTERS]
    if len(blank) == len(pages):
        return replace(read_scans(given, labels), title=title)
    scanned = read_between(given, blank, labels)
    words = [
        scanned.read[number].words if number in scanned.read else one for number, one in enumerate(pages)
    ]
    return Reading(
        format="PDF with text",
        title=title,
        words="".join(page_mark(label) + one for label, one in zip(labels, words, strict=True)),
        language=language_of("\n".join(words)),
        transcribed_by=scanned.by,
        pages=len(pages),
        beside=scanned.beside,
        told=scanned.told,
    )


def _words(document: PdfDocument, number: int) -> str:
    """The words of a page; hyphens at line ends as such, so that a quotation is found across them."""
    page = document[number]
    textpage = page.get_textpage()
    text = textpage.get_text_bounded()
    textpage.close()
    page.close()
    reached(number + 1, len(document))
    for mark in LINE_END_HYPHEN:
        text = text.replace(mark, "-\n")
    return clean(text).strip() + "\n"


def _letters(words: str) -> int:
    return sum(map(str.isalnum, words))
