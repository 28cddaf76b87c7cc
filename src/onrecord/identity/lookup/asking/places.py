"""How the places of a register lie to one that a profile tells of."""

from __future__ import annotations

import json
from functools import lru_cache

import numpy as np

from onrecord.identity.features import Located
from onrecord.identity.features.placing import RELATIONS, lie
from onrecord.identity.lookup.asking.classes import asked_once, mixed
from onrecord.identity.lookup.coded import Places, Spots
from onrecord.identity.lookup.coding.places import unmapped_name
from onrecord.identity.lookup.column import Levels, Numbers
from onrecord.identity.model.levels import words_relation
from onrecord.places import Extent, Spot
from onrecord.places.spot import NEIGHBOURHOOD

UNKNOWN = RELATIONS.index("unknown")

AROUND = 1.2 * NEIGHBOURHOOD / 111
"""Degrees of latitude, and of longitude at the equator, beyond which nothing is near."""

REMEMBERED = 16_384
"""Spots that are at hand; of most only one of their setting is ever asked for."""

TOWNS = 64
"""Places whose relations to a register's are at hand: whoever is sought next may have lived in the same."""


def relations_to(told: Located, places: Places) -> Levels:
    """The number of how each place lies to the one that is told: by the map, else by the words."""
    found = np.full(len(places.words), UNKNOWN, np.uint8)
    for spot in told.spots:
        of_spots = _relations_to_spot(spot, places.spots)
        found = np.minimum(found, places.meaning.levels(of_spots)[places.meaning.said])
    return np.where(found == UNKNOWN, _by_words(told, places), found).astype(np.uint8)


@lru_cache(maxsize=TOWNS)
def _relations_to_spot(told: Spot, spots: Spots) -> Levels:
    """Spots of one setting lie to another alike, unless they are the same one, or near, or it lies in them."""
    apart = np.flatnonzero(_may_be_apart(told, spots))
    classes = mixed((spots.setting, 0), (np.isnan(spots.north), 2))
    classes[apart] = np.arange(len(apart)) + int(classes.max(initial=-1)) + 1
    return asked_once(classes, lambda spot: RELATIONS.index(lie(told, spot_of(spots, spot))))


def _may_be_apart(told: Spot, spots: Spots) -> Numbers:
    """Spots that lie to the one that is told otherwise than others of their setting may."""
    known = np.zeros(len(spots.keys), bool)
    known[spots.keys.places((told.key, *told.within))] = True
    if name := unmapped_name(told.key):
        known[spots.unmapped.places([name])] = True
    if told.at is None:
        return known
    north, east = told.at
    away = np.abs(spots.east - east)
    across = np.minimum(away, 360 - away) * np.cos(np.radians(north))
    near: Numbers = (np.abs(spots.north - north) <= AROUND) & (across <= AROUND)
    return near | known


@lru_cache(maxsize=REMEMBERED)
def spot_of(spots: Spots, number: int) -> Spot:
    """One of a register's spots, as the atlas had it."""
    told = json.loads(spots.settings[int(spots.setting[number])])
    at = (float(spots.north[number]), float(spots.east[number]))
    return Spot(
        **{
            **told,
            "key": spots.keys[number],
            "name": spots.names[number],
            "extent": Extent(told["extent"]),
            "within": tuple(told["within"]),
            "regions": frozenset(told["regions"]),
            "at": None if np.isnan(at[0]) else at,
        }
    )


def _by_words(told: Located, places: Places) -> Levels:
    found = np.full(len(places.words), UNKNOWN, np.uint8)
    for word in told.words:
        found[places.words.places([word])] = RELATIONS.index(words_relation(told.words, (word,)))
    return found
