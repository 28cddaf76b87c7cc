"""What words mean on the map, with a dossier's own places and without."""

from __future__ import annotations

import pytest
from small_map import small_map

from onrecord.places import Atlas, Extent, Gazetteer, PlaceRelation, Spot, Years, closest, likely

SAME, WITHIN, REGION = PlaceRelation.SAME, PlaceRelation.WITHIN, PlaceRelation.REGION
NEAR, APART, UNKNOWN = PlaceRelation.NEAR, PlaceRelation.APART, PlaceRelation.UNKNOWN


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas(union=small_map())


def names(spots: tuple[Spot, ...]) -> list[str]:
    return [spot.name for spot in spots]


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Ekaterinoslav", "Dnipro", SAME),
        ("Екатеринославъ", "Днепропетровск", SAME),
        ("a village in Irkutsk region", "Siberia", WITHIN),
        ("деревня в Иркутской губ.", "Сибирь", WITHIN),
        ("с. Кутулик Иркутской губ.", "Восточная Сибирь", WITHIN),
        ("Кутулик", "Иркутск", REGION),
        ("Тверь", "Торжок", REGION),
        ("Калининская обл.", "Тверская обл.", SAME),
        ("г. Торжок Тверской губ.", "Калининская обл.", WITHIN),
        ("Москва", "Московская обл.", WITHIN),
        ("Berlin", "Germany", WITHIN),
        ("Берлин", "Мюнхен", APART),
        ("Берлин, Германия", "Москва", APART),
        ("Siberia", "Moscow", APART),
        ("Тамбовская губ.", "Воронежская губ.", NEAR),
        ("Рига", "Лифляндская губ.", WITHIN),
        ("Рига", "Прибалтика", WITHIN),
        ("УССР", "СССР", WITHIN),
        ("Керчь", "Крым", WITHIN),
        ("д. Нигдеевка", "Москва", UNKNOWN),
    ],
)
def test_how_two_places_lie_to_each_other(
    atlas: Atlas, left: str, right: str, relation: PlaceRelation
) -> None:
    assert atlas.relation_of((left,), (right,)) is relation
    assert atlas.relation_of((right,), (left,)) is relation


def test_a_village_on_no_map_lies_in_the_region_that_is_named_with_it(atlas: Atlas) -> None:
    [village] = atlas.resolve("дер. Хлевное Задонского уезда Воронежской губ.")
    assert village.name == "Хлевное"
    assert village.within[0] == "district:geonames:465726"
    assert atlas.relation_of(("с. Хлевное Воронежской губ.",), ("Хлевное Задонского у.",)) is SAME
    assert atlas.relation_of(("с. Хлевное Воронежской губ.",), ("с. Хлевное Иркутской губ.",)) is APART


def test_words_that_follow_a_name_say_where_it_lies(atlas: Atlas) -> None:
    assert names(atlas.resolve_words(("Berlin", "Chelyabinsk region"))) == ["Berlin"]
    assert atlas.resolve_words(("Berlin", "Chelyabinsk region"))[0].country == "RU"
    assert atlas.resolve_words(("Berlin", "Germany"))[0].country == "DE"


def test_of_namesakes_all_are_told_and_the_likeliest_first(atlas: Atlas) -> None:
    assert names(atlas.resolve("Свердловск")) == ["Yekaterinburg", "Dovzhansk"]
    assert len(likely(atlas.resolve("Berlin"))) == 1, "nobody means the village with 613 people"


def test_the_year_decides_between_places_that_bore_a_name(atlas: Atlas) -> None:
    assert names(atlas.resolve("Уральская обл.", 1930)) == ["Ural oblast"]
    assert names(atlas.resolve("Уральская обл.", 1900)) == ["Ural oblast (Uralsk)"]
    assert atlas.resolve("Ставрополь")[0].name == "Stavropol"
    assert atlas.resolve("Екатеринослав", 1925) == atlas.resolve("Днипро")


def test_a_town_is_meant_and_not_its_region_unless_that_is_said(atlas: Atlas) -> None:
    for name in ("Moscow", "Москва", "Voronezh", "Tver", "Irkutsk"):
        assert atlas.resolve(name)[0].extent is Extent.SITE, name
    assert atlas.resolve("Crimea")[0].name == "Crimea"
    assert atlas.resolve("Voronezh region")[0].name == "Voronezh region"


def test_names_over_time_are_told_with_their_years(atlas: Atlas) -> None:
    [spot] = atlas.resolve("Petrograd")
    borne = {name.text: name.years for name in atlas.names_of(spot)}
    assert borne["Петроград"] == Years(1914, 1924)
    assert borne["Ленинград"] == Years(1924, 1991)


def test_a_namesake_accuses_nobody(atlas: Atlas) -> None:
    assert closest(atlas.resolve("Ставрополь"), atlas.resolve("Самарская обл.")) is WITHIN
    assert closest(atlas.resolve("Ставрополь"), atlas.resolve("Ставропольский край")) is WITHIN


def test_places_that_bear_one_name_of_the_dossier_come_in_the_order_of_the_year() -> None:
    own = Gazetteer(
        names={"old": ("Kalinin",), "new": ("Kalinin",)},
        years={"old": {"Kalinin": Years(1931, 1990)}, "new": {"Kalinin": Years(1991, None)}},
    )
    assert [spot.key for spot in Atlas(own).resolve("Калинин", 1995)] == ["new", "old"]
    assert [spot.key for spot in Atlas(own).resolve("Калинин", 1937)] == ["old", "new"]
