"""Whether a line says that something is not known."""

from __future__ import annotations

import pytest

from onrecord.script.unknown import says_unknown


@pytest.mark.parametrize(
    "line",
    [
        "Nobody knows what became of him.",
        "No one ever learned where he lay.",
        "No one can say who typed it.",
        "We still do not know who typed it.",
        "Historians cannot say where he lies.",
        "What happened then we may never know.",
        "Where he died was never established.",
        "His fate is unknown.",
        "Of her later years little is known.",
        "There is no trace of the second letter.",
        "Here the trail ends.",
        "He vanishes from the records.",
        "The file is silent.",
        "What became of him?",
        "Никто так и не узнал, где он умер.",
        "Что с ним стало, неизвестно.",
        "Где он похоронен, неясно.",
        "Следы его теряются.",
        "Документов об этом нет.",
        "Мы этого никогда не узнаем.",
        "Его судьба осталась тайной.",
        "Установить это не удалось.",
        "Что с ним стало?",
    ],
)
def test_says_that_it_is_not_known(line: str) -> None:
    assert says_unknown(line)


@pytest.mark.parametrize(
    "line",
    [
        "He died at the camp.",
        "Everybody knew him.",
        "She knew what became of him.",
        "The silent film ran for a year.",
        "He never returned to the mill.",
        "He did not find work.",
        "Он умер в лагере.",
        "Все его знали.",
        "Тайная полиция знала о нём.",
        "Он не вернулся.",
    ],
)
def test_says_something_else(line: str) -> None:
    assert not says_unknown(line)
