"""When: the tightest bounds that the evidence allows, with their proofs, and what cannot all be true."""

from onrecord.chronology.chronology import Bounds, Chronology, Proof, chronology_of
from onrecord.chronology.comparing import Changed, Difference, difference
from onrecord.chronology.conflict import Conflict, ConflictKind
from onrecord.chronology.hypotheses import Hypothesis, could_be_one
from onrecord.chronology.knots import Knot
from onrecord.chronology.links import Link
from onrecord.chronology.living import LivingChronology
from onrecord.chronology.registry import birth_of, death_of, end_of, making_of, start_of
from onrecord.chronology.rejudging import Judged, Rejudged, Rejudging
from onrecord.chronology.suppositions import Supposition

__all__ = [
    "Bounds",
    "Changed",
    "Chronology",
    "Conflict",
    "ConflictKind",
    "Difference",
    "Hypothesis",
    "Judged",
    "Knot",
    "Link",
    "LivingChronology",
    "Proof",
    "Rejudged",
    "Rejudging",
    "Supposition",
    "birth_of",
    "chronology_of",
    "could_be_one",
    "death_of",
    "difference",
    "end_of",
    "making_of",
    "start_of",
]
