"""Voices: how many independent witnesses or records stand behind what is cited (design, section 7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from onrecord.chronology import making_of
from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Body, Certainty, Circumstances, Derivation, Policy, Statement, StatementKind
from onrecord.script.by_persona import ByPersona, by_persona

MOST_GROUPS = 1000
"""How many groups of voices are weighed; a line with more cites far beyond what any policy asks."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One cited statement as testimony: whom it goes back to, about whom, and under what pressure.

    `apart` are the events that its own is judged to be different from.
    """

    statement: str
    origins: frozenset[str]
    people: frozenset[str]
    events: frozenset[str]
    apart: frozenset[str]
    primary: bool
    coerced: bool
    asserted: bool

    def corroborates(self, other: Voice) -> bool:
        """Whether two statements support each other: on the same people or one event, from other origins."""
        about_one = not (self.people.isdisjoint(other.people) and self.events.isdisjoint(other.events))
        return about_one and self.apart.isdisjoint(other.events) and self.origins.isdisjoint(other.origins)


@dataclass(frozen=True, slots=True)
class Support:
    """The most independent voices that agree behind a line."""

    voices: tuple[Voice, ...]

    @property
    def counted(self) -> tuple[Voice, ...]:
        """Those that count towards `attested`: asserted, and none where all of them were coerced."""
        asserted = tuple(voice for voice in self.voices if voice.asserted)
        return () if all(voice.coerced for voice in asserted) else asserted

    @property
    def primary(self) -> int:
        """How many of those that count are primary."""
        return sum(voice.primary for voice in self.counted)

    def meets(self, policy: Policy) -> bool:
        """Whether they are as many, and as many of them primary, as the policy asks."""
        return len(self.counted) >= policy.independent_origins and self.primary >= policy.primary_origins


@dataclass(frozen=True)
class Testimony:
    """Whose word each statement of a dossier is."""

    dossier: Dossier
    people: Clusters
    events: Clusters

    def voice(self, statement: Statement) -> Voice:
        """One statement as testimony."""
        source = self.dossier.sources[statement.source]
        event = self.events.one(statement.key)
        return Voice(
            statement=statement.key,
            origins=frozenset(self.origins(statement)),
            people=frozenset(self.people.one(who) for who in statement.who_keys),
            events=frozenset((event, *_making_told(statement))),
            apart=self._apart.get(event, frozenset()),
            primary=source.is_primary,
            coerced=self.is_coerced(statement),
            asserted=statement.certainty is Certainty.ASSERTED,
        )

    def origins(self, statement: Statement) -> tuple[str, ...]:
        """The witnesses or records that a statement goes back to in the end, those judged one under one id."""
        return tuple(dict.fromkeys(map(self.as_judged, self.witnesses(statement))))

    def witnesses(self, statement: Statement) -> tuple[str, ...]:
        """The same as their own sources call them: personas, bodies, or sources whose makers are not named."""
        if statement.told_by is not None:
            return (f"{statement.source}:{statement.told_by}",)
        found = [one for root in self.roots(statement.source) for one in self._recorded_by(root)]
        return tuple(dict.fromkeys(found))

    def as_judged(self, witness: str) -> str:
        """The id that stands for a witness: that of all personas judged to be one; a body or source is itself."""
        return self.people.one(witness) if ":" in witness else witness

    def roots(self, source: str) -> tuple[str, ...]:
        """The sources that a source ultimately derives from; itself where it derives from none on record.

        Sources that derive from one another, and from nothing else, are all of them roots.
        """
        ancestry = self.ancestry(source)
        return tuple(one for one in ancestry if not self.made_from(one)) or ancestry

    def ancestry(self, source: str) -> tuple[str, ...]:
        """A source and everything that it was made from, the nearest first."""
        found = {source: None}
        waiting = [source]
        while waiting:
            parents = [link.source for link in self.made_from(waiting.pop(0))]
            waiting += [parent for parent in parents if parent not in found]
            found.update(dict.fromkeys(parents))
        return tuple(found)

    def is_coerced(self, statement: Statement) -> bool:
        """Whether a statement goes back to testimony given under pressure."""
        return any(
            self.dossier.sources[source].circumstances is Circumstances.COERCED
            for source in self.ancestry(statement.source)
            if source in self.dossier.sources
        )

    def about(self, people: frozenset[str], kinds: Collection[StatementKind]) -> list[Statement]:
        """The statements of these kinds about any of these people, as judged, as they stand on record."""
        return self.told_of({who for one in people for who in self.people.members(one)}, kinds)

    def told_of(
        self, personas: Iterable[str], kinds: Collection[StatementKind] = tuple(StatementKind)
    ) -> list[Statement]:
        """The statements of these kinds in which any of these very personas has part, as they stand on record."""
        return self._by_persona.of(personas, kinds)

    def rejudged(self, dossier: Dossier, people: Clusters, events: Clusters) -> Testimony:
        """The same by other judgements on who is who and which event is which."""
        testimony = Testimony(dossier, people, events)
        vars(testimony)["_by_persona"] = self._by_persona
        return testimony

    def restated(
        self, dossier: Dossier, people: Clusters, events: Clusters, keys: Collection[str]
    ) -> Testimony:
        """The same where only these statements are other than before."""
        testimony = Testimony(dossier, people, events)
        vars(testimony)["_by_persona"] = self._by_persona.restated(dossier, keys)
        return testimony

    @cached_property
    def _by_persona(self) -> ByPersona:
        return by_persona(self.dossier)

    @cached_property
    def _apart(self) -> Mapping[str, frozenset[str]]:
        """For each event, those that it is judged to be different from."""
        found: dict[str, frozenset[str]] = {}
        for link in self.events.different:
            left, right = self.events.one(link.left), self.events.one(link.right)
            found[left] = found.get(left, frozenset()) | {right}
            found[right] = found.get(right, frozenset()) | {left}
        return found

    def made_from(self, source: str) -> Sequence[Derivation]:
        """The sources that a source was made from, and how."""
        known = self.dossier.sources.get(source)
        return () if known is None else known.derives_from

    def _recorded_by(self, root: str) -> Iterator[str]:
        """Who made a source: its authors' persons or bodies; the source itself where nobody is named."""
        source = self.dossier.sources.get(root)
        if source is None or not source.authors:
            yield root
            return
        for author in source.authors:
            yield author.body if isinstance(author, Body) else source.persona_key(author)


