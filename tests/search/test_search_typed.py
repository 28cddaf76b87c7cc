"""What was typed, read: phrases, beginnings, what must not be there, limits; and nothing is a mistake."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.search import NothingSought, TooMuchSought, read_typed
from onrecord.search.words import beginning_with, meant_by


def test_words_phrases_beginnings_and_what_must_not_be_there() -> None:
    sought = read_typed('ссылка "Красная армия" поляк* -допрос')
    assert [[word.terms for word in phrase] for phrase in sought.wanted] == [
        [meant_by("ссылка")],
        [meant_by("Красная"), meant_by("армия")],
        [beginning_with("поляк")],
    ]
    assert [word.is_beginning for phrase in sought.wanted for word in phrase] == [False, False, False, True]
    assert [[word.terms for word in phrase] for phrase in sought.unwanted] == [[meant_by("допрос")]]


@pytest.mark.parametrize(
    "typed", ["«Красная армия»", "„Красная армия“", '"Красная армия"', "“Красная армия”"]
)
def test_quotation_marks_of_every_kind_make_a_phrase(typed: str) -> None:
    assert len(read_typed(typed).wanted[0]) == 2


def test_a_hyphened_word_is_a_phrase_and_so_is_a_number_of_an_article() -> None:
    assert [len(phrase) for phrase in read_typed("Римским-Корсаковым 58-10").wanted] == [2, 2]


def test_limits_stand_among_the_words() -> None:
    sought = read_typed("обыск kind:letter person:nika-poliakov 1933..1937", [("place", "odessa")])
    assert sought.limits == (
        ("place", "odessa"),
        ("kind", "letter"),
        ("person", "nika-poliakov"),
        ("date", "1933..1937"),
    )
    assert len(sought.wanted) == 1


def test_a_field_that_is_none_is_a_word() -> None:
    assert read_typed("https://example.org").limits == ()


@pytest.mark.parametrize("typed", ["", " ", "-", '""', "…", "-допрос", "kind:letter", "*", "—", "..", "\x00"])
def test_without_a_word_there_is_nothing_to_look_for(typed: str) -> None:
    with pytest.raises(NothingSought):
        read_typed(typed)


def test_there_is_an_end_to_how_much_is_looked_for() -> None:
    with pytest.raises(TooMuchSought):
        read_typed("слово " * 33)


@given(st.text(max_size=200))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    with contextlib.suppress(NothingSought, TooMuchSought):
        read_typed(typed)
