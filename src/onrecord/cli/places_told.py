"""Places told in words and as data: names, what each lies in, and how two of them lie to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click

from onrecord.cli.page import harmless, paragraph
from onrecord.places import (
    Atlas,
    Called,
    Extent,
    PlaceRelation,
    Spot,
    closest_pair,
    distance,
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


def places_as_json(atlas: Atlas, spots: Sequence[Spot]) -> Plain:
    """The places that a text may mean, the likeliest first."""
    return {"places": [_plain(atlas, spot) for spot in spots]}


def lie_as_json(atlas: Atlas, left: Sequence[Spot], right: Sequence[Spot]) -> Plain:
    """How two places lie to each other, and by which meanings of their names."""
    pair = closest_pair(left, right)
    away = None if pair is None else distance(*pair)
    return {
        "left": [_plain(atlas, spot) for spot in left],
        "right": [_plain(atlas, spot) for spot in right],
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


def print_places(atlas: Atlas, text: str, spots: Sequence[Spot]) -> None:
    """The places that a text may mean, each with its names and what it lies in."""
    if not spots:
        paragraph(f"Nothing is known of “{text}”.")
    for spot in spots[:SHOWN]:
        paragraph(f"{spot.name}: {_what(spot)}")
        _print_names(atlas.names_of(spot))
        if spot.within:
            paragraph(", ".join(map(atlas.name_of, spot.within)), indent=2, lead="in ")
    if len(spots) > SHOWN:
        paragraph(f"and {len(spots) - SHOWN} more of that name; name the region to tell them apart.")


def print_lie(atlas: Atlas, left: Asked, right: Asked) -> None:
    """How two places lie to each other, in a sentence, with what was taken for each."""
    for text, spots in (left, right):
        if not spots:
            paragraph(f"Nothing is known of “{text}”.")
    pair = closest_pair(left[1], right[1])
    if pair is None:
        return
    paragraph(_sentence(atlas, *pair))
    for (text, spots), taken in zip((left, right), pair, strict=True):
        others = len(likely(spots)) - 1
        also = f"; {others} more may be meant" if others > 0 else ""
        click.echo(harmless(f"  “{text}” is {taken.name} ({taken.key}){also}"))


def _sentence(atlas: Atlas, left: Spot, right: Spot) -> str:
    away = distance(left, right)
    apart = "" if away is None else f", {away:,.0f} km from each other"
    match relation(left, right):
        case PlaceRelation.SAME:
            return f"Same: both are {left.name}."
        case PlaceRelation.WITHIN:
            inner, outer = (right, left) if _holds(left, right) else (left, right)
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


def _holds(left: Spot, right: Spot) -> bool:
    """Whether it is the right place that lies in the left."""
    return left.key in right.within or (right.key not in left.within and left.extent > right.extent)


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
