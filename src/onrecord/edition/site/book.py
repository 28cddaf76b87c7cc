"""What all pages of the site in one language are made from: what the public may see, and where each record is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.edition.bibliography import Entry, bibliography
from onrecord.edition.lines import Annotated, annotated_lines
from onrecord.edition.people import Individual, people_of
from onrecord.edition.site.addresses import addresses_of
from onrecord.edition.site.comparing import Comparing
from onrecord.edition.site.story import Chapter
from onrecord.edition.telling import Telling
from onrecord.evidence import Statement
from onrecord.identity.features import Told


@dataclass(frozen=True)
class Book:
    """A report on the public's own dossier, and the story, told in a language.

    `told_apart` is what each source tells of those whom a judgement compares.
    """

    telling: Telling
    story: tuple[Chapter, ...]
    made: date
    told_apart: Mapping[str, Told]

    @cached_property
    def people(self) -> tuple[Individual, ...]:
        """Everyone whom any source describes."""
        return people_of(self.telling)

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Where each record is told."""
        return addresses_of(self.telling, self.people)

    @cached_property
    def comparing(self) -> Comparing:
        """Compares what sources tell of those whom a judgement compares."""
        return Comparing(self.telling, self.told_apart)

    @cached_property
    def lines(self) -> Mapping[str, Annotated]:
        """The lines that are shown, by id, with their notes."""
        return {one.assessment.line.id: one for one in annotated_lines(self.telling)}

    @cached_property
    def chapter_of(self) -> Mapping[str, int]:
        """The chapter in which each line stands."""
        return {one.line.id: chapter.number for chapter in self.story for one in chapter.told}

    @cached_property
    def heading_of(self) -> Mapping[str, str | None]:
        """The heading under which each line stands, where it may be shown."""
        scenes = [scene for chapter in self.story for scene in chapter.scenes]
        return {one.line.id: scene.heading for scene in scenes for one in scene.told}

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """The sources as a reader wants them listed, by id, in the order of their titles."""
        return {entry.id: entry for entry in bibliography(self.telling, tuple(self.lines.values()))}

    @cached_property
    def told_of(self) -> Mapping[str, Sequence[Statement]]:
        """What is told of each person."""
        people = self.telling.report.chronology.people
        found = defaultdict[str, list[Statement]](list)
        for statement in self.telling.report.dossier.statements.values():
            for one in dict.fromkeys(map(people.one, statement.who_keys)):
                found[one].append(statement)
        return found

    @cached_property
    def resting_on(self) -> Mapping[str, Sequence[Annotated]]:
        """The lines that rest on each record."""
        found = defaultdict[str, list[Annotated]](list)
        for line in self.lines.values():
            for cited in line.assessment.cites:
                found[cited].append(line)
        return found
