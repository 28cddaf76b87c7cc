"""The pages of the site in one language, in the order in which the head of every page names its parts."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.edition.site.book import Book
from onrecord.edition.site.cards import source_pages
from onrecord.edition.site.context import context_page
from onrecord.edition.site.lacunae import lacunae_page
from onrecord.edition.site.map.page import map_page
from onrecord.edition.site.page import Page, Printing
from onrecord.edition.site.persons import people_pages
from onrecord.edition.site.search.index import index_files
from onrecord.edition.site.search.page import search_page
from onrecord.edition.site.story_pages import front_page, story_pages
from onrecord.edition.site.timeline import timeline_page
from onrecord.edition.site.topics import topics_page


def printed(book: Book, *, at_root: bool) -> Iterator[tuple[str, str]]:
    """Every file of a book by its path; the front page stands at the root too where the site begins with it."""
    pages = list(pages_of(book))
    printing = Printing(book, [page for page in pages if page.part is not None])
    folder = book.telling.say.language.value
    if at_root:
        yield pages[0].file, printing.print(pages[0], at_root=True)
    yield from ((f"{folder}/{page.file}", printing.print(page)) for page in pages)
    yield from ((f"{folder}/search/{file}", words) for file, words in index_files(book))


def pages_of(book: Book) -> Iterator[Page]:
    """The pages; a part of which nothing may be shown has none."""
    yield front_page(book)
    yield from story_pages(book)
    yield from people_pages(book)
    yield from timeline_page(book)
    yield from map_page(book)
    yield from topics_page(book)
    yield from source_pages(book)
    yield from context_page(book)
    yield from lacunae_page(book)
    yield search_page(book)
