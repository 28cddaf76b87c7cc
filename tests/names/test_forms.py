"""Two words are one name in any script, romanisation and case, and different names stay apart."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.names import fold, same_word

ONE_NAME = """
Поляков Poliakov Polyakov Poljakow Polyakoff Поляковъ
Щербаков Shcherbakov Schtscherbakow Ščerbakov Szczerbakow
Хрущёв Хрущев Khrushchev Chruschtschow Khrouchtchev
Ягода Yagoda Jagoda Iagoda
Ежов Yezhov Ezhov Jeżow
Дзержинский Dzerzhinsky Dzerzhinskii Dzerzhinskij
Зиновьев Zinoviev Zinov'ev Zinov’ev Sinowjew
Бѣловъ Белов Belov Below
Ѳедоръ Федор Фёдор Fedor Fyodor Fjodor
Кузнецов Kuznetsov Kusnezow
"""


@pytest.mark.parametrize("spellings", ONE_NAME.strip().splitlines())
def test_spellings_of_one_name_have_one_skeleton(spellings: str) -> None:
    assert len({fold(word.replace("ż", "ž")) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Полякова", "Поляков"), ("Поляковым", "Poliakov"), ("Минину", "Minin"), ("Москве", "Москвы"),
        ("Москве", "Moskva"), ("Ленинграда", "Leningrad"), ("Одессу", "Одесса"), ("Германии", "Германия"),
        ("Штерна", "Штерн"), ("Сибири", "Сибирь"), ("Соловках", "Соловки"), ("Дзержинского", "Dzerzhinsky"),
        ("Крупской", "Крупская"), ("Льва", "Лев"), ("Павлом", "Павел"), ("Череповца", "Череповец"),
        ("Николаем", "Nikolai"), ("Марией", "Мария"), ("Ильёй", "Илья"), ("Антоновичем", "Антонович"),
        ("Poliakov's", "Poliakov"), ("Minin’s", "Минин"), ("Полякову", "Poliakova"), ("ПОЛЯКОВА", "Полякова"),
    ],
)  # fmt: skip
def test_forms_of_one_word_are_one(one: str, other: str) -> None:
    assert same_word(one, other)
    assert same_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Минин", "Минаев"), ("Иван", "Иванов"), ("Иваном", "Иванов"), ("Анна", "Антон"), ("Анне", "Антону"),
        ("Poliakov", "Poliakova"), ("Минск", "Минский"), ("Герман", "Германия"), ("Николай", "Николаев"),
        ("Stern", "Sterns"), ("Маша", "Миша"), ("Ленин", "Ленинград"), ("Роман", "Романов"),
    ],
)  # fmt: skip
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert not same_word(one, other)


@given(st.text())
def test_any_text_is_a_form_of_itself(text: str) -> None:
    assert same_word(text, text)


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяёѣіѳѵabcdefghijklmnopqrstuvwxyzčšž'"))
def test_capitals_change_no_skeleton(word: str) -> None:
    assert fold(word) == fold(word.upper())


@pytest.mark.parametrize(("table", "bound"), [("surnames.misc.tsv", 0.02), ("firstnames.tsv", 0.001)])
def test_declined_names_are_known_by_their_nominative(shared: Path, table: str, bound: float) -> None:
    """The tables of the Petrovich project; of the larger, every seventh line."""
    text = (shared / "data/petrovich_eval" / table).read_text(encoding="utf-8-sig")
    lines = list(csv.DictReader(text.splitlines(), delimiter="\t"))
    lines = lines[::7] if len(lines) > 10_000 else lines
    missed = [line["word"] for line in lines if not same_word(line["lemma"], line["word"])]
    assert len(missed) <= bound * len(lines), missed[:20]
