"""The pages of a PDF that have no words in them, read by Tesseract: all of it, or those between others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from subprocess import SubprocessError
from typing import TYPE_CHECKING

from onrecord.findings import Refusal
from onrecord.intake.reading.page_images import how_sure, read_pages
from onrecord.intake.reading.pdf_pages import drawn, is_empty, opened
from onrecord.intake.reading.progress import reached
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.tesseract import PageRead, Tesseract, on_one, tesseract

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Scanned:
    """What was read of single pages, by their numbers from 0; `told` says of which pages, and of which nothing was.

    `by` is Tesseract with its models and those pages; None where nothing was read.
    """

    read: Mapping[int, PageRead]
    told: tuple[str, ...]
    by: str | None = None

    @property
    def beside(self) -> dict[str, str]:
        """The words with their boxes, as a file beside the text."""
        return {".hocr": on_one(self.read)} if self.read else {}


def read_scans(given: Given, labels: Sequence[str]) -> Reading:
    """A PDF whose pages are all images: each is drawn, and read."""

    def page(number: int) -> Callable[[], Image]:
        return lambda: drawn(document, number)

    with opened(given.file) as document:
        pages = [(label, page(number)) for number, label in enumerate(labels)]
        return read_pages(given, pages, "PDF without words")


def read_between(given: Given, numbers: Sequence[int], labels: Sequence[str]) -> Scanned:
    """Those pages of a PDF that have no words, where others have: a page that cannot be read is told of."""
    with opened(given.file) as document:
        printed = [number for number in numbers if not is_empty(document, number)]
        if not printed:
            return Scanned({}, ())
        try:
            reader = tesseract(given.wishes.languages)
        except Refusal as absent:
            return Scanned({}, (_without_words(printed, labels), str(absent)))
        read = _read(reader, document, printed)
    rest = [number for number in printed if number not in read]
    told = (_without_words(rest, labels),) if rest else ()
    if not read:
        return Scanned({}, told)
    where = _called(list(read), labels)
    by = f"Tesseract {reader.version} ({'+'.join(reader.models)}), {where}"
    return Scanned(read, (f"Images of {where}: {how_sure(list(read.values()))}", *told), by)


def _read(reader: Tesseract, document: PdfDocument, numbers: Sequence[int]) -> dict[int, PageRead]:
    """What could be read of pages: one that is vast, or that Tesseract does not end with, spoils no other."""
    found: dict[int, PageRead] = {}
    for done, number in enumerate(numbers, start=1):
        try:
            page = reader.read(drawn(document, number))
        except (Refusal, SubprocessError):
            continue
        finally:
            reached(done, len(numbers))
        if page.sure:
            found[number] = page
    return found


def _without_words(numbers: Sequence[int], labels: Sequence[str]) -> str:
    return f"Without words, perhaps images: {_called(numbers, labels)}."


def _called(numbers: Sequence[int], labels: Sequence[str]) -> str:
    named = ", ".join(labels[number] for number in numbers[:MOST_NAMED])
    return f"page{'s' * (len(numbers) > 1)} {named}{', …' * (len(numbers) > MOST_NAMED)}"
