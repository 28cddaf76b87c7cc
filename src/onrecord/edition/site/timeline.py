"""The timeline: the picture of the chronology as a page of the site, with what every time rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.edition.citing import notes_of
from onrecord.edition.picture.groups import Group, groups_of
from onrecord.edition.picture.layout import Layout
from onrecord.edition.picture.page import drawn_with, laid
from onrecord.edition.site.book import Book
from onrecord.edition.site.page import Page

MANY = 60
"""So many people can be told apart in one picture; of more it shows those of whom the story tells."""


@dataclass(frozen=True)
class Timeline(Layout):
    """A picture of those of whom the story tells, where all would be too many."""

    book: Book

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Who and what has rows."""
        groups = groups_of(self.telling)
        if sum(group.is_of_a_person for group in groups) <= MANY:
            return groups
        return tuple(group for group in groups if self._is_in_the_story(group))

    @property
    def is_whole(self) -> bool:
        """Whether everyone has a row."""
        return sum(group.is_of_a_person for group in self.groups) == sum(
            1 for one in self.book.people if one.described
        )

    def _is_in_the_story(self, group: Group) -> bool:
        return any(one.id in self.book.resting_on for one in group.happenings)


def timeline_page(book: Book) -> Iterator[Page]:
    """The page, if there is any time to show."""
    layout = Timeline(book.telling, book.made, book)
    if not layout.groups:
        return
    say = book.telling.say
    dossier = book.telling.report.dossier
    words = {
        **drawn_with(layout),
        "laid": list(laid(layout)),
        "people": _people(layout),
        "tables": list(zip(layout.groups, layout.tables, strict=True)),
        "titles": {id: source.title for id, source in dossier.sources.items()},
        "months": [say.month(month) for month in range(1, 13)],
        "is_whole": layout.is_whole,
        "conflicts": [
            notes_of(book.telling, one.members) for one in book.telling.report.chronology.conflicts
        ],
    }
    yield Page("timeline.html", "timeline.html", words, part=say("Time"))


def _people(layout: Layout) -> Sequence[tuple[int, Group]]:
    return [(number, group) for number, group in enumerate(layout.groups, start=1) if group.is_of_a_person]
