"""The trial of quotations, on two small texts that are invented: it finds nothing wrong, and would if there were."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benchmarks.quotation import trial
from benchmarks.quotation.edits import EDITS, HARMFUL, HARMLESS
from benchmarks.quotation.texts import RealText
from benchmarks.quotation.trial import try_all
from onrecord.script.quotation import Absent, Compared, Verbatim

ENGLISH = RealText(
    "diary",
    "en",
    "Tuesday the 3rd. Towards evening the old mill-house caught fire, and by 11 o'clock there was nothing"
    " left of it... The miller stood in the road in his shirt – he did not say a word to anybody there. I"
    " gave him my late father's coat. They say that perhaps it was the stove. I think nobody had locked "
    "the door that night. My sister called it “a judgement” and went home. On the 4th two men came from "
    "the town with a cart. They asked for 80 roubles, and we could not pay. I don't know who sent for "
    "them. Nobody ever told us. We never saw the grey horse again after that summer.",
)
RUSSIAN = RealText(
    "letter",
    "ru",
    "Вчера под вечер ещё раз загорелась старая мельница, и к 11 часам от неё ничего не осталось... "
    "Мельник стоял на дороге в одной рубашке – он не сказал никому ни слова. Я отдала ему пальто моего "
    "покойного отца. Говорят, возможно, виновата печь. По слухам, дверь в ту ночь никто не запирал. "
    "Сестра назвала это «судом» и ушла домой. Четвёртого числа приехали из города двое с телегой. Они "
    "просили 80 рублей, а мы не могли заплатить. Кажется, их прислал кто-то из соседей. Больше мы той "
    "серой лошади после этого лета никогда не видели.",
)
TEXTS = (ENGLISH, RUSSIAN)
PASSAGES = 6 * len(EDITS)


def test_nothing_harmless_is_objected_to_and_nothing_harmful_let_through() -> None:
    tallies = try_all(TEXTS, PASSAGES, seed=1)
    assert {edit.name: tally.wrong for edit, tally in tallies.items() if tally.wrong} == {}
    assert sum(tally.misnamed for tally in tallies.values()) <= 2


def test_every_edit_finds_a_passage() -> None:
    assert all(tally.tried for tally in try_all(TEXTS, PASSAGES, seed=1).values())


@pytest.mark.parametrize(
    ("answer", "condemned"),
    [(Verbatim("diary", 0, 1), HARMFUL), (Absent(), HARMLESS)],
    ids=["believes", "doubts"],
)
def test_a_comparison_that_always_answers_the_same_is_found_out(
    monkeypatch: pytest.MonkeyPatch, answer: Compared, condemned: tuple[object, ...]
) -> None:
    always: Callable[..., Compared] = lambda *_: answer  # noqa: E731
    monkeypatch.setattr(trial, "compare", always)
    tallies = try_all(TEXTS, PASSAGES, seed=1)
    assert all((tally.wrong == tally.tried) is (edit in condemned) for edit, tally in tallies.items())
