"""Tesseract, called as a program: the words of a page's image, and where on the page each stands."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.findings import Refusal
from onrecord.intake.reading.deskewing import straightened
from onrecord.intake.reading.letters import clean
from onrecord.intake.reading.refusals import NoProgram

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_SECONDS = 110
USUAL = ("rus", "eng")
"""What is read where nobody says in which language a page is, as far as it is installed."""
CONFIDENCE = re.compile(r"x_wconf (\d+)")
PAGE_NUMBER = re.compile(r"ppageno \d+")
PAGE = re.compile(r"<body>(.*)</body>", re.DOTALL)


class NotInstalledLanguage(Refusal):
    """Tesseract has no model for a language."""

    def __init__(self, language: str, code: str) -> None:
        package = f"tesseract-ocr-{code.replace('_', '-')}"
        super().__init__(f"Tesseract has no model for {language} (on Debian: apt-get install {package}).")


@dataclass(frozen=True, slots=True)
class PageRead:
    """The words of one page, the same with their boxes (hOCR), and how sure of them Tesseract is, in percent."""

    words: str
    hocr: str
    sure: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The program with the models that it reads by."""

    program: str
    version: str
    models: tuple[str, ...]

    def read(self, page: Image) -> PageRead:
        """The words of a page; boxes are in pixels of the page as it was received."""
        straight = straightened(page)
        with tempfile.TemporaryDirectory() as folder:
            image, base = Path(folder) / "page.png", Path(folder) / "page"
            straight.image.save(image, compress_level=1)
            self._run(str(image), str(base), "-l", "+".join(self.models), "txt", "hocr")
            words = base.with_suffix(".txt").read_text("utf-8")
            hocr = straight.on_the_page(base.with_suffix(".hocr").read_text("utf-8"))
        sure = tuple(map(int, CONFIDENCE.findall(hocr)))
        return PageRead(clean(words).replace("\f", "").strip() + "\n", hocr, sure)

    def _run(self, *arguments: str) -> None:
        subprocess.run([self.program, *arguments], capture_output=True, check=True, timeout=MOST_SECONDS)


@cache
def tesseract(languages: Sequence[str]) -> Tesseract:
    """Tesseract with models for these languages (tags of BCP 47), or the usual; raises NoProgram."""
    program = shutil.which("tesseract")
    if program is None:
        raise NoProgram("Reading page images", "Tesseract", "tesseract-ocr tesseract-ocr-rus")
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    installed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=True).stdout
    has = frozenset(installed.split("\n")[1:])
    models = tuple(_model(language, has) for language in languages) or tuple(filter(has.__contains__, USUAL))
    if not models:
        raise NotInstalledLanguage("Russian", "rus")
    return Tesseract(program, told.split("\n")[0].removeprefix("tesseract ").strip(), models)


def on_one(pages: Mapping[int, PageRead]) -> str:
    """The hOCR of several pages as one file, each told by its number in what it is a page of, from 0."""
    numbered = [PAGE_NUMBER.sub(f"ppageno {number}", page.hocr) for number, page in pages.items()]
    first, *others = numbered
    bodies = [found[1] for page in others if (found := PAGE.search(page))]
    return first.replace("</body>", "".join(bodies) + "</body>")


def _model(language: str, has: frozenset[str]) -> str:
    """The model of a language, which Tesseract calls by three letters."""
    from babel.core import get_global

    short = language.partition("-")[0]
    codes = [long for long, tag in get_global("language_aliases").items() if tag == short and len(long) == 3]
    for code in (*codes, short):
        if code in has:
            return code
    raise NotInstalledLanguage(language, (codes or [short])[0])
