"""Where a text mentions a person or place, in any of the forms that writers use."""

from __future__ import annotations

import pytest

from onrecord.names import PersonIndex, PhraseIndex, initials, mentioned, parts_of, words_of


def found(name: str, text: str) -> list[str]:
    words = words_of(text)
    return [text[words[one.first].start : words[one.after - 1].end] for one in mentioned(name, words)]


@pytest.mark.parametrize(
    ("name", "text", "mentions"),
    [
        ("Nika Poliakov", "Then Nika Poliakov came", ["Nika Poliakov"]),
        ("Nika Poliakov", "and Poliakov's man", ["Poliakov's"]),
        ("Nika Poliakov", "с Никой Петровичем Поляковым", ["Никой Петровичем Поляковым"]),
        ("Nika Poliakov", "Н. П. Поляков писал", ["Н. П. Поляков"]),
        ("Nika Poliakov", "signed NP, or НП", ["NP", "НП"]),
        ("Nika Poliakov", "signed N. P. in ink", ["N. P"]),
        ("Nika Poliakov", "Nika laughed; np; poliakov", []),
        (
            "Степан Антонович Минин",
            "Stepan Minin, Минину С. А., Minin",
            ["Stepan Minin", "Минину С. А", "Minin"],
        ),
        ("Степан Антонович Минин", "у Минаева", []),
        ("Николай Римский-Корсаков", "с Римским-Корсаковым", ["Римским-Корсаковым"]),
        ("V. M. Bekhterev", "Professor V.M. Bekhterev", ["V.M. Bekhterev"]),
        ("NP", "Np, and NP", ["NP"]),
    ],
)
def test_a_name_is_found_in_every_form(name: str, text: str, mentions: list[str]) -> None:
    assert found(name, text) == mentions


def test_the_fuller_mention_says_which_of_two_namesakes_is_meant() -> None:
    index = PersonIndex({"nika": ["Nika Poliakov"], "ivan": ["Ivan Poliakov"]})
    words = words_of("Ivan Poliakov; Poliakov")
    assert [set(one.ids) for one in index.mentions(words)] == [{"ivan"}, {"ivan", "nika"}]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("in Saint Petersburg", ["peter"]),
        ("в Санкт-Петербурге", ["peter"]),
        ("с Соловков", ["solovki"]),
        ("в Иркутской области", ["irkutsk"]),
        ("a saint in heaven; Petersburg", []),
    ],
)
def test_places_are_found_with_all_their_words(text: str, places: list[str]) -> None:
    index = PhraseIndex(
        {
            "peter": ["Saint Petersburg", "Санкт-Петербург"],
            "solovki": ["Соловки"],
            "irkutsk": ["Иркутская область"],
        }
    )
    assert [place for one in index.mentions(words_of(text)) for place in one.ids] == places


def test_initials_are_those_of_given_name_and_surname_whichever_stands_first() -> None:
    assert initials("Nika Poliakov") == "NP"
    assert initials("Минин Степан Антонович") == "СМ"
    assert initials("NP") == ""


def test_a_name_without_letters_is_no_name() -> None:
    assert parts_of("… 7") is None
