"""When: the tightest bounds that the evidence allows, with their proofs, and what cannot all be true."""

from onrecord.chronology.chronology import Bounds, Chronology, Proof, chronology_of
from onrecord.chronology.conflict import Conflict, ConflictKind
from onrecord.chronology.registry import birth_of, death_of, end_of, making_of, start_of
from onrecord.chronology.suppositions import Supposition

__all__ = [
    "Bounds",
    "Chronology",
    "Conflict",
    "ConflictKind",
    "Proof",
    "Supposition",
    "birth_of",
    "chronology_of",
    "death_of",
    "end_of",
    "making_of",
    "start_of",
]
