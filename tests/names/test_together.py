"""Many pairs worked out by arrays come to what each comes to alone, to the last bit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("numpy", reason="arrays want numpy: pip install '.[registers]'")

from onrecord.names import compare, together

GIVEN = (
    "Ника",
    "Коля",
    "Николай",
    "Nikolai",
    "Саша",
    "Александр",
    "Ада",
    "Аду",
    "Вас.",
    "Ёжи",
    "Н.",
    "Yu.",
    "Анна Мария",
    "",
)
FATHERS = ("Петрович", "Petrowitsch", "Петровна", "Вас.", "Василиевич", "П.", "Иванович", "Ивановичу", "")
SURNAMES = (
    "Поляков", "Полякова", "Poljakow", "Поликов", "Рябов", "Schukow", "Жуков", "Бодуэн", "Beaudouin",
    "Штерн (он же Рябов)", "Николай", "Петрович", "П.", "NP", "фон Штерн", "",
)  # fmt: skip
NAMES = st.tuples(st.sampled_from(GIVEN), st.sampled_from(FATHERS), st.sampled_from(SURNAMES)).flatmap(
    lambda parts: st.permutations(parts).map(" ".join)
)
LETTERS = st.text(alphabet="абвгиклнопрстяaeiknoprsv", min_size=1, max_size=7).map(str.title)
DRAWN = st.lists(LETTERS, min_size=1, max_size=3).map(" ".join)


@given(st.lists(st.tuples(NAMES | DRAWN, NAMES | DRAWN), max_size=30))
def test_pairs_together_are_as_alike_as_each_is_alone(pairs: list[tuple[str, str]]) -> None:
    assert list(together.likenesses(pairs)) == [compare(*pair).likeness for pair in pairs]


@given(st.lists(LETTERS, min_size=2, max_size=12, unique=True))
def test_words_that_are_surely_different_are(words: list[str]) -> None:
    """Given name, patronymic and surname of the same letters, so that each rule sees all of them."""
    names = [f"{word} {word}ович {word}" for word in words]
    pairs = [(one, other) for one in names for other in names]
    assert list(together.likenesses(pairs)) == [compare(*pair).likeness for pair in pairs]


def test_pairs_are_answered_in_their_order_block_by_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "AT_ONCE", 2)
    pairs = [("Коля Рябов", other) for other in ("Nicholas Riaboff", "Рябова", "NP", "Иван Поляков", "…")]
    assert list(together.likenesses(pairs)) == [compare(*pair).likeness for pair in pairs]


def test_no_pairs_have_no_likeness() -> None:
    assert list(together.likenesses([])) == []
