"""A PDF opened, and its pages drawn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.intake.reading.page_images import refuse_large
from onrecord.intake.reading.refusals import Damaged, Locked, TooLarge

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

MOST_PAGES = 5_000
POINTS, DOTS = 72, 300
"""To the inch: what a PDF measures in, and what Tesseract reads best."""


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


def drawn(document: PdfDocument, number: int) -> Image:
    """A page as Tesseract reads it best; raises TooLarge."""
    page = document[number]
    across, down = page.get_size()
    refuse_large((across * DOTS / POINTS, down * DOTS / POINTS))
    image: Image = page.render(scale=DOTS / POINTS, grayscale=True).to_pil()
    page.close()
    return image


def is_empty(document: PdfDocument, number: int) -> bool:
    """Whether nothing at all is printed on a page."""
    page = document[number]
    nothing = next(page.get_objects(max_depth=1), None) is None
    page.close()
    return nothing
