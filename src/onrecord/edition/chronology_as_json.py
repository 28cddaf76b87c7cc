"""The chronology as JSON: bounds with their proofs, and conflicts (design, section 11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.chronology import Chronology, Conflict, Knot
from onrecord.dates.days import iso
from onrecord.dossier.dossier import Dossier
from onrecord.script import conflict_story

Plain = Mapping[str, Any]


def chronology_as_json(dossier: Dossier, chronology: Chronology, times: Iterable[str]) -> Plain:
    """What `chronology --json` prints: dates are Gregorian, `null` is unbounded."""
    return {
        "times": [_time(chronology, time) for time in times],
        "conflicts": conflicts_as_json(dossier, chronology.conflicts),
        "knots": knots_as_json(chronology.knots),
    }


def conflicts_as_json(dossier: Dossier, conflicts: Iterable[Conflict]) -> list[Plain]:
    """Conflicts with their members, each as a sentence."""
    return [
        {
            "kind": conflict.kind.value,
            "members": list(conflict.members),
            "sentence": conflict_story(dossier, conflict),
        }
        for conflict in conflicts
    ]


def knots_as_json(knots: Iterable[Knot]) -> list[Plain]:
    """The conflicts that share members, by the members, and the doubts that would end each knot."""
    return [
        {
            "conflicts": [list(conflict.members) for conflict in knot.conflicts],
            "doubt": list(knot.doubt),
        }
        for knot in knots
    ]


def _time(chronology: Chronology, time: str) -> Plain:
    bounds, proof = chronology.bounds(time), chronology.proof(time)
    return {
        "id": time,
        "earliest": None if bounds.earliest is None else iso(bounds.earliest),
        "latest": None if bounds.latest is None else iso(bounds.latest),
        "because_earliest": list(proof.earliest),
        "because_latest": list(proof.latest),
        "contested": chronology.is_contested(time),
    }
