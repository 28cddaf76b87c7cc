"""What each level weighs for one profile: by the model, by what this profile can reach, by what is counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.identity.features.told import Told
from onrecord.identity.model import LEVELS, Chances, Model, Part, Rarity, counted_as
from onrecord.identity.model.levels import A_YEAR
from onrecord.identity.model.stays import is_known_closely
from onrecord.identity.profile import Between

Levels = Mapping[str, Chances]

NOT_COUNTED = Rarity()


def weights_of(told: Told, model: Model, rarity: Rarity = NOT_COUNTED) -> Mapping[str, Mapping[str, float]]:
    """The weight of every level of every comparison with one profile, in bits, under the names they are counted by.

    What the model does not know weighs nothing and is not there.
    """
    return {
        counted: {level: rarity.of(counted, level, one).weight for level, one in levels.items()}
        for counted, levels in _reachable(told, model)
        if levels
    }


def _reachable(told: Told, model: Model) -> Iterator[tuple[str, Levels]]:
    """The chances of the levels as they are for this profile.

    Where it cannot reach a level, as an initial can be no whole name and a decade no day, those records of the same
    person that would be at that level are at the best that it can reach, and so are those of others.
    """
    chances = model.chances
    names = told.names
    if names.initials is not None:
        yield "initials", chances.get("initials", {})
    for comparison, parts in (
        ("surname", names.surnames),
        ("given", names.givens),
        ("patronymic", names.patronymics),
    ):
        yield comparison, _up_to(chances.get(comparison, {}), comparison, _best_name(parts))
    for comparison, span in (("birth", told.profile.birth), ("death", told.profile.death)):
        yield comparison, _of_span(chances.get(comparison, {}), comparison, span, model.spread)
    for comparison in ("sex", "birth_place", "residence", "occupation", "nationality"):
        yield comparison, chances.get(comparison, {})
    for place, one in enumerate(told.facts):
        closely = is_known_closely(one.fact.start) or is_known_closely(one.fact.end)
        top = "agrees-exactly" if closely else "agrees"
        yield counted_as("facts", place), _up_to(chances.get("facts", {}), "facts", top)
    for place in range(len(told.relatives)):
        yield counted_as("relatives", place), chances.get("relatives", {})


def _best_name(parts: tuple[Part, ...]) -> str:
    return "same" if any(not part.is_initial for part in parts) else "initial"


def _up_to(levels: Levels, comparison: str, top: str) -> Levels:
    """Chances with those of all levels above the best that can be reached added to it."""
    order = LEVELS[comparison]
    above = [levels[level] for level in order[: order.index(top)] if level in levels]
    if top not in levels or not above:
        return levels
    whole = [levels[top], *above]
    reached = Chances(same=sum(one.same for one in whole), other=sum(one.other for one in whole))
    rest = {level: levels[level] for level in order[order.index(top) + 1 :] if level in levels}
    return {top: reached, **rest}


def _of_span(levels: Levels, comparison: str, span: Between, spread: int) -> Levels:
    """Chances for a birth or death within a window: the wider it is, the likelier anybody's falls into it."""
    width = _width(span, spread)
    if width == 0:
        return levels
    reached = _up_to(levels, comparison, "year" if width < A_YEAR else "overlap")
    if width < A_YEAR or "overlap" not in reached:
        return reached
    beside = 1 - min(1.0, width / spread)
    one = reached["overlap"]
    by_chance = Chances(same=1 - (1 - one.same) * beside, other=1 - (1 - one.other) * beside)
    return {**reached, "overlap": by_chance}


def _width(span: Between, spread: int) -> int:
    if span.earliest is None or span.latest is None:
        return spread
    return span.latest - span.earliest
