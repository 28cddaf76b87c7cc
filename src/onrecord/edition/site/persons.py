"""People: a list of all, and of each who was compared how they were identified and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.edition.citing import notes_of
from onrecord.edition.people import Individual, Judged, judged_of
from onrecord.edition.picture.groups import first_day
from onrecord.edition.picture.happenings import Happening, told_of
from onrecord.edition.site.addresses import person_page
from onrecord.edition.site.book import Book
from onrecord.edition.site.page import Page
from onrecord.evidence import Decision


def people_pages(book: Book) -> Iterator[Page]:
    """The list, with judgements on events below it, and the pages."""
    telling = book.telling
    on_events = [one for one in telling.report.dossier.judgements.values() if one.compares_events]
    if book.people:
        words = {"people": book.people, "events": judged_of(telling, on_events)}
        yield Page("people.html", "people.html", words, part=telling.say("People"))
    for individual in book.people:
        if individual.is_compared:
            yield Page(person_page(individual.id), "person.html", _of_person(book, individual))


def _of_person(book: Book, individual: Individual) -> Mapping[str, object]:
    told = happenings_of(book, individual.id)
    standing = sorted(individual.judged, key=_stands, reverse=True)
    weighed = {one.judgement.id: one for one in book.comparing.weighed(each.judgement for each in standing)}
    records = {one.judgement.id for one in individual.judged} | {one.id for one in told}
    return {
        "one": individual,
        "held_one": [(one, weighed[one.judgement.id]) for one in individual.judged if _stands(one)],
        "against": [(one, weighed[one.judgement.id]) for one in individual.judged if not _stands(one)],
        "conflicts": _conflicts(book, records),
        "told": told,
        "lines": list(
            {line.number: line for id in sorted(records) for line in book.resting_on.get(id, ())}.values()
        ),
    }


def happenings_of(book: Book, person: str) -> Sequence[Happening]:
    """What is told of somebody, in the order in which it can have begun."""
    told = [told_of(book.telling, statement.key) for statement in book.told_of.get(person, ())]
    return sorted(told, key=lambda one: first_day(book.telling, one))


def _stands(judged: Judged) -> bool:
    return judged.judgement.decision is Decision.SAME and not judged.overruled


def _conflicts(book: Book, records: set[str]) -> list[object]:
    """The conflicts that touch any of these records, each as what cannot all be true."""
    conflicts = book.telling.report.chronology.conflicts
    touched = (one for one in conflicts if not records.isdisjoint(one.members))
    return [notes_of(book.telling, one.members) for one in touched]
