"""One key for a surname, a given name or a patronymic, whoever wrote it down."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.names import given_key, is_initial, may_begin, patronymic_key, surname_key

iuliia = pytest.importorskip("iuliia", reason="romanisations that are not ours: pip install '.[test]'")

SURNAMES = """
Поляков Полякова Poliakov Poliakova Polyakov Poljakow Poljakova Poliakoff Poļakovs Poļakova Поляковъ Poljakowa
Дзержинский Дзержинская Dzerzhinsky Dzerzhinskaya Dzierżyński Dzierżyńska Dzeržinskij Дзержинскій Dzerzhinskaia
Толстой Толстая Tolstoy Tolstaya Tolstoi Tolstoj
Хрущёв Хрущова Khrushchev Chruschtschow Khrouchtchev Hruštšov Chruszczow
Жуков Жукова Zhukov Žukov Joukov Zhukova Żukow
Чайковский Чайковская Tchaikovsky Tschaikowski Tšaikovski Czajkowski Čajkovskij
Пушкин Пушкина Pushkin Pouchkine Puschkin Puszkin Puškin
Савицкий Савицкая Sawicki Sawicka Savitsky Savickij Savitskaya Sawizki
Казлаускас Казлаускайте Казлаускене Kazlauskas Kazlauskaitė Kazlauskienė
Берзин Bērziņš Берзинъ Berzin Bērziņa
Михайлов Mikhailov Mihhailov Mihailovs Michajlow Mikhaïlov
Сухов Suhhov Sukhov Suxov Suchow
Пoлякoв Полякoва Pоliаkоv
"""

GIVEN = """
Николай Коля Nikolai Nicholas Nicolas Mikołaj Mykola Nikolajs
Пётр Петр Петя Peter Pyotr Piotr Pjotr Pierre Peeter Pēteris Петръ
Иосиф Осип Йосип Josef Joseph Józef Iosif
Евгений Eugene Yevgeny Jewgeni Evgenii Євген
Мария Марья Маша Maria Marie Mary Mariia Marija
Сергей Серёжа Sergei Sergey Serge Serguei Siarhei
Михаил Миша Michael Mikhail Mihhail Michał Michel
"""

FATHERS = """
Пётр Петрович Петровна Petrowitsch Petrovna Petrovitš Piotr Петрівна Petrovičs
Николай Николаевич Николаевна Nikolaevich Nikolajewna Николаичъ
Илья Ильич Ильинична Ильинишна Ilyich Iljitsch
Лев Львович Львовна Lvovich Lwowna
Сергей Сергеевич Сергеевна Sergeevich Sergejewitsch Сергеич
Лука Лукич Лукинична Lukich
Павел Павлович Палыч Pavlovna Pawlowitsch
Яков Яковлевич Яковлевна Jakowlewna Iakovlevich
Вилен Виленович Vilenovna
Мокей Мокеевич Мокеевна
"""


@pytest.mark.parametrize(
    ("key", "words"),
    [(key, line) for key, lines in ((surname_key, SURNAMES), (given_key, GIVEN), (patronymic_key, FATHERS))
     for line in lines.strip().splitlines()],
)  # fmt: skip
def test_one_name_has_one_key(key: Callable[[str], str], words: str) -> None:
    assert len({key(word) for word in words.split()}) == 1, {word: key(word) for word in words.split()}


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (surname_key, "Поляков Поляк Полянский Полянов Полевой Полев"),
        (surname_key, "Лисов Лисовой Лисин Лисицын Лис"),
        (surname_key, "Жуков Шуков Чуков Зуков Цуков"),
        (given_key, "Олег Ольга Игорь Егор Юрий Георгий"),
        (given_key, "Мария Марина Марта Марк Мартин"),
        (given_key, "Александр Александра Алексей Саша"),
        (given_key, "Валентин Валентина Валерий"),
        (patronymic_key, "Иванович Игоревич Ильич Егорович Юрьевич Георгиевич"),
        (patronymic_key, "Петрович Павлович Платонович Паисиевич"),
    ],
)
def test_different_names_have_different_keys(key: Callable[[str], str], words: str) -> None:
    assert len({key(word) for word in words.split()}) == len(words.split())


@pytest.mark.parametrize("word", ["П", "П.", "p.", "Yu", "Zh.", "Š.", "Дж."])
def test_an_initial_is_known(word: str) -> None:
    assert is_initial(word)


@pytest.mark.parametrize("word", ["", ".", "Ян", "Li", "NP", "Лев", "7"])
def test_what_is_no_initial(word: str) -> None:
    assert not is_initial(word)


@pytest.mark.parametrize(
    "told",
    [
        "Н. Коля",
        "N Николай",
        "Ю. Юрий",
        "Y. Юрий",
        "I. Яков",
        "J. Евгений",
        "S. Шура",
        "C. Карл",
        "Ch. Чарльз",
        "Kh Харитон",
        "И. Иосиф",
        "С. S.",
    ],
)
def test_an_initial_may_be_that_of_a_name(told: str) -> None:
    initial, name = map(given_key, told.split())
    assert may_begin(initial, name)


@pytest.mark.parametrize("told", ["И. Юрий", "И. Яков", "Н. Пётр", "С. Шура", "N. Михаил"])
def test_an_initial_of_another_name(told: str) -> None:
    initial, name = map(given_key, told.split())
    assert not may_begin(initial, name)


@given(st.text())
def test_keys_are_of_ascii_letters_and_any_text_has_one(text: str) -> None:
    for key in (surname_key, given_key, patronymic_key):
        found = key(text)
        assert found == key(text)
        assert all(not letter.isspace() for letter in found)


SCHEMES = [name for name in dir(iuliia) if name.isupper()]
WEAK = {"UZ": 0.75, "MVD_310_FR": 0.85, "TELEGRAM": 0.9, "GOST_779_ALT": 0.9}
"""Schemes that write several letters alike, or as those of others are written, so that no reader can know."""


@pytest.mark.parametrize("scheme", SCHEMES)
def test_surnames_keep_their_key_in_every_scheme(scheme: str, shared: Path) -> None:
    """The surnames of the Petrovich project's list, every hundredth."""
    with (shared / "data/petrovich_eval/surnames.gender.tsv").open(encoding="utf-8") as file:
        words = [row["lemma"].title() for row in csv.DictReader(file, delimiter="\t")][::100]
    write = getattr(iuliia, scheme).translate
    lost = [word for word in words if surname_key(word) != surname_key(write(word))]
    assert len(lost) <= (1 - WEAK.get(scheme, 0.97)) * len(words), lost
