"""The head of a dossier: what is being made, and by which rules its evidence is judged."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.dates import Duration, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What this production asks of its evidence.

    `independent_origins` is how many voices make a line attested and `primary_origins` how many of them
    must be primary; `about` and `spoken` are counted in a date's or duration's own unit; `absence` is the
    shortest absence that interrupts a residence.
    """

    independent_origins: int = 2
    primary_origins: int = 1
    about: int = 2
    spoken: int = 1
    absence: Duration = Duration(90, Unit.DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """One production: `dossier.yaml`. `onrecord` is the version of the format, always 1 today."""

    onrecord: int = 1
    title: str
    languages: tuple[str, ...] = ()
    policy: Policy = field(default_factory=Policy)
