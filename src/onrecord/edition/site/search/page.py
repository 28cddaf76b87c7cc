"""The page on which a reader searches."""

from __future__ import annotations

from onrecord.edition.site.book import Book
from onrecord.edition.site.page import Page


def search_page(book: Book) -> Page:
    """Where what was asked for is shown; without scripts it says where all lists are."""
    return Page("search.html", "search.html", part=book.telling.say("Search"))
