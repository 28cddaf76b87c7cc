"""Who is shown to be dead; everyone else is treated as living."""

from __future__ import annotations

from dataclasses import dataclass
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
    recorded_dead: frozenset[str]
    today: date

    def is_shown_dead(self, who: str) -> bool:
        """Whether a persona or person is shown to be dead."""
        members = self.chronology.people.members(who)
        if any(one in self.recorded_dead and self._is_surely(who, one) for one in members):
            return True
        births = [self.chronology.bounds(birth_of(member)) for member in members]
        latest = [bounds.latest for bounds in births if bounds.latest is not None]
        return bool(latest) and OLDEST_LIVING.forward(min(latest)) < self.today.toordinal()

    def _is_surely(self, who: str, other: str) -> bool:
        """Whether two are one by judgements that nothing contests: a disputed merger shows nobody dead."""
        path = self.chronology.people.path(who, other)
        return path is not None and self.chronology.contested.isdisjoint(path)


def lives_of(dossier: Dossier, chronology: Chronology, today: date) -> Lives:
    """What a dossier shows of who has died, on a day; a contested death shows nothing."""
    dead = (
        statement.who_keys[0]
        for statement in dossier.statements.values()
        if statement.what is StatementKind.DEATH
        and statement.certainty is Certainty.ASSERTED
        and statement.who
        and statement.key not in chronology.contested
    )
    return Lives(chronology, frozenset(dead), today)
