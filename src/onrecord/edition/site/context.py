"""Context: which law was in force when, and what was counted, each with its source."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from onrecord.edition.citing import Note, note_of
from onrecord.edition.picture.groups import first_day
from onrecord.edition.picture.happenings import told_of
from onrecord.edition.site.book import Book
from onrecord.edition.site.page import Page
from onrecord.evidence import SourceKind, Statement, StatementKind


def context_page(book: Book) -> Iterator[Page]:
    """The page, if there is a law or a figure to show."""
    dossier = book.telling.report.dossier
    statute = {id for id, source in dossier.sources.items() if source.kind is SourceKind.STATUTE}
    of_law = [one for one in dossier.statements.values() if _is_of_law(one, statute)]
    counted = [one for one in dossier.statements.values() if one.what is StatementKind.STATISTIC]
    if of_law or counted:
        words = {"laws": _notes(book, of_law), "figures": _notes(book, counted)}
        yield Page("context.html", "context.html", words, part=book.telling.say("Laws and figures"))


def _is_of_law(statement: Statement, statute: Collection[str]) -> bool:
    """Whether it says what a law was; what a statute counts is no law."""
    is_told_by_it = statement.source in statute and statement.what is not StatementKind.STATISTIC
    return is_told_by_it or statement.what is StatementKind.LAW_IN_FORCE


def _notes(book: Book, statements: Sequence[Statement]) -> Sequence[Note]:
    """The notes, in the order of time."""
    in_order = sorted(statements, key=lambda one: first_day(book.telling, told_of(book.telling, one.key)))
    return [note for one in in_order if (note := note_of(book.telling, one.key)) is not None]
