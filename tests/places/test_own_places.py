"""A dossier's own places: they come first, need no map, and are found on one where there is one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from small_map import small_map

from onrecord.places import Atlas, Gazetteer, PlaceRelation, Years

OWN = Gazetteer(
    within={"ferry": "irkutsk-region", "irkutsk-region": "siberia", "leningrad": "russia"},
    same_as={"petrograd": "leningrad"},
    names={
        "siberia": ("Siberia", "Сибирь"),
        "irkutsk-region": ("Irkutsk region",),
        "ferry": ("The ferry of Tikhomost",),
        "leningrad": ("Saint Petersburg", "Petrograd", "Leningrad"),
        "russia": ("Russia",),
        "amsterdam": ("Amsterdam",),
    },
    at={"amsterdam": (52.37, 4.9), "leningrad": (59.94, 30.31)},
    years={"leningrad": {"Petrograd": Years(1914, 1924)}},
)
ids = st.sampled_from("abcd")
links = st.dictionaries(ids, st.none() | ids)


def test_without_a_map_a_dossier_is_its_own() -> None:
    atlas = Atlas(OWN)
    assert atlas.relation_of(("The ferry of Tikhomost",), ("Сибирь",)) is PlaceRelation.WITHIN
    assert atlas.relation_of(("Petrograd",), ("Ленинград",)) is PlaceRelation.SAME
    assert atlas.relation_of(("Amsterdam",), ("Leningrad",)) is PlaceRelation.APART
    assert atlas.relation_of(("Amsterdam",), ("Paris",)) is PlaceRelation.UNKNOWN
    assert atlas.resolve("Paris") == ()


def test_a_place_of_the_dossier_that_a_map_knows_is_that_place() -> None:
    atlas = Atlas(OWN, small_map())
    [own] = atlas.resolve("Petrograd")
    assert (own.key, own.recorded) == ("geonames:498817", True)
    assert atlas.relation_of(("Petrograd",), ("С.-Петербург",)) is PlaceRelation.SAME
    assert [name.text for name in atlas.names_of(own)] == ["Saint Petersburg", "Petrograd", "Leningrad"]


def test_what_only_the_dossier_knows_lies_on_the_map_where_it_says() -> None:
    atlas = Atlas(OWN, small_map())
    [ferry] = atlas.resolve("The ferry of Tikhomost")
    assert ferry.within[:2] == ("region:RU-20", "land:siberia")
    assert atlas.relation_of(("The ferry of Tikhomost",), ("Иркутская губ.",)) is PlaceRelation.WITHIN
    assert atlas.relation_of(("The ferry of Tikhomost",), ("Москва",)) is PlaceRelation.APART


def test_the_dossier_decides_where_its_places_are() -> None:
    elsewhere = Gazetteer(names={"berlin": ("Berlin",)}, at={"berlin": (54.0, 61.2)})
    [berlin] = Atlas(elsewhere, small_map()).resolve("Berlin")
    assert berlin.country == "RU", "the village in the Urals, by its coordinates"
    nowhere = Gazetteer(names={"berlin": ("Berlin",)}, at={"berlin": (10.0, 10.0)})
    [berlin] = Atlas(nowhere, small_map()).resolve("Berlin")
    assert (berlin.key, berlin.regions) == ("berlin", frozenset())


@given(links, links)
def test_rings_hang_nothing_and_no_relation_has_a_side(
    within: dict[str, str | None], same_as: dict[str, str | None]
) -> None:
    atlas = Atlas(Gazetteer(within=within, same_as=same_as, names={id: (f"Town {id}",) for id in "abcd"}))
    for one in "abcd":
        for other in "abcd":
            left, right = (f"Town {one}",), (f"Town {other}",)
            assert atlas.relation_of(left, right) is atlas.relation_of(right, left)
