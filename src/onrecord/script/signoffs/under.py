"""Who and what lies under a line: the sources that it draws on, whom they tell of, and who these are judged to be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from onrecord.script.claim import Claim
from onrecord.script.grounds import Grounds
from onrecord.script.verdict import Assessment


@dataclass(frozen=True)
class Under:
    """A line with its verdict, and who and what lies under it."""

    grounds: Grounds
    assessment: Assessment

    @cached_property
    def claim(self) -> Claim:
        """The line beside what it cites."""
        return Claim(self.grounds, self.assessment.line)

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The sources that the line draws on, and those that they were made from."""
        found = (one for source in self.claim.sources for one in self.grounds.testimony.ancestry(source.id))
        return tuple(id for id in dict.fromkeys(found) if id in self.grounds.dossier.sources)

    @cached_property
    def personas(self) -> tuple[str, ...]:
        """Who takes part in what is cited, and who tells it."""
        sources = self.grounds.dossier.sources
        found: dict[str, None] = {}
        for statement in self.claim.cited.statements:
            source = sources[statement.source]
            tellers = [one for one in (statement.told_by, *source.authors) if isinstance(one, str)]
            found |= dict.fromkeys((*statement.who_keys, *map(source.persona_key, tellers)))
        return tuple(found)

    @cached_property
    def persons(self) -> tuple[str, ...]:
        """Who these are judged to be."""
        people, persons = self.grounds.chronology.people, self.grounds.dossier.persons
        return tuple(dict.fromkeys(one for who in self.personas if (one := people.one(who)) in persons))
