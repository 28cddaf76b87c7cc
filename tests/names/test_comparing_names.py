"""Two forms of a name are compared part by part, and each part says what it weighs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.names import Answer, compare, compare_many
from onrecord.names.weighing import likeness_of

MAY_BE_ONE = [
    ("Ника Петрович Поляков", "Nika Poliakov"),
    ("Ника Петрович Поляков", "Poljakow N. P."),
    ("Н. П. Поляков", "Nika Poliakov"),
    ("с Никой Петровичем Поляковым", "Ника Петрович Поляков"),
    ("Александра Петровича Полякова", "Poljakow Alexander Petrowitsch"),
    ("Анна Ивановна Полякова (урожд. Штерн)", "Anna Stern"),
    ("Коля Петров", "Nicholas Petroff"),
    ("Вас. Ив. Рябов", "Василий Иванович Рябов"),
    ("Schukow Georgi", "Георгий Жуков"),
    ("Joukov Gueorgui", "Жуков Георгий"),
    ("Степанъ Антоновичъ Мининъ", "Степан Антонович Минин"),
    ("Ѳедоръ Бѣловъ", "Fyodor Belov"),
    ("Пoлякoв Никoлай", "Поляков Николай"),
    ("Cepгeй Рябов", "Сергей Рябов"),
    ("Кoпытoв П. C.", "Копытов Павел Семёнович"),
    ("Apхapoвa Aннa", "Анна Архарова"),
    ("Поликов Николай", "Поляков Николай"),
    ("П0ляк0в Николай", "Поляков Николай"),
    ("Иван Петрович", "Иван Петрович Рябов"),
    ("NikaPoliakov", "Nika Poliakov"),
    ("Саша Рябова", "Александра Рябова"),
    ("Саша Рябов", "Александр Рябов"),
    ("Гитлер Адольф", "Adolf Hitler"),
    ("Nikolajs Poļakovs", "Николай Поляков"),
    ("Mihhail Tšernov", "Михаил Чернов"),
    ("Wiśniewski Józef", "Висневский Иосиф"),
    ("Жан Бодуэн", "Jean Beaudouin"),
    ("Уошберн", "Washburn"),
    ("Клайн", "Kline"),
    ("Кисигава", "Kishigawa"),
    ("Nikolai Polia kov", "Николай Петрович Поляков"),
    ("Ted Stern", "Theodore Stern"),
]

ARE_TWO = [
    ("Ника Петрович Поляков", "Ника Иванович Поляков"),
    ("Н. П. Поляков", "Nika Ivanovich Poliakov"),
    ("Ольга Петрова", "Олег Петров"),
    ("Мария Рябова", "Марина Рябова"),
    ("Иван Рябов", "Игорь Рябов"),
    ("Н. Рябов", "Пётр Рябов"),
    ("Николай Рябов", "Николай Попов"),
    ("Минин Иван Петрович", "Минаев Иван Петрович"),
    ("Иван", "Иванов"),
    ("Hans O. Stern", "Hans Joachim Stern"),
    ("Алексей Рябов", "Александр Рябов"),
    ("Бонд", "Bondy"),
    ("Минаев Иван", "Ivan Minin"),
    ("Вагнер Иван", "Ivan Wegener"),
]

TOO_LITTLE = [
    ("NP", "Nika Poliakov"),
    ("Н. Поляков", "N. P."),
    ("Иван", "Иван Рябов"),
    ("Иван Рябов", "Ivan"),
    ("Edward Stern", "Ned"),
    ("…", "Поляков"),
]


@pytest.mark.parametrize(("left", "right"), MAY_BE_ONE)
def test_two_forms_of_one_name(left: str, right: str) -> None:
    assert compare(left, right).same, compare(left, right)
    assert compare(right, left).same


@pytest.mark.parametrize(("left", "right"), ARE_TWO)
def test_two_names(left: str, right: str) -> None:
    assert not compare(left, right).same, compare(left, right)
    assert not compare(right, left).same


@pytest.mark.parametrize(("left", "right"), TOO_LITTLE)
def test_what_cannot_be_told(left: str, right: str) -> None:
    told = compare(left, right)
    assert (told.answer, told.same) == (Answer.OPEN, False)
    assert 0.4 <= told.likeness < 0.5


def test_what_only_fits_stands_between_what_is_borne_out_and_what_is_contradicted() -> None:
    one, open_, two = (
        [compare(*pair).likeness for pair in pairs] for pairs in (MAY_BE_ONE, TOO_LITTLE, ARE_TWO)
    )
    assert max(two) < min(open_) <= max(open_) < min(one)


@given(st.floats(-60, -1e-9), st.floats(-60, -1e-9))
def test_no_contradicted_name_stands_before_one_that_is_not(fits: float, contradicted: float) -> None:
    assert likeness_of(contradicted, True) <= 0.4 <= likeness_of(fits, False) <= 0.5


def test_a_contradicted_patronymic_costs_far_more_than_an_absent_one() -> None:
    whole, absent, other = (
        compare("Ника Петрович Поляков", name).likeness
        for name in ("Ника Петрович Поляков", "Ника Поляков", "Ника Иванович Поляков")
    )
    assert whole > absent > 0.9
    assert other < 0.3


def test_each_part_says_why() -> None:
    reasons = compare("Коля Петрович Поляков", "Poliakov Nikolai").reasons
    assert [(reason.part, reason.left, reason.right, reason.says) for reason in reasons] == [
        ("surname", "Поляков", "Poliakov", "the same in another spelling"),
        ("given", "Коля", "Nikolai", "forms of one name"),
        ("patronymic", "Петрович", "", "only one has it"),
    ]


def test_a_man_and_a_woman_are_told_apart() -> None:
    told = [reason.part for reason in compare("Валя Петровна Рябова", "Валя Петрович Рябов").reasons]
    assert "sex" in told


def test_initials_alone_prove_nothing_and_contradict_much() -> None:
    assert compare("НП", "Иван Рябов").likeness < compare("НП", "Nika Poliakov").likeness < 0.5


def test_many_pairs_are_compared_as_each_is_alone() -> None:
    pairs = [*MAY_BE_ONE, *ARE_TWO]
    assert list(compare_many(pairs)) == [compare(*pair) for pair in pairs]


@given(st.text(), st.text())
def test_the_order_of_two_names_does_not_matter(left: str, right: str) -> None:
    assert compare(left, right).likeness == pytest.approx(compare(right, left).likeness)


@given(st.lists(st.text(alphabet="абвгдежзиклмнопрстуф", min_size=4, max_size=9), min_size=1, max_size=3))
def test_a_name_is_like_itself(words: list[str]) -> None:
    name = " ".join(word.title() for word in words)
    assert compare(name, name).same


@pytest.mark.parametrize(("table", "bound"), [("surnames.misc.tsv", 0.02), ("firstnames.tsv", 0.002)])
def test_declined_names_are_their_nominative(shared: Path, table: str, bound: float) -> None:
    """The tables of the Petrovich project; of the larger, every thirty-first line."""
    text = (shared / "data/petrovich_eval" / table).read_text(encoding="utf-8-sig")
    lines = list(csv.DictReader(text.splitlines(), delimiter="\t"))
    lines = lines[::31] if len(lines) > 10_000 else lines
    missed = [line["word"] for line in lines if not compare(line["lemma"], line["word"]).same]
    assert len(missed) <= bound * len(lines), missed[:20]
