"""What one source says at one passage. Never "the truth"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.dates import When
from onrecord.evidence.passage import Passage


class StatementKind(StrEnum):
    """What a statement tells of."""

    BIRTH = "birth"
    DEATH = "death"
    BURIAL = "burial"
    MEETING = "meeting"
    UNION = "union"
    SEPARATION = "separation"
    RESIDENCE = "residence"
    PRESENCE = "presence"
    JOURNEY = "journey"
    STUDY = "study"
    WORK = "work"
    MILITARY_SERVICE = "military-service"
    ARREST = "arrest"
    DETENTION = "detention"
    INTERROGATION = "interrogation"
    SENTENCE = "sentence"
    FREED = "freed"
    REHABILITATION = "rehabilitation"
    ILLNESS = "illness"
    AUTHORSHIP = "authorship"
    PUBLICATION = "publication"
    LAW_IN_FORCE = "law-in-force"
    STATISTIC = "statistic"
    OPINION = "opinion"
    EVENT = "event"


class Certainty(StrEnum):
    """How the source says it; only the asserted constrains the chronology."""

    ASSERTED = "asserted"
    PROBABLE = "probable"
    HEARSAY = "hearsay"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A persona of the source who takes part, `role` being the `as` of the file: husband, witness, mother."""

    persona: str
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A number that a source gives: `least` and `greatest` are the `from` and `to` of the file.

    Beyond the design's keys: `scope`, what the number counts over, as "USSR".
    """

    least: float
    greatest: float
    unit: str | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one source says at one passage: who, what, where, when.

    `of` is the source whose making an authorship tells of; `told_by` is whoever the author has it from;
    `says` is in the researcher's own words.
    """

    source: str
    id: str
    what: StatementKind
    who: tuple[Participant, ...] = ()
    told_by: str | None = None
    topics: tuple[str, ...] = ()
    where: str | None = None
    when: When | None = None
    of: str | None = None
    value: Value | None = None
    says: str | None = None
    at: tuple[Passage, ...] = ()
    certainty: Certainty = Certainty.ASSERTED

    @property
    def key(self) -> str:
        """The id by which the rest of the dossier calls it: `np-letter/met`."""
        return f"{self.source}/{self.id}"

    @property
    def who_keys(self) -> tuple[str, ...]:
        """The personas who take part, by the ids that the rest of the dossier uses."""
        return tuple(f"{self.source}:{taking_part.persona}" for taking_part in self.who)
