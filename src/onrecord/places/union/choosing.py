"""Which towns of GeoNames the gazetteer takes, under which of their names, and in which region each lies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord.places.spelling import IS_CYRILLIC, spelling

City = Mapping[str, Any]

UNION = frozenset(("RU", "UA", "BY", "KZ", "UZ", "TM", "KG", "TJ", "AZ", "AM", "GE", "MD", "LT", "LV", "EE"))
EMPIRE = frozenset(("PL", "FI"))
NEIGHBOURS = frozenset(("DE", "AT", "HU", "RO", "CZ", "SK", "BG", "RS", "TR", "IR", "MN"))
LEAST_NEAR, LEAST_FAR = 15_000, 100_000
"""Of the Union, Poland and Finland all are taken, of neighbours the towns, of the rest of the world the cities."""

READABLE = re.compile(r"[A-ZÀ-ȳА-ЯЁІЇЄҐЎѢ][A-Za-zÀ-ȳʼ’'`ʻ‘А-яЁёІіЇїЄєҐґЎўѢѣҚқҒғҢңҮүҰұӘәҺһ .\-]+")
CODE = re.compile(r"[A-Z]{3}")

CITY_REGIONS = {
    "RU-48": "RU-47", "RU-66": "RU-42", "UA-12": "UA-13", "UA-20": "UA-11", "BY-04": "BY-05", "KZ-02": "KZ-01",
    "KZ-05": "KZ-03", "KZ-1537272": "KZ-10", "KZ-08": "KZ-14", "KG-01": "KG-02", "UZ-13": "UZ-14", "TJ-04": "TJ-RR",
    "TM-S": "TM-01",
}  # fmt: skip
"""Cities that are regions of their own today, and the region that lies around them and bears their name."""


def chosen(cities: Iterable[City], countries: Mapping[str, Mapping[str, Any]]) -> list[City]:
    """The towns that are taken, the most populous first."""
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    taken = [city for city in cities if city["population"] >= _least(city, capitals)]
    return sorted(taken, key=lambda city: (-city["population"], city["geonameid"]))


def region_of(city: City) -> str:
    """The region of today in which a town lies."""
    code = f"{city['countrycode']}-{city['admin1code'] or '00'}"
    return CITY_REGIONS.get(code, code)


def names_of(city: City) -> Iterator[tuple[str, bool]]:
    """The names of a town, each in the one spelling, and whether it was in Cyrillic."""
    seen: dict[str, bool] = {}
    for name in (city["name"], *city["alternatenames"]):
        if READABLE.fullmatch(name) and not CODE.fullmatch(name):
            spelt = spelling(name)
            seen[spelt] = seen.get(spelt, False) or IS_CYRILLIC.search(name) is not None
    yield from seen.items()


def _least(city: City, capitals: set[tuple[str, str]]) -> int:
    code = city["countrycode"]
    if code in UNION or code in EMPIRE or (code, city["name"]) in capitals:
        return 0
    return LEAST_NEAR if code in NEIGHBOURS else LEAST_FAR
