"""How far a record is trusted when something has to be doubted: the weakest source first."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Circumstances, Source, Speaks

PRIMARY, SECONDARY, JUDGEMENT = 1.0, 0.8, 0.9

UNDER = {
    Circumstances.VOLUNTARY: 1.0,
    Circumstances.SOLICITED: 0.95,
    Circumstances.OFFICIAL: 0.95,
    Circumstances.UNKNOWN: 0.9,
    Circumstances.ANONYMOUS: 0.85,
    Circumstances.COERCED: 0.6,
}
"""What the circumstances of a source leave of its trust."""

CRITICISM = 0.05
"""What a point of source criticism against a source takes away; one that speaks for it makes up for one such."""

LEAST = 0.05


@dataclass(frozen=True, slots=True)
class Trust:
    """A weight for each record: a source's own, its statements' with it, a judgement's between the two kinds.

    These are conventions for an order of doubt, not probabilities: no figure tells which citation of a
    conflict is wrong.
    """

    dossier: Dossier

    def of(self, record: str) -> float:
        """A record's weight: the less, the sooner it is offered for doubt."""
        source = self.dossier.sources.get(record.partition("/")[0])
        return JUDGEMENT if source is None else self._of_source(source)

    def _of_source(self, source: Source) -> float:
        points = sum(1 if one.speaks is Speaks.FOR else -1 for one in source.criticism)
        standing = PRIMARY if source.is_primary else SECONDARY
        return max(LEAST, standing * UNDER[source.circumstances] + CRITICISM * min(points, 0))
