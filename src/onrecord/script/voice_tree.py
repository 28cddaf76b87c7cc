"""The voices behind what is cited, as a small tree: who speaks, in which sources, how, under what pressure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.evidence import Certainty, Circumstances, DerivedHow, Policy, Statement
from onrecord.script.voices import Testimony, strongest


@dataclass(frozen=True, slots=True)
class Made:
    """One step of a derivation: `source` was made from `out_of`."""

    source: str
    how: DerivedHow
    out_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """One cited statement, and how it goes back to whoever speaks in it.

    `witnesses` are they, as their own sources call them; `made` is how the source was made from others, the
    nearest first; `coerced` are the sources on that way whose testimony was given under coercion; `counted`
    says whether it is one of the voices that the line has.
    """

    statement: str
    source: str
    witnesses: tuple[str, ...]
    told_by: str | None
    made: tuple[Made, ...]
    coerced: tuple[str, ...]
    certainty: Certainty
    primary: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class Root:
    """Those who speak in one or several sources and are one voice, with the judgements that make them so."""

    origins: tuple[str, ...]
    judgements: tuple[str, ...]
    hearings: tuple[Hearing, ...]


@dataclass(frozen=True, slots=True)
class VoiceTree:
    """How many citations come to how many voices, and whose they are."""

    citations: int
    voices: int
    roots: tuple[Root, ...]

    @property
    def is_telling(self) -> bool:
        """Whether there are fewer voices than citations, so that a reader will ask why."""
        return self.voices < self.citations


def voice_tree(testimony: Testimony, statements: Sequence[Statement], policy: Policy) -> VoiceTree:
    """The tree of what is cited; statements that share an origin stand under one root, since they are one voice."""
    support = strongest([testimony.voice(statement) for statement in statements], policy)
    counted = {voice.statement for voice in support.counted}
    hearings = [_hearing(testimony, statement, counted) for statement in statements]
    return VoiceTree(len(statements), len(counted), tuple(_roots(testimony, hearings)))


def _hearing(testimony: Testimony, statement: Statement, counted: set[str]) -> Hearing:
    source = testimony.dossier.sources[statement.source]
    told_by = None if statement.told_by is None else source.persona_key(statement.told_by)
    ancestry = testimony.ancestry(source.id)
    return Hearing(
        statement=statement.key,
        source=source.id,
        witnesses=testimony.witnesses(statement),
        told_by=told_by,
        made=tuple(Made(one, link.how, link.source) for one in ancestry for link in testimony.made_from(one)),
        coerced=tuple(one for one in ancestry if _is_coerced(testimony, one)),
        certainty=statement.certainty,
        primary=source.is_primary,
        counted=statement.key in counted,
    )


def _is_coerced(testimony: Testimony, source: str) -> bool:
    known = testimony.dossier.sources.get(source)
    return known is not None and known.circumstances is Circumstances.COERCED


def _roots(testimony: Testimony, hearings: Sequence[Hearing]) -> Iterator[Root]:
    groups: list[list[Hearing]] = []
    for hearing in hearings:
        sharing = [group for group in groups if any(_share(testimony, hearing, other) for other in group)]
        groups = [group for group in groups if group not in sharing]
        groups.append([*(one for group in sharing for one in group), hearing])
    for group in groups:
        witnesses = tuple(dict.fromkeys(witness for hearing in group for witness in hearing.witnesses))
        yield Root(
            origins=tuple(dict.fromkeys(map(testimony.as_judged, witnesses))),
            judgements=tuple(_judgements(testimony, witnesses)),
            hearings=tuple(group),
        )


def _share(testimony: Testimony, one: Hearing, other: Hearing) -> bool:
    origins = {testimony.as_judged(witness) for witness in one.witnesses}
    return not origins.isdisjoint(map(testimony.as_judged, other.witnesses))


def _judgements(testimony: Testimony, witnesses: Sequence[str]) -> dict[str, None]:
    """The judgements that make witnesses of several sources one."""
    paths = (testimony.people.path(left, right) for left, right in combinations(witnesses, 2))
    return dict.fromkeys(judgement for path in paths for judgement in path or ())
