"""What is not known: open questions with where they were searched, what is closed, lost or held, and contradictions."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.edition.citing import notes_of
from onrecord.edition.describing import access_told, reference_of
from onrecord.edition.people import judged_of
from onrecord.edition.site.book import Book
from onrecord.edition.site.page import Page
from onrecord.evidence import AccessStatus, Source

SEEN = frozenset({AccessStatus.PUBLISHED, AccessStatus.OPEN})


def lacunae_page(book: Book) -> Iterator[Page]:
    """The page, if anything is missing."""
    telling = book.telling
    dossier = telling.report.dossier
    shut = [source for source in dossier.sources.values() if _is_missing(source)]
    held = [piece for chapter in book.story for piece in chapter.held]
    conflicts = telling.report.chronology.conflicts
    if dossier.questions or shut or held or conflicts:
        words = {
            "questions": list(dossier.questions.values()),
            "shut": [(one, access_told(telling.say, one.access), reference_of(one)) for one in shut],
            "held_until": [telling.say.day(day) for day in sorted({one.until for one in held if one.until})],
            "is_held": bool(held),
            "conflicts": [
                (
                    notes_of(telling, one.members),
                    judged_of(
                        telling, [dossier.judgements[id] for id in one.members if id in dossier.judgements]
                    ),
                )
                for one in conflicts
            ],
        }
        yield Page("questions.html", "questions.html", words, part=telling.say("Not known"))


def _is_missing(source: Source) -> bool:
    return source.access is not None and source.access.status not in SEEN
