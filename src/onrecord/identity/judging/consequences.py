"""What comes of a judgement before anything is computed from it: who becomes one, who is parted, what it follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.dossier.clusters import Clusters
from onrecord.evidence import Decision

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Groups that become one or, the other way round, that one falls apart into."""

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class StillOne:
    """Two that a judgement takes apart, or is unsure of, and the judgements by which they are one all the same."""

    left: str
    right: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequences:
    """Who becomes one and who is parted, which judgements hold no longer, and who is one all the same."""

    joined: tuple[Regrouped, ...]
    parted: tuple[Regrouped, ...]
    overruled: tuple[str, ...]
    still_one: tuple[StillOne, ...]

    @property
    def are_none(self) -> bool:
        """Whether all stay with whom they were."""
        return not (self.joined or self.parted or self.overruled)


def consequences(before: Clusters, after: Clusters, judgements: Sequence[str]) -> Consequences:
    """What judgements come to, by the clusters without them and with them."""
    compared = [one for id in judgements for one in after.compared_by(id)]
    concerned = dict.fromkeys(
        member for one in compared for clusters in (before, after) for member in clusters.members(one)
    )
    return Consequences(
        joined=tuple(_regrouped(concerned, after, before)),
        parted=tuple(_regrouped(concerned, before, after)),
        overruled=tuple(_overruled(after, judgements)),
        still_one=tuple(one for id in judgements for one in still_one(after, id)),
    )


def _regrouped(concerned: dict[str, None], whole: Clusters, parts: Clusters) -> Iterator[Regrouped]:
    """Of each cluster of the one, the several of the other that it is made of."""
    for chief in dict.fromkeys(map(whole.one, concerned)):
        groups: dict[str, list[str]] = {}
        for member in whole.members(chief):
            groups.setdefault(parts.one(member), []).append(member)
        if len(groups) > 1:
            yield Regrouped(tuple(map(tuple, groups.values())))


def _overruled(after: Clusters, judgements: Sequence[str]) -> Iterator[str]:
    for id, ruling in after.rulings.items():
        if not set(judgements).isdisjoint(ruling.overruled.values()):
            yield id


def still_one(clusters: Clusters, judgement: str) -> Iterator[StillOne]:
    """The pairs that a judgement does not hold for one, and that others do."""
    ruling = clusters.rulings.get(judgement)
    if ruling is None or ruling.judgement.decision is Decision.SAME:
        return
    for left, right in ruling.standing:
        by = clusters.path(left, right)
        if by is not None:
            yield StillOne(left, right, by)
