"""Who is shown to be dead; everyone else is treated as living."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from onrecord.chronology import Chronology, birth_of
from onrecord.dates import Step
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Certainty, StatementKind

OLDEST_LIVING = Step(months=12 * 110)


@dataclass(frozen=True, slots=True)
class Lives:
    """Of whom a death is on record, or a birth that cannot be less than 110 years ago."""

    chronology: Chronology
    deaths: Mapping[str, tuple[str, ...]]
    """Of each persona the statements that assert their death."""
    today: date

    def is_shown_dead(self, who: str) -> bool:
        """Whether a persona or person is shown to be dead."""
        members = self.chronology.people.members(who)
        if any(self._is_recorded_dead(one) and self._is_surely(who, one) for one in members):
            return True
        births = [self.chronology.bounds(birth_of(member)) for member in members]
        latest = [bounds.latest for bounds in births if bounds.latest is not None]
        return bool(latest) and OLDEST_LIVING.forward(min(latest)) < self.today.toordinal()

    def rejudged(self, chronology: Chronology) -> Lives:
        """The same by other judgements on who is who."""
        return replace(self, chronology=chronology)

    def _is_recorded_dead(self, persona: str) -> bool:
        """Whether a death is on record; a contested one shows nothing."""
        return any(key not in self.chronology.contested for key in self.deaths.get(persona, ()))

    def _is_surely(self, who: str, other: str) -> bool:
        """Whether two are one by judgements that nothing contests: a disputed merger shows nobody dead."""
        path = self.chronology.people.path(who, other)
        return path is not None and self.chronology.contested.isdisjoint(path)


def lives_of(dossier: Dossier, chronology: Chronology, today: date) -> Lives:
    """What a dossier shows of who has died, on a day."""
    deaths: dict[str, tuple[str, ...]] = {}
    for statement in dossier.statements.values():
        is_death = statement.what is StatementKind.DEATH and statement.certainty is Certainty.ASSERTED
        if is_death and statement.who:
            who = statement.who_keys[0]
            deaths[who] = (*deaths.get(who, ()), statement.key)
    return Lives(chronology, deaths, today)
