"""The numbers that a text names, in figures and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.script.mentions import numbers_named


@pytest.mark.parametrize(
    ("text", "least", "greatest", "unit"),
    [
        ("1,000 to 1,500 men", 1000, 1500, None),
        ("1 000 человек", 1000, 1000, None),
        ("1.5 million", 1_500_000, 1_500_000, None),
        ("1,5 млн", 1_500_000, 1_500_000, None),
        ("1500 men", 1500, 1500, None),
        ("20 тыс. рублей", 20_000, 20_000, None),
        ("seventeen years", 17, 17, "y"),
        ("twenty-six years", 26, 26, "y"),
        ("a hundred men", 100, 100, None),
        ("two hundred and six", 206, 206, None),
        ("two thousand five hundred", 2500, 2500, None),
        ("one hundred thousand", 100_000, 100_000, None),
        ("a dozen men", 12, 12, None),
        ("between one and one and a half thousand men", 1000, 1500, None),
        ("семнадцать лет", 17, 17, "y"),
        ("семнадцати лет", 17, 17, "y"),
        ("двадцать шесть лет", 26, 26, "y"),
        ("двадцати шести", 26, 26, None),
        ("полтора года", 1.5, 1.5, "y"),
        ("полгода", 0.5, 0.5, "y"),
        ("сто двадцать пять дней", 125, 125, "d"),
        ("пять тысяч двести", 5200, 5200, None),
        ("тысяча людей", 1000, 1000, None),
        ("от 1000 до 1500 человек", 1000, 1500, None),
        ("a year and a half later", 1.5, 1.5, "y"),
        ("two and a half years", 2.5, 2.5, "y"),
        ("three or four weeks", 3, 4, "w"),
        ("2–3 months", 2, 3, "m"),
        ("a 17-year sentence", 17, 17, "y"),
        ("On 1 August 1914 three men", 3, 3, None),
        ("one man and two women", 2, 2, None),
        ("All twenty. Six men", 20, 20, None),
    ],
)
def test_numbers(text: str, least: float, greatest: float, unit: str | None) -> None:
    first = numbers_named(text)[0]
    assert (first.least, first.greatest, first.unit) == (least, greatest, unit)


@pytest.mark.parametrize(
    "text",
    ["one day a man", "один из них", "in 1925", "the 1st man", "5-й полк", "at 12:03 he", "1 августа",
     "the first time",
     "a second letter", "с 1910 по 1914 год", "A4", ""],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert numbers_named(text) == ()


WORDS = [
    "one", "two", "twenty", "hundred", "thousand", "and", "a", "half", "to", "сто", "пять", "тысяча", "с",
     "5", "1,000",
    ".", "year",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS)))
def test_any_row_of_number_words_is_read_to_its_end(words: list[str]) -> None:
    text = " ".join(words)
    assert all(
        one.least <= one.greatest and text[one.start : one.end] == one.text for one in numbers_named(text)
    )
