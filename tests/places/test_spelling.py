"""One spelling for all spellings of a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.places.cases import nominatives, stem, stems_of_town
from onrecord.places.spelling import spelling


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "Екатеринослав",
            "Yekaterinoslav",
            "Ekaterinoslav",
            "Jekaterinoslaw",
            "Екатеринославъ",
            "EКАТЕРИНOСЛАВ",
        ),
        ("Одесса", "Odesa", "Odessa", "ОДЕССА"),
        ("Орёл", "Орел", "Oryol", "Orël"),
        ("Нижний Новгород", "Nizhniy Novgorod", "Nizhny Novgorod", "Nizhnii Novgorod", "нижний-новгород"),
        ("Харьков", "Kharkov", "Khar'kov"),
        ("Хорошёво", "Khoroshёvo", "Khoroshevo", "Hоrоšеvо"),
        ("Донецк", "Donetsk", "Donet͡sk", "Doneck"),
        ("Щучинск", "Shchuchinsk", "Ščučinsk"),
        ("Йошкар-Ола", "Yoshkar-Ola", "Joschkar-Ola"),
        ("Кіевъ", "Kiev", "Kiew"),
        ("Бѣлевъ", "Белев", "Belev"),
    ],
)
def test_every_spelling_of_a_place_is_one(spellings: tuple[str, ...]) -> None:
    assert len({spelling(name) for name in spellings}) == 1


def test_places_that_sound_alike_stay_apart() -> None:
    names = ("Керчь", "Кемь", "Минск", "Пинск", "Томск", "Омск", "Тула", "Тума", "Кашин", "Казань")
    assert len(set(map(spelling, names))) == len(names)


@given(st.text())
def test_any_text_has_a_spelling_that_capitals_and_spaces_do_not_change(text: str) -> None:
    assert spelling(f"  {text} ") == spelling(text)


@pytest.mark.parametrize(
    ("case", "name"),
    [
        ("Москве", "Москва"), ("Москвы", "Москва"), ("Рославле", "Рославль"), ("Керчи", "Керчь"),
        ("Нижнем Новгороде", "Нижний Новгород"), ("Старой Руссе", "Старая Русса"), ("Орле", "Орел"),
        ("Вышнем Волочке", "Вышний Волочек"), ("Ельца", "Елец"), ("Иваново", "Иваново"), ("Саратова", "Саратов"),
    ],
)  # fmt: skip
def test_a_case_is_led_back_to_the_name(case: str, name: str) -> None:
    assert spelling(name) in nominatives(spelling(case))


@pytest.mark.parametrize(
    ("town", "adjective"),
    [
        ("Задонск", "Задонского"), ("Калуга", "Калужской"), ("Дубно", "Дубенском"), ("Елец", "Елецкий"),
        ("Ржев", "Ржевского"), ("Тверь", "Тверская"), ("Орша", "Оршанского"), ("Клинцы", "Клинцовского"),
        ("Вязьма", "Вяземского"), ("Речица", "Речицкого"), ("Рига", "Рижского"), ("Гродно", "Гродненской"),
        ("Собинка", "Собинский"), ("Коломна", "Коломенского"), ("Брест", "Брестской"),
    ],
)  # fmt: skip
def test_a_district_is_known_by_the_adjective_of_its_town(town: str, adjective: str) -> None:
    assert stem(spelling(adjective)) in stems_of_town(spelling(town))
