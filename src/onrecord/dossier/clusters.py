"""Who is whom, and which event is which, by the judgements on record.

Judgements are never overwritten, only followed by another: for any two things the last judgement that
compares both is the one that holds. Everything here is a pure function of them.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from onrecord.evidence import Decision, Judgement


@dataclass(frozen=True, slots=True)
class Link:
    """Two things that one judgement makes one, or keeps apart."""

    left: str
    right: str
    judgement: str


@dataclass(frozen=True, slots=True)
class Clusters:
    """Which ids stand for one and the same, `same` and `different` being the judgements that hold."""

    same: tuple[Link, ...]
    different: tuple[Link, ...]
    _leader: Mapping[str, str] = field(repr=False)
    _members: Mapping[str, tuple[str, ...]] = field(repr=False)
    _neighbours: Mapping[str, tuple[Link, ...]] = field(repr=False)

    def one(self, item: str) -> str:
        """The id that stands for a cluster: the person's where one is named, else its first member's."""
        return self._leader.get(item, item)

    def members(self, item: str) -> tuple[str, ...]:
        """Everything that is the same as this, itself included."""
        return self._members.get(self.one(item), (item,))

    def path(self, left: str, right: str, within: Container[str] | None = None) -> tuple[str, ...] | None:
        """The fewest judgements that make two things one; empty for the same thing, None where none do.

        With `within` only these judgements count.
        """
        if self.one(left) != self.one(right):
            return None
        reached: dict[str, tuple[str, ...]] = {left: ()}
        queue = deque([left])
        while queue and right not in reached:
            here = queue.popleft()
            for link in self._neighbours.get(here, ()):
                there = link.right if link.left == here else link.left
                counts = within is None or link.judgement in within
                if there not in reached and counts:
                    reached[there] = (*reached[here], link.judgement)
                    queue.append(there)
        return tuple(dict.fromkeys(reached[right])) if right in reached else None

    def torn(self) -> Iterator[tuple[str, ...]]:
        """Sets of judgements that contradict one another: some make one what another keeps apart."""
        for link in self.different:
            path = self.path(link.left, link.right)
            if path is not None:
                yield (*path, link.judgement)


def cluster_personas(judgements: Iterable[Judgement]) -> Clusters:
    """Personas and persons that the judgements make one human being."""
    return _cluster([(judgement, judgement.compares, judgement.person) for judgement in judgements])


def cluster_events(judgements: Iterable[Judgement]) -> Clusters:
    """Statements that the judgements make statements of one event."""
    return _cluster([(judgement, judgement.compares_events, None) for judgement in judgements])


Compared = tuple[Judgement, Sequence[str], str | None]


def _cluster(compared: Sequence[Compared]) -> Clusters:
    in_order = sorted((entry for entry in compared if entry[1]), key=lambda entry: entry[0].date.text)
    last: dict[frozenset[str], str] = {}
    for judgement, members, _ in in_order:
        for pair in combinations(dict.fromkeys(members), 2):
            last[frozenset(pair)] = judgement.id
    overruled = _overruled(in_order, last)
    same = tuple(link for entry in in_order for link in _same_links(entry, overruled))
    different = tuple(link for entry in in_order for link in _different_links(entry, last))
    return _joined(same, different)


def _overruled(
    in_order: Sequence[Compared], last: Mapping[frozenset[str], str]
) -> frozenset[tuple[str, str, str]]:
    """The pairs of each judgement of sameness that a later judgement decided otherwise."""
    decisions = {judgement.id: judgement.decision for judgement, _, _ in in_order}
    return frozenset(
        (judgement.id, left, right)
        for judgement, members, _ in in_order
        if judgement.decision is Decision.SAME
        for left, right in combinations(dict.fromkeys(members), 2)
        if decisions[last[frozenset((left, right))]] is not Decision.SAME
    )


def _same_links(entry: Compared, overruled: frozenset[tuple[str, str, str]]) -> Iterator[Link]:
    judgement, members, person = entry
    if judgement.decision is not Decision.SAME:
        return
    pairs = list(combinations(dict.fromkeys(members), 2))
    standing = [pair for pair in pairs if (judgement.id, *pair) not in overruled]
    if pairs and not standing:
        return
    if len(standing) == len(pairs):
        standing = [(members[0], other) for other in dict.fromkeys(members[1:])]
    for left, right in standing:
        yield Link(left, right, judgement.id)
    if person is not None:
        for member in dict.fromkeys(member for pair in standing for member in pair) or members:
            yield Link(member, person, judgement.id)


def _different_links(entry: Compared, last: Mapping[frozenset[str], str]) -> Iterator[Link]:
    judgement, members, _ = entry
    if judgement.decision is Decision.DIFFERENT:
        for left, right in combinations(dict.fromkeys(members), 2):
            if last[frozenset((left, right))] == judgement.id:
                yield Link(left, right, judgement.id)


def _joined(same: tuple[Link, ...], different: tuple[Link, ...]) -> Clusters:
    neighbours: dict[str, list[Link]] = defaultdict(list)
    for link in same:
        neighbours[link.left].append(link)
        neighbours[link.right].append(link)
    leader: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    for start in neighbours:
        if start not in leader:
            component = _component(start, neighbours)
            # A person's id is a bare slug: it stands for the cluster before any of its personas does.
            chief = next((item for item in component if ":" not in item and "/" not in item), component[0])
            members[chief] = tuple(component)
            leader.update(dict.fromkeys(component, chief))
    frozen = {item: tuple(links) for item, links in neighbours.items()}
    return Clusters(same, different, leader, members, frozen)


def _component(start: str, neighbours: Mapping[str, Sequence[Link]]) -> list[str]:
    seen = {start: None}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for link in neighbours[here]:
            for there in (link.left, link.right):
                if there not in seen:
                    seen[there] = None
                    queue.append(there)
    return list(seen)
