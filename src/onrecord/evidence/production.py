"""The head of a dossier: what is being made, and by which rules its evidence is judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.dates import Duration, Unit


class Allowance(StrEnum):
    """Whether the film may show what its sources do not say."""

    REFUSED = "refused"
    LABELLED = "labelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReenactmentPolicy:
    """What a re-enactment may show beyond its sources, and only under a label on the screen.

    `inferred` is what rests on a judgement, on what is probable or hearsay, or on reckoning; `invented` is
    what nothing carries.
    """

    inferred: Allowance = Allowance.REFUSED
    invented: Allowance = Allowance.REFUSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What this production asks of its evidence.

    `independent_origins` is how many voices make a line attested and `primary_origins` how many of them
    must be primary; `about` and `spoken` are counted in a date's or duration's own unit; `absence` is the
    shortest absence that interrupts a residence; `reenactment` says what may be shown under a label; `notice` is
    how long before a release or a closure lapses somebody wants to know; `crowd` is how many people of the dossier
    whatever is published of a protected one must fit.
    """

    independent_origins: int = 2
    primary_origins: int = 1
    about: int = 2
    spoken: int = 1
    absence: Duration = Duration(90, Unit.DAY)
    reenactment: ReenactmentPolicy = field(default_factory=ReenactmentPolicy)
    notice: Duration = Duration(90, Unit.DAY)
    crowd: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """One production: `dossier.yaml`. `onrecord` is the version of the format, always 1 today."""

    onrecord: int = 1
    title: str
    languages: tuple[str, ...] = ()
    policy: Policy = field(default_factory=Policy)
