"""Cards and places as a member sees them: whole, but for pointers to what is not shown."""

from __future__ import annotations

from dataclasses import replace

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import references
from onrecord.evidence import Place, Source
from onrecord.protection.members.seeing import sees


def cards_for_member(house: Dossier, shown: Dossier) -> dict[str, Source]:
    """The cards without what they were made from, or dated by, where that is not shown.

    A source that was copied from one that is not shown looks like an original to the member: that it is none, and of
    what, is what they are not cleared for. What is `attested` for them may therefore be less for the house.
    """
    return {id: _card(source, house, shown) for id, source in shown.sources.items()}


def places_for_member(shown: Dossier) -> dict[str, Place]:
    """The places without ways to, or other names by, places that are not shown."""
    return {id: _place(place, shown) for id, place in shown.places.items()}


def _card(source: Source, house: Dossier, shown: Dossier) -> Source:
    unseen = {one.path[0] for one in references(source) if not sees(house, shown, one)}
    if "derives_from" in unseen:
        known = tuple(one for one in source.derives_from if one.source in shown.sources)
        source = replace(source, derives_from=known)
    if "made" in unseen:
        source = replace(source, made=None)
    return replace(source, place=None) if "place" in unseen else source


def _place(place: Place, shown: Dossier) -> Place:
    ways = tuple(one for one in place.travel if one.to in shown.places)
    within = place.within if place.within in shown.places else None
    same_as = place.same_as if place.same_as in shown.places else None
    if (ways, within, same_as) == (place.travel, place.within, place.same_as):
        return place
    return replace(place, travel=ways, within=within, same_as=same_as)
