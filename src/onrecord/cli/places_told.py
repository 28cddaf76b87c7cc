"""Places told in words and as data: names, what each lies in, and how two of them lie to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from onrecord.cli.page import paragraph
from onrecord.places import (
    Atlas,
    Called,
    Extent,
    PlaceRelation,
    Spot,
    closest_pair,
    distance,
    holds,
    likely,
    relation,
)

Plain = Mapping[str, Any]
Asked = tuple[str, Sequence[Spot]]

SHOWN = 8
"""So many meanings of a name are told; the JSON has all."""

EXTENTS = {
    Extent.SITE: "a town or village",
    Extent.DISTRICT: "a district",
    Extent.REGION: "a region",
    Extent.LAND: "a land",
    Extent.STATE: "a state",
}


def told_as_json(atlas: Atlas, asked: Sequence[Asked]) -> Plain:
    """The places that each text may mean, the likeliest first; of two, how they lie to each other."""
    places = [{"text": text, "places": [_plain(atlas, spot) for spot in spots]} for text, spots in asked]
    if len(asked) == 1:
        return {"asked": places}
    pair = closest_pair(asked[0][1], asked[1][1])
    away = None if pair is None else distance(*pair)
    return {
        "asked": places,
        "relation": (PlaceRelation.UNKNOWN if pair is None else relation(*pair)).value,
        "because": None if pair is None else [spot.key for spot in pair],
        "kilometres": None if away is None else round(away),
    }


def _plain(atlas: Atlas, spot: Spot) -> Plain:
    return {
        "key": spot.key,
        "name": spot.name,
        "extent": spot.extent.name.lower(),
        "country": spot.country,
        "within": [{"key": key, "name": atlas.name_of(key)} for key in spot.within],
        "at": spot.at,
        "names": [
            {"text": name.text, "since": name.years.since, "until": name.years.until}
            for name in atlas.names_of(spot)
        ],
        "recorded": spot.recorded,
    }


def print_told(atlas: Atlas, asked: Sequence[Asked]) -> None:
    """What each text may mean; of two, how they lie to each other and what was taken for each."""
    for text, spots in asked:
        if not spots:
            paragraph(f"Nothing is known of “{text}”.")
    if len(asked) == 1:
        _print_places(atlas, asked[0][1])
        return
    left, right = asked
    pair = closest_pair(left[1], right[1])
    if pair is not None:
        paragraph(_sentence(atlas, *pair))
        _print_taken(left, pair[0])
        _print_taken(right, pair[1])


def _print_places(atlas: Atlas, spots: Sequence[Spot]) -> None:
    for spot in spots[:SHOWN]:
        paragraph(f"{spot.name}: {_what(spot)}")
        _print_names(atlas.names_of(spot))
        if spot.within:
            paragraph(", ".join(map(atlas.name_of, spot.within)), indent=2, lead="in ")
    if len(spots) > SHOWN:
        paragraph(f"and {len(spots) - SHOWN} more of that name; name the region to tell them apart.")


def _print_taken(asked: Asked, taken: Spot) -> None:
    text, spots = asked
    others = len(likely(spots)) - 1
    also = f"; {others} more may be meant" if others > 0 else ""
    paragraph(f"“{text}” is {taken.name} ({taken.key}){also}", indent=2)


def _sentence(atlas: Atlas, left: Spot, right: Spot) -> str:
    away = distance(left, right)
    apart = "" if away is None else f", {away:,.0f} km from each other"
    match relation(left, right):
        case PlaceRelation.SAME:
            return f"Same: both are {left.name}."
        case PlaceRelation.WITHIN:
            inner, outer = (right, left) if holds(left, right) else (left, right)
            return f"Within: {inner.name} lies in {outer.name}."
        case PlaceRelation.REGION:
            shared = next((key for key in left.within if key in right.within), None)
            return f"Region: both lie in {atlas.name_of(shared) if shared else 'one region'}{apart}."
        case PlaceRelation.NEAR:
            return f"Near: {left.name} and {right.name} are neighbours{apart}."
        case PlaceRelation.APART:
            return f"Apart: {left.name} and {right.name} are two places{apart}."
        case _:
            return f"Unknown: it is not known how {left.name} and {right.name} lie to each other."


def _what(spot: Spot) -> str:
    where = "" if spot.at is None else f" at {spot.at[0]:.2f}, {spot.at[1]:.2f}"
    whose = ", a place of the dossier" if spot.recorded else ", on no map" if "/" in spot.key else ""
    return f"{EXTENTS[spot.extent]}{where}{whose} ({spot.key})"


def _print_names(names: Sequence[Called]) -> None:
    if names:
        paragraph("; ".join(map(_dated, names)), indent=2, lead="called ")


def _dated(name: Called) -> str:
    since = "" if name.years.since is None else f" from {name.years.since}"
    until = "" if name.years.until is None else f" until {name.years.until}"
    return f"{name.text}{since}{until}"
