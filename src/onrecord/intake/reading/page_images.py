"""Images of pages: scans and photographs, one file a page or several in one, read by Tesseract."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.intake.reading.languages import language_of
from onrecord.intake.reading.progress import reached
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.refusals import Damaged, TooLarge
from onrecord.intake.reading.tesseract import PageRead, on_one, tesseract
from onrecord.passages import page_mark

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 200_000_000
"""A newspaper's page at 600 dots an inch has half as many."""
LONGEST_SIDE = 32_000
"""Pixels; Tesseract reads no wider page."""
MOST_PAGES = 5_000
UNSURE = 60
"""Percent under which Tesseract is as likely wrong as right."""
NO_WORDS = "No words were found: the image alone is kept."

Page = tuple[str, Callable[[], "Image"]]
"""What a page is called, and its image, opened when it is its turn."""


def read_images(given: Given) -> Reading:
    """All pages of one or several files, in their order, as one source."""
    pages = [(str(n), page) for n, page in enumerate(_pages(given.files), start=1)]
    return read_pages(given, pages, "page image" if len(pages) == 1 else "page images")


def read_pages(given: Given, pages: Sequence[Page], called: str) -> Reading:
    """Pages read by Tesseract: their words, marked by page, and the words with their boxes beside them."""
    reader = tesseract(given.wishes.languages)
    read: list[PageRead] = []
    for number, (_, image) in enumerate(pages, start=1):
        read.append(reader.read(image()))
        reached(number, len(pages))
    if not any(page.sure for page in read):
        return Reading(format=called, pages=len(pages), told=(NO_WORDS,))
    marks = [page_mark(name) for name, _ in pages] if len(pages) > 1 else [""]
    return Reading(
        format=f"{called}, {'+'.join(reader.models)}",
        words="".join(mark + page.words for mark, page in zip(marks, read, strict=True)),
        language=language_of("\n".join(page.words for page in read)),
        transcribed_by=f"Tesseract {reader.version} ({'+'.join(reader.models)})",
        pages=len(pages),
        beside={".hocr": on_one(dict(enumerate(read)))},
        told=(how_sure(read),),
    )


def refuse_large(size: tuple[float, float]) -> None:
    """Refuses an image, by its size in pixels, before it is opened in full."""
    across, down = size
    if across * down > MOST_PIXELS or max(size) > LONGEST_SIDE:
        most = f"{MOST_PIXELS:,} pixels, and {LONGEST_SIDE:,} to a side,"
        raise TooLarge(f"an image of {across:,.0f} by {down:,.0f} pixels", most)


def _pages(files: Sequence[Path]) -> Iterator[Callable[[], Image]]:
    """Every page; a TIFF may hold several. All are looked at before the first is read."""
    count = 0
    for file in files:
        for frame in range(_frames(file)):
            count += 1
            if count > MOST_PAGES:
                raise TooLarge("more pages", f"{MOST_PAGES:,} pages")
            yield lambda file=file, frame=frame: _image(file, frame)  # type: ignore[misc]


def _frames(file: Path) -> int:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # the size is held against our own bound, in a sentence
    try:
        with Image.open(file) as image:
            refuse_large(image.size)
            return int(getattr(image, "n_frames", 1))
    except (OSError, SyntaxError, ValueError) as error:
        raise Damaged("image", type(error).__name__) from None


def _image(file: Path, frame: int) -> Image:
    """A page upright, as viewers show it: cameras only note how they were held."""
    from PIL import Image, ImageOps

    try:
        with Image.open(file) as image:
            image.seek(frame)
            refuse_large(image.size)
            image.load()
            return _on_white(ImageOps.exif_transpose(image))
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise Damaged("image", type(error).__name__) from None


def _on_white(image: Image) -> Image:
    """What is see-through, as on white paper."""
    from PIL import Image

    if not image.has_transparency_data:
        return image
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    return paper


def how_sure(pages: Sequence[PageRead]) -> str:
    """How many words were read, and how many of them are as likely wrong as right."""
    words = [sure for page in pages for sure in page.sure]
    unsure = sum(sure < UNSURE for sure in words)
    return (
        f"{len(words):,} words read by Tesseract, {unsure:,} of them unsurely: hold them against the image."
    )
