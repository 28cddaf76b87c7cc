"""A page of the site: its file, its template and what the template tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from onrecord.edition.language import Language
from onrecord.edition.rendering import render
from onrecord.edition.site.addresses import line_page
from onrecord.edition.site.book import Book

CYRILLIC = re.compile(r"[\u0400-\u052f]")
LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `part` is what the head of every page calls it, if it is one of the site's parts."""

    file: str
    template: str
    words: Mapping[str, object] = field(default_factory=dict)
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Printing:
    """How pages of a book are printed: in the folder of their language, or at the root of the site."""

    book: Book
    parts: Sequence[Page]

    def print(self, page: Page, *, at_root: bool = False) -> str:
        """The page as HTML."""
        return render(f"site/{page.template}", **{**page.words, **self._shared(page.file, at_root)})

    def _shared(self, file: str, at_root: bool) -> Mapping[str, object]:
        """What every template may tell, and how it leads to other pages: `here` is its language, `root` the site."""
        telling = self.book.telling
        language = telling.say.language
        return {
            "book": self.book,
            "say": telling.say,
            "telling": telling,
            "production": telling.report.dossier.production,
            "file": file,
            "parts": [(one.file, one.part) for one in self.parts],
            "languages": [one.value for one in Language],
            "here": f"{language.value}/" if at_root else "",
            "root": "" if at_root else "../",
            "tongue": lambda words: tongue(words, language),
            "address": self.book.addresses.get,
            "line_page": lambda line: line_page(line, self.book.chapter_of[line]),
        }


def tongue(words: str | None, page: Language) -> Markup:
    """The attribute that says in which language words are, where it is not the page's own."""
    cyrillic, latin = len(CYRILLIC.findall(words or "")), len(LATIN.findall(words or ""))
    language = Language.RUSSIAN if cyrillic > latin else Language.ENGLISH
    if cyrillic == latin or language is page:
        return Markup("")
    return Markup(' lang="{}"').format(language.value)
