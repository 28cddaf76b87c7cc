"""What two sources tell alike of somebody, and what otherwise, as identity reckons it: reasons under a judgement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.edition.telling import Telling
from onrecord.edition.waterfall.steps import DRAWN
from onrecord.evidence import Judgement
from onrecord.identity import Reason, explain
from onrecord.identity.beside import Beside
from onrecord.identity.features import Told, told_of, weights_of
from onrecord.identity.model import shipped_model
from onrecord.identity.persona import profiles_of_sources
from onrecord.identity.wording import FEATURES, RATHER, SPANS
from onrecord.places import open_atlas

NAMED = frozenset({"surname", "given", "patronymic", "initials", "sex"})
"""What both are called, or plain from it, stands above the reasons already."""

Pair = tuple[str, str]
Reasons = Mapping[Pair, Sequence[Reason]]


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason in the words of the page; `told` is what either source tells, once where both tell the same."""

    name: str
    says: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two personas, and in what they agree, or contradict each other."""

    pair: Pair
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """What speaks for the personas of a judgement being one, and what against, whatever was judged."""

    judgement: Judgement
    alike: tuple[Likeness, ...]
    unlike: tuple[Likeness, ...]


def told_apart(dossier: Dossier) -> Mapping[str, Told]:
    """Every persona of each source of which one is compared by a judgement, as its own source tells of it."""
    compared = (who for one in dossier.judgements.values() for who in one.compares)
    sources = dict.fromkeys(_source(who) for who in compared)
    atlas = open_atlas(gazetteer_of(dossier.places.values()))
    profiles = profiles_of_sources(dossier, [one for one in sources if one in dossier.sources])
    return {one.id: told_of(one, atlas) for one in profiles}


@dataclass(frozen=True)
class Comparing:
    """Compares those on whom there is a judgement, and no others: most people are in one source alone.

    No judgement is believed in it.
    """

    telling: Telling
    told: Mapping[str, Told]

    def weighed(self, judgements: Iterable[Judgement]) -> Iterator[Weighed]:
        """Judgement by judgement; two that were compared before are told of there."""
        told = set[Pair]()
        for judgement in judgements:
            known = sorted((one for one in judgement.compares if one in self.told), key=self._order)
            pairs = [pair for pair in combinations(known, 2) if pair not in told]
            told.update(pairs)
            yield self._weighed(judgement, {pair: self._reasons(*pair) for pair in pairs})

    def _order(self, one: str) -> tuple[bool, str]:
        """Initials first: it is asked whom they may stand for, and not the other way round."""
        return self.told[one].names.initials is None, one

    def _weighed(self, judgement: Judgement, found: Reasons) -> Weighed:
        """For: each persona beside the one before it that it is most like. Against: whatever does, of every pair."""
        alike = [_most_alike(one, found) for one in dict.fromkeys(second for _, second in found)]
        return Weighed(
            judgement,
            alike=tuple(self._likenesses((pair, _for(found[pair])) for pair in alike)),
            unlike=tuple(self._likenesses((pair, _against(found[pair])) for pair in found)),
        )

    @cached_property
    def _of_source(self) -> Mapping[str, Sequence[Told]]:
        found = defaultdict[str, list[Told]](list)
        for id, one in self.told.items():
            found[_source(id)].append(one)
        return found

    def _reasons(self, left: str, right: str) -> Sequence[Reason]:
        """The reasons, the weightiest first, without what weighs or says next to nothing: a birth that may be one."""
        who, other = self.told[left], self.told[right]
        say = self.telling.say
        reasons = (*explain(who, other, weights_of(who, shipped_model()), say), *self._rather(who, other))
        return [one for one in reasons if abs(one.weight) >= DRAWN and one.says != say(SPANS["overlap"])]

    def _rather(self, who: Told, other: Told) -> Iterator[Reason]:
        """Whether somebody else of the same source would be the other rather; whoever has no name would be anybody."""
        if other.profile.names:
            others = [one for one in self._of_source[_source(who.profile.id)] if one is not who]
            yield from Beside.of(who, others, shipped_model()).rather(other)

    def _likenesses(self, found: Iterable[tuple[Pair, Sequence[Reason]]]) -> Iterator[Likeness]:
        for pair, reasons in found:
            if reasons:
                yield Likeness(pair, tuple(map(self._ground, reasons)))

    def _ground(self, reason: Reason) -> Ground:
        say, feature = self.telling.say, reason.feature
        if reason.says == RATHER:
            return Ground(say(FEATURES[feature]), say(RATHER), (self.telling.in_its_source(reason.left),))
        told = () if feature in NAMED else tuple(dict.fromkeys((reason.left, reason.right)))
        return Ground(say(FEATURES.get(feature, feature)).replace("-", " "), reason.says, told)


def _source(persona: str) -> str:
    return persona.partition(":")[0]


def _most_alike(one: str, found: Reasons) -> Pair:
    pairs = [pair for pair in found if pair[1] == one]
    return max(pairs, key=lambda pair: sum(each.weight for each in found[pair]))


def _for(reasons: Sequence[Reason]) -> Sequence[Reason]:
    return [one for one in reasons if one.weight > 0]


def _against(reasons: Sequence[Reason]) -> Sequence[Reason]:
    return [one for one in reversed(reasons) if one.weight < 0]
