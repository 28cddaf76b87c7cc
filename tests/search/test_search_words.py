"""A word finds all its forms, a name all its spellings, new spelling the old."""

from __future__ import annotations

from array import array
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.search.words import analysed, beginning_with, cut, held, meant_by, stretches, terms_of


def finds(typed: str, word: str) -> bool:
    """Whether somebody who types the one finds the other."""
    return not meant_by(typed).isdisjoint(terms_of(word))


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("Поляков", "Поляковым"),
        ("Поляков", "Полякова"),
        ("Поляковым", "Поляковой"),
        ("поляков", "Поляковым"),
        ("поляк", "поляками"),
        ("идти", "шёл"),
        ("ребёнок", "детей"),
        ("ссылка", "ссылке"),
        ("met", "meeting"),
        ("child", "children"),
        ("letters", "letter"),
        ("Корчагов", "Корчаговым"),
        ("Перепелятников", "Перепелятникову"),
    ],
)
def test_a_word_finds_its_forms(typed: str, word: str) -> None:
    assert finds(typed, word)


@pytest.mark.parametrize("typed", ["Поляков", "Polyakov", "Poliakov", "Poljakow", "Poliakoff", "polyakov"])
@pytest.mark.parametrize("word", ["Поляковым", "Poliakov", "Polyakov's", "ПОЛЯКОВА", "Поляковъ", "Poliakoff"])
def test_a_name_is_found_in_every_spelling_of_both_alphabets(typed: str, word: str) -> None:
    assert finds(typed, word)


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("уезд", "уѣзда"),
        ("новый", "новаго"),
        ("синий", "синяго"),
        ("русский", "русскія"),
        ("бессмысленный", "безсмысленнаго"),
        ("рассказ", "разсказъ"),
        ("Екатеринослав", "Екатеринославѣ"),
        ("Толстой", "Толстаго"),
        ("мир", "міръ"),
        ("Феодор", "Ѳеодоръ"),
        ("они", "онѣ"),
    ],
)
def test_new_spelling_finds_the_old_and_the_old_the_new(new: str, old: str) -> None:
    assert finds(new, old)
    assert finds(old, new)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("Гарин", "Харин"),
        ("Жуков", "Шуков"),
        ("Поляков", "полякам"),
        ("суд", "судьба"),
        ("Саго", "Сого"),
    ],
)
def test_what_only_looks_alike_is_not_found(typed: str, word: str) -> None:
    assert not finds(typed, word)


def test_an_h_of_the_west_is_a_russian_g() -> None:
    assert finds("Hitler", "Гитлером")
    assert finds("Гитлер", "Hitler")
    assert not finds("Kharin", "Гарин")


def test_a_capital_means_the_name_and_small_letters_mean_both() -> None:
    assert not finds("Надежда", "надеждой")
    assert finds("надежда", "Надеждой")
    assert finds("надежда", "надеждой")


def test_a_word_goes_on_over_a_lines_end_an_accent_and_a_soft_hyphen() -> None:
    assert finds("Поляков", "Поля-\nковым")
    assert finds("Петя", "Пе\u0301тя")
    assert finds("театр", "те\xadатр")
    assert [one.text for one in cut("Римский-\nКорсаков")] == ["Римский", "Корсаков"]


def test_letters_of_the_wrong_alphabet_are_put_right() -> None:
    assert finds("Поляков", "Пoляков")  # with a Latin o


@pytest.mark.parametrize("typed", ["поляк", "Poliak", "polyak"])
def test_a_beginning_is_one_in_both_alphabets(typed: str) -> None:
    begun = tuple(beginning_with(typed))
    assert any(term.startswith(begun) for term in terms_of("Поляковым"))
    assert any(term.startswith(begun) for term in terms_of("Polyakov"))


def test_signs_beside_a_word_are_none_of_it_and_numbers_are_words() -> None:
    assert analysed("(58а, «суд»)").terms.split() == ["58", held("а"), held("суд")]
    assert analysed("a_b — 1933г.").terms.split() == [held(one) for one in ("a", "b", "1933", "г")]


WRITTEN = st.text(st.sampled_from("абяzZ1 \t\n-—’\u0301\xad."), max_size=400)


@given(WRITTEN)
def test_a_text_is_cut_into_stretches_between_its_words(text: str) -> None:
    cut_up = stretches(text)
    assert "".join(cut_up) == text
    assert [one.text for stretch in cut_up for one in cut(stretch)] == [one.text for one in cut(text)]


@given(WRITTEN)
def test_the_terms_of_each_stretch_are_counted(text: str) -> None:
    told = analysed(text)
    terms = [analysed(stretch).terms.split() for stretch in stretches(text)]
    assert told.terms.split() == [term for stretch in terms for term in stretch]
    assert list(array("I", told.ends)) == list(accumulate(map(len, terms)))


TERMS = st.text(st.sampled_from("абвшюяabz1é"), min_size=1, max_size=5)


@given(TERMS, TERMS)
def test_terms_differ_and_begin_alike_in_the_index_as_they_do_in_words(one: str, other: str) -> None:
    assert (held(one) == held(other)) is (one == other)
    assert held(one).startswith(held(other)) is one.startswith(other)


def test_a_form_that_seems_a_name_but_can_be_none_is_looked_for_as_a_word() -> None:
    assert finds("Потув", "Потув")


@pytest.mark.parametrize("word", ["ß", "日本", "'", "ʼ", "١٢", "\ufb01", "é", "Ⅷ", "x" * 5_000, "ъ", "ы"])
def test_any_word_has_terms_that_the_index_can_hold(word: str) -> None:
    for one in cut(word):
        assert all(term and not set(term) & set(" \"'") for term in terms_of(one.text))
        assert finds(one.text, one.text)
