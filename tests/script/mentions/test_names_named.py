"""The persons and places that a line names, on record or not, and the capitals that name nobody."""

from __future__ import annotations

import pytest

from onrecord.places import Gazetteer
from onrecord.script.mentions import Known, names_named

KNOWN = Known(
    persons={
        "nika": ("Nika Poliakov", "Ника Поляков"),
        "minin": ("Stepan Minin",),
        "stern": ("Mikhail Stern",),
    },
    gazetteer=Gazetteer(names={"moscow": ("Moscow", "Москва"), "berlin": ("Berlin",)}),
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Poliakov met Stepan Minin in Moscow.", ["Poliakov/nika", "Stepan Minin/minin", "Moscow/moscow"]),
        ("Поляков встретил Минина в Москве.", ["Поляков/nika", "Минина/minin", "Москве/moscow"]),
        ("In May Poliakov's friend, Dr. Stern, left.", ["Poliakov/nika", "Stern/stern"]),
        ("NP and Boris Poliakov", ["NP/nika", "Boris Poliakov/"]),
        ("MOSCOW, 1925", ["MOSCOW/moscow"]),
        ("They met Ivan Petrov and V. M. Bekhterev.", ["Ivan Petrov/", "V. M. Bekhterev/"]),
        ("He read Simone de Beauvoir and Jean-Paul Sartre.", ["Simone de Beauvoir/", "Jean-Paul Sartre/"]),
        ("Only Stalin knew.", ["Stalin/"]),
        ("Petrov’s wife came.", ["Petrov/"]),
        ("Он встретил Троцкого.", ["Троцкого/"]),
        ("Comrade Yagoda, they say", ["Yagoda/"]),
    ],
)
def test_names(text: str, named: list[str]) -> None:
    assert [f"{one.text}/{''.join(one.ids)}" for one in names_named(text, KNOWN)] == named


@pytest.mark.parametrize(
    "text",
    ["Nobody knows.", "I think I'm Russian.", "On Monday in March he will march.",
     "The Red Army and the Soviet Union.",
     "God help us, Comrade.", "The OGPU took both.", "Красная Армия и Советский Союз.", "Где же Вы?",
     "“Where?” He left.",
     "ACROSS THE RIVER", "What of the US?", "the German officers: They shot", ""],
)  # fmt: skip
def test_capitals_that_name_nobody(text: str) -> None:
    assert names_named(text, KNOWN) == ()
