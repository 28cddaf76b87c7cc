"""How records write places, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.places.phrase import parts_of
from onrecord.places.spot import Extent

SITE, DISTRICT, REGION, STATE = Extent.SITE, Extent.DISTRICT, Extent.REGION, Extent.STATE


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("с. Кутулик Иркутской губ.", [("Кутулик", SITE), ("Иркутской", REGION)]),
        ("дер.Хлевное Задонского у. Воронежской губ.",
         [("Хлевное", SITE), ("Задонского", DISTRICT), ("Воронежской", REGION)]),
        ("Калининская обл., г. Кашин", [("Калининская", REGION), ("Кашин", SITE)]),
        ("в г.Мирополь Волынской губ.", [("Мирополь", SITE), ("Волынской", REGION)]),
        ("Обл. войска Донского", [("Донского", REGION)]),
        ("Белорусская ССР", [("Белорусская", STATE)]),
        ("деревня в Сибири", [("Сибири", None)]),
        ("a village in Irkutsk region", [("Irkutsk", REGION)]),
        ("village of Kutulik in Irkutsk province", [("Kutulik", SITE), ("Irkutsk", REGION)]),
        ("г. Москва, ул. Арбат, д.5, кв. 3", [("Москва", SITE)]),
        ("Б. Якиманка ул., д.5", []),
        ("ст. Ряжск Ленинской ж.д.", [("Ряжск", SITE)]),
        ("Румыния, г. Галац, румын", [("Румыния", None), ("Галац", SITE)]),
        ("рига", [("рига", None)]),
        ("", []),
    ],
)  # fmt: skip
def test_each_place_of_a_phrase_is_found_with_how_much_it_is(
    written: str, parts: list[tuple[str, Extent | None]]
) -> None:
    assert [(part.text, part.extent) for part in parts_of(written)] == parts


def test_a_governorate_is_told_from_a_soviet_region() -> None:
    assert [part.imperial for part in parts_of("Тверская губ. (Тверская обл.)")] == [True, False]


@given(st.text(alphabet="абвгдг. с,()обл. губ р-н у. ж.д. ул. Ab-’/;", max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    assert all(part.text for part in parts_of(text))
