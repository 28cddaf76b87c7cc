"""Who somebody may be, as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.dossier.dossier import Dossier
from onrecord.identity import Candidate, Identification, Reason
from onrecord.script import conflict_story


def identification_as_json(dossier: Dossier, found: Identification) -> Mapping[str, Any]:
    """Candidates with reasons for and against, and the answer."""
    return {
        "candidates": [
            _candidate(dossier, found, rank, one) for rank, one in enumerate(found.candidates, start=1)
        ],
        "answer": found.answer,
        "among": found.among,
        "settles": list(found.settles),
    }


def _candidate(dossier: Dossier, found: Identification, rank: int, one: Candidate) -> Mapping[str, Any]:
    against = [_reason(reason) for reason in one.reasons if reason.weight < 0]
    return {
        "rank": rank,
        "id": one.id,
        "names": list(one.told.profile.names),
        "weight": one.weight,
        "probability": one.probability,
        "reasons": [_reason(reason) for reason in one.reasons if reason.weight >= 0],
        "against": [*against, *_proofs(dossier, found, one)],
    }


def _reason(reason: Reason) -> Mapping[str, Any]:
    return {
        "feature": reason.feature,
        "left": reason.left,
        "right": reason.right,
        "says": reason.says,
        "weight": reason.weight,
    }


def _proofs(dossier: Dossier, found: Identification, one: Candidate) -> list[Mapping[str, Any]]:
    """What the chronology says against it: no weight, since nothing can outweigh it."""
    return [
        {
            "feature": "chronology",
            "left": found.who,
            "right": one.id,
            "says": conflict_story(dossier, conflict),
            "weight": None,
        }
        for conflict in one.proof
    ]
