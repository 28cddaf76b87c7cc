"""A PDF: the words of its pages as they lie in it, or read from their images where it has none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.intake.reading.languages import language_of
from onrecord.intake.reading.letters import clean
from onrecord.intake.reading.page_images import read_pages, refuse_large
from onrecord.intake.reading.progress import reached
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Damaged, Locked, TooLarge
from onrecord.passages import page_mark

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

MOST_PAGES = 5_000
POINTS, DOTS = 72, 300
"""To the inch: what a PDF measures in, and what Tesseract reads best."""
LINE_END_HYPHEN = ("\ufffe", "\x02")
"""What pdfium writes for a hyphen that a line was broken at."""
FEWEST_LETTERS = 10
"""A page with fewer is a picture, perhaps with a number on it."""


def read_pdf(given: Given) -> Reading:
    """The text layer, page by page; a PDF of scans is read by Tesseract."""
    with opened(given.file) as document:
        pages = [_words(document, number) for number in range(len(document))]
        labels = [document.get_page_label(number) or str(number + 1) for number in range(len(document))]
        title = document.get_metadata_value("Title").strip() or None
    blank = [number for number, words in enumerate(pages) if _letters(words) < FEWEST_LETTERS]
    if len(blank) == len(pages):
        return replace(read_scans(given, labels), title=title)
    text = "".join(page_mark(label) + words for label, words in zip(labels, pages, strict=True))
    return Reading(
        format="PDF with text",
        title=title,
        words=text,
        language=language_of("\n".join(pages)),
        pages=len(pages),
        told=_told(blank, labels),
    )


@contextmanager
def opened(file: Path) -> Iterator[PdfDocument]:
    """A PDF, closed afterwards; raises Damaged, Locked and TooLarge."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(file)
    except PdfiumError as error:
        raise Locked if "assword" in str(error) else Damaged("PDF") from None
    with document:
        if len(document) > MOST_PAGES:
            raise TooLarge(f"{len(document):,} pages", f"{MOST_PAGES:,} pages")
        if len(document) == 0:
            raise Damaged("PDF", "no pages")
        try:
            yield document
        except PdfiumError as error:
            raise Damaged("PDF", str(error)) from None


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


def _told(blank: list[int], labels: list[str]) -> tuple[str, ...]:
    if not blank:
        return ()
    named = ", ".join(labels[number] for number in blank[:10]) + (", …" if len(blank) > 10 else "")
    return (f"Without words, perhaps images: {'page' if len(blank) == 1 else 'pages'} {named}.",)


def read_scans(given: Given, labels: Sequence[str]) -> Reading:
    """A PDF whose pages are images: each is drawn, and read by Tesseract."""

    def drawn(number: int) -> Callable[[], Image]:
        return lambda: _drawn(document, number)

    with opened(given.file) as document:
        pages = [(label, drawn(number)) for number, label in enumerate(labels)]
        return read_pages(given, pages, "PDF without words")


def _drawn(document: PdfDocument, number: int) -> Image:
    page = document[number]
    across, down = page.get_size()
    refuse_large((across * DOTS / POINTS, down * DOTS / POINTS))
    image: Image = page.render(scale=DOTS / POINTS, grayscale=True).to_pil()
    page.close()
    return image
