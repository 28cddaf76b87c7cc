"""The places that a register's rows tell of: each distinct text found on the map once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

import numpy as np

from onrecord.identity.features import Located, located
from onrecord.identity.lookup.coded import Places, Spots
from onrecord.identity.lookup.coding.listing import column_of
from onrecord.identity.lookup.column import Vocabulary, narrow
from onrecord.places import Atlas, Extent, Spot


class PlaceBook:
    """Numbers for places, given as texts are met."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._numbers: dict[Located, int] = {}
        self._by_text: dict[str, int] = {}

    def numbers(self, texts: Iterable[str]) -> list[int]:
        """The number of the place of each text."""
        return [self._number(text) for text in texts]

    def closed(self) -> Places:
        """All places that have a number."""
        met = dict.fromkeys(spot for place in self._numbers for spot in place.spots)
        spots = {spot: number for number, spot in enumerate(met)}
        return Places(
            words=Vocabulary([place.words[0] for place in self._numbers]),
            meaning=column_of(
                np.arange(len(self._numbers)),
                [[spots[spot] for spot in place.spots] for place in self._numbers],
            ),
            spots=_spots(list(spots)),
        )

    def _number(self, text: str) -> int:
        if text not in self._by_text:
            place = located((text,), self._atlas)
            self._by_text[text] = self._numbers.setdefault(place, len(self._numbers))
        return self._by_text[text]


def setting(spot: Spot) -> str:
    """All of a spot but its name, where it is and who lives there; of a site, which are many, not its key either."""
    told = asdict(spot)
    for own in ("name", "at", "people", *(("key",) if spot.extent is Extent.SITE else ())):
        del told[own]
    return json.dumps(told, ensure_ascii=False, sort_keys=True, default=sorted)


def unmapped_name(key: str) -> str:
    """The name of a village on no map, from its key within what it lies in; of others nothing."""
    return key.partition("/")[2]


def _spots(spots: Sequence[Spot]) -> Spots:
    settings: dict[str, int] = {}
    numbers = [settings.setdefault(setting(spot), len(settings)) for spot in spots]
    at = [spot.at or (np.nan, np.nan) for spot in spots]
    return Spots(
        keys=Vocabulary([spot.key for spot in spots]),
        unmapped=Vocabulary([unmapped_name(spot.key) for spot in spots]),
        names=[spot.name for spot in spots],
        settings=list(settings),
        setting=narrow(np.array(numbers, np.int64)),
        north=np.array([north for north, _ in at], np.float64),
        east=np.array([east for _, east in at], np.float64),
    )
