"""The gazetteer of the former Union: made, kept and read again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from small_map import COUNTRIES, small_map, towns

from onrecord.places import Atlas, Extent, open_atlas
from onrecord.places.union import keeping, union_file, union_if_made
from onrecord.places.union.making import made
from onrecord.places.union.rows import Row, read, written
from onrecord.places.union.tables import areas, renamed, states
from onrecord.places.years import Called, Years


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user's data folder of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    union_if_made.cache_clear()


def keep(content: str) -> None:
    union_file().parent.mkdir(parents=True, exist_ok=True)
    union_file().write_text(content, encoding="utf-8")


def test_what_was_made_is_read_again_as_it_was() -> None:
    keep(json.dumps({"edition": keeping.EDITION, **made(towns(), COUNTRIES)}))
    kept = open_atlas()
    for text in ("Екатеринослав", "Иркутская губ.", "Сибирь", "Берлин", "с. Кутулик"):
        assert kept.resolve(text) == Atlas(union=small_map()).resolve(text) != ()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"edition": 0}', '{"edition": 1}', "\x00"])
def test_a_file_that_is_none_or_of_another_edition_is_as_if_it_were_not_there(content: str) -> None:
    keep(content)
    assert union_if_made() is None


def test_a_row_is_read_as_it_was_written() -> None:
    row = Row(
        key="geonames:1",
        name="Днипро",
        extent=Extent.SITE,
        country="UA",
        at=(48.4666, 35.0407),
        people=968502,
        regions=(3, 14),
        names=(
            Called("Екатеринослав", Years(1802, 1926)),
            Called("Днепр", Years(2016, None)),
            Called("Днипро"),
        ),
    )
    assert read(written(row)) == row


def test_the_tables_say_nothing_twice_and_name_regions_that_there_are() -> None:
    """A typing slip in a table would put a governorate nowhere."""
    known = {area.key.removeprefix("region:") for area in areas("regions")}
    told = [area for table in ("regions", "old_regions", "lands") for area in areas(table)]
    assert len({area.key for area in told}) == len(told)
    for area in told:
        assert area.adjectives or area.nouns, area.key
        for region in area.regions:
            state, _, code = region.partition("-")
            assert state.isupper() and len(state) == 2 and code, (area.key, region)
            assert state not in ("RU", "UA", "BY") or code == "*" or region in known, (area.key, region)


def test_years_of_names_run_forwards() -> None:
    for names in (*(town.names for town in renamed()), *(nouns for _, _, nouns in states())):
        for name in names:
            since, until = name.years.since, name.years.until
            assert since is None or until is None or since <= until, name
