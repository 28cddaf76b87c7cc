"""How many letters Tesseract gets right, as Onrecord calls it: `python -m benchmarks.ocr`.

On lines of a Komi newspaper with their text. Tesseract has no model of Komi: those of 1939, in Cyrillic, are read with
the Russian one, lines with letters that Russian has not by themselves; those of 1933, in Latin, with the English.
And on pages that are drawn here from real Russian text in three fonts: clean, laid askew, and coarse and specked as a
photocopy is.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from textwrap import wrap
from typing import Any

import click
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from rapidfuzz.distance import Levenshtein

from onrecord.intake.reading.tesseract import Tesseract, tesseract

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
FONTS = tuple(Path("/usr/share/fonts/truetype/dejavu").glob("DejaVu*.ttf"))
USED = ("DejaVuSans", "DejaVuSerif", "DejaVuSansMono")
BEYOND_RUSSIAN = frozenset("ӧіӦІ")
LETTERS_A_PAGE, WIDE, HIGH, SIZE = 1_600, 1_700, 2_200, 34
SEED = 8


@dataclass(slots=True)
class Count:
    """Letters of the truth, and how many must be changed to come from what was read to it."""

    letters: int = 0
    wrong: int = 0
    seconds: float = 0.0
    pages: int = 0

    def told(self) -> dict[str, float]:
        """The share of wrong letters (character error rate), and seconds of one processor for a page."""
        return {
            "pages": self.pages,
            "letters": self.letters,
            "wrong_percent": round(100 * self.wrong / max(1, self.letters), 2),
            "seconds_a_page": round(self.seconds / max(1, self.pages), 2),
        }


def plain(words: str) -> str:
    """Words as they are compared: one space between them, quotation marks and dashes of one kind."""
    evened = words.translate(str.maketrans("«»“”„—–", '"""""--'))
    return unicodedata.normalize("NFC", " ".join(evened.split()))


def processor_seconds() -> float:
    """What this process and those that it has waited for have used: other programs do not add to it."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def tried(reader: Tesseract, pages: Iterable[tuple[Image.Image, str]]) -> Count:
    """Every page read and compared, letter by letter."""
    count = Count()
    for image, truth in pages:
        began = processor_seconds()
        words = reader.read(image).words
        count.seconds += processor_seconds() - began
        count.pages += 1
        count.letters += len(plain(truth))
        count.wrong += Levenshtein.distance(plain(truth), plain(words))
    return count


def lines(year: str, *, russian: bool | None = None) -> Iterator[tuple[Image.Image, str]]:
    """Lines of the newspaper of a year; those with letters beyond Russian, those without, or all."""
    for file in sorted((DATA / "ocr_vyl_tujod" / year).glob("*.tif")):
        truth = file.with_suffix(".gt.txt").read_text("utf-8").strip()
        if russian is None or BEYOND_RUSSIAN.isdisjoint(truth) == russian:
            yield on_paper(Image.open(file)), truth


def on_paper(line: Image.Image) -> Image.Image:
    """A line with a margin of its own paper: Tesseract wants some."""
    grey = line.convert("L")
    paper = Image.new("L", (grey.width + 80, grey.height + 80), grey.getpixel((0, 0)))
    paper.paste(grey, (40, 40))
    return paper


def texts() -> Iterator[str]:
    """Real Russian text in pieces of a page: biographies of memorial books, and diaries."""
    with gzip.open(DATA / "memorial_bio_texts" / "bios.jsonl.gz", "rt", encoding="utf-8") as file:
        yield from _in_pages(json.loads(row)["text"] for row in islice(file, 400))
    diaries = (DATA / "diaries_ru" / "entries.jsonl").read_text("utf-8").splitlines()
    yield from _in_pages(json.loads(row)["text"] for row in diaries[::4])


def _in_pages(pieces: Iterable[str]) -> Iterator[str]:
    page = ""
    for piece in pieces:
        page = f"{page} {' '.join(piece.split())}".strip()
        if len(page) >= LETTERS_A_PAGE:
            yield page[:LETTERS_A_PAGE].rpartition(" ")[0]
            page = ""


def drawn(text: str, font: str) -> tuple[Image.Image, str]:
    """A page with a text printed on it, and what of the text is on it."""
    letters = ImageFont.truetype(next(one for one in FONTS if one.stem == font), SIZE)
    broad = int((WIDE - 300) / letters.getlength("нота новая") * 10)
    rows = wrap(text, broad, break_on_hyphens=False)[: (HIGH - 300) // (SIZE + 16)]
    page = Image.new("L", (WIDE, HIGH), 255)
    ImageDraw.Draw(page).multiline_text((150, 150), "\n".join(rows), font=letters, fill=20, spacing=16)
    return page, " ".join(rows)


def askew(page: Image.Image, chosen: random.Random) -> Image.Image:
    """Laid on the glass by hand: up to three degrees askew."""
    return page.rotate(chosen.uniform(-3, 3), resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def copied(page: Image.Image, chosen: random.Random) -> Image.Image:
    """A coarse photocopy: half as fine, blurred, specked, and a little askew."""
    coarse = page.resize((page.width // 2, page.height // 2)).filter(ImageFilter.GaussianBlur(0.6))
    noise = Image.effect_noise(coarse.size, 60)
    specked = Image.blend(coarse, noise, 0.25)
    return askew(specked, chosen)


CONDITIONS: dict[str, Callable[[Image.Image, random.Random], Image.Image]] = {
    "clean": lambda page, _chosen: page,
    "askew": askew,
    "photocopy": copied,
}


def russian_pages(condition: str, count: int) -> Iterator[tuple[Image.Image, str]]:
    """Pages in the fonts by turns, in one condition."""
    chosen = random.Random(SEED)
    for number, text in enumerate(islice(texts(), count)):
        page, truth = drawn(text, USED[number % len(USED)])
        yield CONDITIONS[condition](page, chosen), truth


@click.command()
@click.option("--pages", default=12, show_default=True, help="Pages of Russian in each condition.")
def main(pages: int) -> None:
    """Print the figures as JSON."""
    reader = tesseract(("ru",))
    told: dict[str, Any] = {"tesseract": reader.version, "models": reader.models}
    for condition in CONDITIONS:
        told[f"Russian, {condition}"] = tried(reader, russian_pages(condition, pages)).told()
    for year in ("1939_04", "1939_09"):
        told[f"Komi, {year}, lines in Russian letters"] = tried(reader, lines(year, russian=True)).told()
        told[f"Komi, {year}, lines with others"] = tried(reader, lines(year, russian=False)).told()
    told["Komi, 1933_12, in Latin letters"] = tried(tesseract(("en",)), lines("1933_12")).told()
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
