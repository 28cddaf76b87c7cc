"""Voices: how many independent witnesses or records stand behind what is cited (design, section 7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Body, Certainty, Circumstances, Derivation, Policy, Statement


@dataclass(frozen=True, slots=True)
class Voice:
    """One cited statement as testimony: whom it goes back to, about whom, and under what pressure."""

    statement: str
    origins: frozenset[str]
    people: frozenset[str]
    event: str
    primary: bool
    coerced: bool
    asserted: bool

    def corroborates(self, other: Voice) -> bool:
        """Whether two statements support each other: on the same people or one event, from other origins."""
        about_one = bool(self.people & other.people) or self.event == other.event
        return about_one and self.origins.isdisjoint(other.origins)


@dataclass(frozen=True, slots=True)
class Support:
    """The most independent voices that agree behind a line."""

    voices: tuple[Voice, ...]

    @property
    def primary(self) -> int:
        """How many of them are primary."""
        return sum(voice.primary for voice in self.voices)

    def meets(self, policy: Policy) -> bool:
        """Whether they are as many, and as many of them primary, as the policy asks."""
        return len(self.voices) >= policy.independent_origins and self.primary >= policy.primary_origins


@dataclass(frozen=True)
class Testimony:
    """Whose word each statement of a dossier is."""

    dossier: Dossier
    people: Clusters
    events: Clusters

    def voice(self, statement: Statement) -> Voice:
        """One statement as testimony."""
        source = self.dossier.sources[statement.source]
        return Voice(
            statement=statement.key,
            origins=frozenset(self.origins(statement)),
            people=frozenset(self.people.one(who) for who in statement.who_keys),
            event=self.events.one(statement.key),
            primary=source.is_primary,
            coerced=self.is_coerced(statement),
            asserted=statement.certainty is Certainty.ASSERTED,
        )

    def origins(self, statement: Statement) -> tuple[str, ...]:
        """The witnesses or records that a statement goes back to in the end, those judged one under one id."""
        if statement.told_by is not None:
            return (self.people.one(f"{statement.source}:{statement.told_by}"),)
        found = [origin for root in self.roots(statement.source) for origin in self._recorded_by(root)]
        return tuple(dict.fromkeys(found))

    def roots(self, source: str) -> tuple[str, ...]:
        """The sources that a source ultimately derives from; itself where it derives from none on record."""
        roots: dict[str, None] = {}
        seen: set[str] = set()
        waiting = [source]
        while waiting:
            here = waiting.pop(0)
            if here in seen:
                continue
            seen.add(here)
            parents = [link.source for link in self._source_links(here)]
            if parents:
                waiting += parents
            else:
                roots[here] = None
        return tuple(roots) or (source,)

    def is_coerced(self, statement: Statement) -> bool:
        """Whether a statement goes back to testimony given under pressure."""
        return any(
            self.dossier.sources[root].circumstances is Circumstances.COERCED
            for root in (statement.source, *self.roots(statement.source))
            if root in self.dossier.sources
        )

    def about(self, people: frozenset[str]) -> list[Statement]:
        """The statements about any of these people, as judged."""
        found = {statement.key: statement for one in people for statement in self._by_person.get(one, ())}
        return list(found.values())

    @cached_property
    def _by_person(self) -> Mapping[str, Sequence[Statement]]:
        found: dict[str, list[Statement]] = {}
        for statement in self.dossier.statements.values():
            for who in statement.who_keys:
                found.setdefault(self.people.one(who), []).append(statement)
        return found

    def _source_links(self, source: str) -> Sequence[Derivation]:
        known = self.dossier.sources.get(source)
        return () if known is None else known.derives_from

    def _recorded_by(self, root: str) -> Iterator[str]:
        """Who made a source: its authors' persons or bodies; the source itself where nobody is named."""
        source = self.dossier.sources.get(root)
        if source is None or not source.authors:
            yield root
            return
        for author in source.authors:
            yield author.body if isinstance(author, Body) else self.people.one(source.persona_key(author))


def strongest(voices: Sequence[Voice]) -> Support:
    """The largest set of voices that all corroborate one another, primary ones preferred.

    What is only probable or hearsay can carry a line, but is no voice beside another. Coerced testimony
    counts only where a voice outside the coercion agrees.
    """
    counted = [voice for voice in voices if voice.asserted]
    groups = [_outside_coercion(group) for group in _agreeing((), counted, [])]
    best = max(groups, key=lambda group: (len(group), sum(voice.primary for voice in group)), default=())
    return Support(best or tuple(voices[:1]))


def _outside_coercion(group: tuple[Voice, ...]) -> tuple[Voice, ...]:
    return group[:1] if all(voice.coerced for voice in group) else group


def _agreeing(
    group: tuple[Voice, ...], candidates: list[Voice], excluded: list[Voice]
) -> Iterator[tuple[Voice, ...]]:
    """Every set of voices that all corroborate one another, as large as can be (Bron and Kerbosch, 1973)."""
    if not candidates and not excluded:
        yield group
        return
    pivot = max([*candidates, *excluded], key=lambda voice: sum(map(voice.corroborates, candidates)))
    for voice in [voice for voice in candidates if not pivot.corroborates(voice)]:
        yield from _agreeing(
            (*group, voice),
            [other for other in candidates if voice.corroborates(other)],
            [other for other in excluded if voice.corroborates(other)],
        )
        candidates = [other for other in candidates if other is not voice]
        excluded = [*excluded, voice]
