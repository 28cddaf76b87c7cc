"""Everything on record for one production, at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.evidence import (
    Judgement,
    Person,
    Place,
    Production,
    Question,
    Release,
    Script,
    Signoff,
    Source,
    Statement,
    Text,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One production's records at one moment, each kind by the ids that the others use.

    Statements are under `np-letter/met`, texts under `np-letter.en`, the rest under their bare id.
    """

    production: Production
    sources: Mapping[str, Source] = field(default_factory=dict)
    texts: Mapping[str, Text] = field(default_factory=dict)
    statements: Mapping[str, Statement] = field(default_factory=dict)
    persons: Mapping[str, Person] = field(default_factory=dict)
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    releases: Mapping[str, Release] = field(default_factory=dict)
    scripts: Mapping[str, Script] = field(default_factory=dict)
    signoffs: tuple[Signoff, ...] = ()
