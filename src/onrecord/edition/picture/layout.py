"""All that a picture shows, whatever its form: the groups and their rows, the scale, conflicts, the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from onrecord.edition.picture.axis import Tick, ticks
from onrecord.edition.picture.basis import Row, tables_of
from onrecord.edition.picture.groups import Group, groups_of
from onrecord.edition.picture.happenings import ends_of
from onrecord.edition.picture.scale import Scale, scale_of
from onrecord.edition.picture.strips import Strip, strips_of
from onrecord.edition.picture.threads import Thread, threads_of
from onrecord.edition.telling import Telling


@dataclass(frozen=True)
class Layout:
    """A picture before it has a form: of everything, or of some groups alone where they are `chosen`.

    Where it is not `proven`, no time says what it rests on: of many, that is asked one by one.
    """

    telling: Telling
    made: date
    chosen: tuple[Group, ...] | None = field(default=None, kw_only=True)
    proven: bool = field(default=True, kw_only=True)

    @cached_property
    def groups(self) -> Sequence[Group]:
        """Who and what has rows."""
        return groups_of(self.telling) if self.chosen is None else self.chosen

    @cached_property
    def scale(self) -> Scale:
        """Which days are shown."""
        happenings = (one for group in self.groups for one in group.everything)
        windows = (window for one in happenings for window in ends_of(self.telling, one))
        return scale_of(windows, otherwise=self.made.toordinal())

    @cached_property
    def ticks(self) -> tuple[Tick, ...]:
        """The names of time along the axis."""
        return ticks(self.scale, self.telling.say)

    @cached_property
    def strips(self) -> tuple[Strip, ...]:
        """The rows of the picture, in order."""
        return strips_of(self.telling, self.groups, self.scale)

    @cached_property
    def threads(self) -> Mapping[int, tuple[Thread, ...]]:
        """The lines of conflicts that meet each row, by the row's place."""
        return threads_of(self.telling.report.chronology.conflicts, self.strips)

    @cached_property
    def tables(self) -> tuple[tuple[Row, ...], ...]:
        """The table beside the picture, group by group."""
        # Sentences for thousands of times would make the page a third larger.
        return tables_of(
            self.telling, self.groups, in_sentences=self.proven and not self.is_packed, proven=self.proven
        )

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """The row of the table for each record that is drawn."""
        return {row.happening.id: row for table in self.tables for row in table}

    @cached_property
    def sources(self) -> Mapping[str, int]:
        """The number by which the margin calls each source."""
        return {id: number for number, id in enumerate(self.telling.report.dossier.sources, start=1)}

    @property
    def is_packed(self) -> bool:
        """Whether rows hold many marks each."""
        return any(strip.height is not None for strip in self.strips)

    def numbers(self, group: Group) -> Sequence[int]:
        """The numbers of the sources that tell of a group."""
        return sorted({self.sources[one.source] for one in group.everything})
