"""The front page, and a page for each chapter of the story."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.edition.site.addresses import chapter_page
from onrecord.edition.site.book import Book
from onrecord.edition.site.page import Page
from onrecord.edition.site.story import Chapter
from onrecord.edition.site.strength import STRENGTHS
from onrecord.script import Assessment, Verdict

CARRIED = frozenset({Verdict.ATTESTED, Verdict.SINGLE, Verdict.SECONDARY})


def front_page(book: Book) -> Page:
    """What this is, the chapters, and what else there is to read."""
    chapters = [(chapter, title_of(book, chapter), _opening(chapter)) for chapter in book.story]
    shown = sum(len(chapter.told) for chapter in book.story)
    words = {"chapters": chapters, "chapter_page": chapter_page, "shown": shown}
    return Page("index.html", "front.html", words, part=book.telling.say("Story"))


def story_pages(book: Book) -> Iterator[Page]:
    """The chapters, each with a way to the one before and the one after."""
    titled = [(chapter_page(chapter.number), title_of(book, chapter)) for chapter in book.story]
    for at, chapter in enumerate(book.story):
        words = {
            "chapter": chapter,
            "title": titled[at][1],
            "count": len(titled),
            "before": titled[at - 1] if at else None,
            "after": titled[at + 1] if at + 1 < len(titled) else None,
            "strengths": STRENGTHS,
            "is_told": lambda piece: isinstance(piece, Assessment),
        }
        yield Page(titled[at][0], "chapter.html", words)


def title_of(book: Book, chapter: Chapter) -> str:
    """What a chapter is called; by its number where it has no title, or none that may be shown."""
    return chapter.title or book.telling.say("Chapter {number}", number=chapter.number)


def _opening(chapter: Chapter) -> str | None:
    """The first line that its evidence carries, by which a reader may know whether to read on."""
    return next((one.line.text for one in chapter.told if one.verdict in CARRIED), None)
