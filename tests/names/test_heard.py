"""A Latin word is heard as a Cyrillic one, and what is quickly told to be too dear is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.names.heard import ALLOWED, at_least, distance, is_heard_as

CYRILLIC = st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя", max_size=9)
LATIN = st.text(alphabet="abcdefghijklmnopqrstuvwxyzZCSWñ", max_size=9)


def test_a_foreign_name_is_heard() -> None:
    assert is_heard_as("Бодуэн", "Beaudouin")
    assert not is_heard_as("Бонд", "Bondy")


@given(CYRILLIC, LATIN)
def test_to_hear_a_word_costs_no_less_than_is_said_beforehand(heard: str, written: str) -> None:
    assert at_least(heard, written) <= distance(heard, written, most=20.0)


@given(CYRILLIC, LATIN)
def test_what_is_quickly_told_is_what_the_whole_way_tells(heard: str, written: str) -> None:
    assert not (at_least(heard, written) > ALLOWED and distance(heard, written, ALLOWED) <= ALLOWED)