def _making_told(statement: Statement) -> Iterator[str]:
    """The making of another source is one event, whoever tells of it."""
    if statement.what is StatementKind.AUTHORSHIP and statement.of is not None:
        yield making_of(statement.of)


def strongest(voices: Sequence[Voice], policy: Policy) -> Support:
    """The largest set of voices that all corroborate one another; before it, one that meets the policy.

    What is only probable or hearsay can carry a line, but is no voice beside another. Coerced testimony
    counts only where a voice outside the coercion agrees.
    """
    if len(voices) == 1:
        return Support(tuple(voices))
    groups = islice(_agreeing((), _telling_apart(voices), []), MOST_GROUPS)
    supports = [Support(_outside_coercion(group)) for group in groups if group]
    best = max(
        supports,
        key=lambda support: (support.meets(policy), len(support.voices), support.primary),
        default=Support(()),
    )
    return best if best.voices else Support(tuple(voices[:1]))


def _telling_apart(voices: Sequence[Voice]) -> list[Voice]:
    """The asserted voices, one for all that corroborate the same others: each is counted once at most."""
    told = Counter(event for voice in voices for event in voice.events)
    distinct: dict[object, Voice] = {}
    for voice in voices:
        shared = frozenset(event for event in voice.events if told[event] > 1)
        if voice.asserted:
            likeness = (voice.origins, voice.people, shared, voice.apart, voice.primary, voice.coerced)
            distinct.setdefault(likeness, voice)
    return list(distinct.values())


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
