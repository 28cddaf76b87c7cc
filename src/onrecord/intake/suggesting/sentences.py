"""Where the sentences of a text begin and end: full stops after initials and shortened words end none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.names import Word, words_of
from onrecord.script.mentions.name_words import SHORTENED
from onrecord.script.mentions.word_lists import listed

ENDS = re.compile(r"[.!?…]")
ROW_ENDS = re.compile(r"[.;:!?…]\s*\n|\n[ \t]*\n")
OF_PLACES = listed("с х дер гор пос обл губ окр кр вол уез аул мест хут оз р пр пер пл наб")
"""Shortened words of addresses, whose stop ends no sentence either: Псковская обл., д. Береза."""

YEAR_ENDS = re.compile(r"\d\s*гг?$")
OPENING = listed(
    "В Во С Со На По За Из К До При От У О Он Она Оно Они Мы Я Вы Его Её Ее Их "
    "После Там Тогда Затем Потом Был Была Были"
)
"""Words that open a sentence after a year: 1937 г. Он … , but 1937 г. Москва."""
LONGEST = 2_000
"""A stretch without an end is cut off here: a table, or a page that nobody punctuated."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text, in characters counted from 0."""

    start: int
    end: int


def sentences(text: str) -> Iterator[Stretch]:
    """The sentences of a text in their order; a blank line ends one, and so does a row that ends in a mark."""
    words = words_of(text)
    start = 0
    for at in range(1, len(words)):
        begins = _ends_between(text, words, at)
        if begins or words[at].start - start > LONGEST:
            yield Stretch(start, words[at].start)
            start = words[at].start
    if words:
        yield Stretch(start, len(text))


def _ends_between(text: str, words: Sequence[Word], at: int) -> bool:
    before, word = words[at - 1], words[at]
    between = text[before.end : word.start]
    if ROW_ENDS.search(between):
        return True
    if between.startswith(".") and YEAR_ENDS.search(text[max(before.end - 8, 0) : before.end]):
        return word.text in OPENING
    is_shortened = between.startswith(".") and (before.is_initial or before.text in SHORTENED | OF_PLACES)
    return ENDS.search(between) is not None and word.is_capitalised and not is_shortened
