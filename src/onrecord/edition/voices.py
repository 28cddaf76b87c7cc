"""The voices behind each word of a line: in which of its notes, and how many they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.script import Named


@dataclass(frozen=True, slots=True)
class Word:
    """What the line names or claims, of what kind, the notes that bear it out, and how many voices."""

    text: str
    kind: str
    letters: tuple[str, ...]
    voices: int


def words_of(named: Iterable[Named], letters: Mapping[str, str]) -> tuple[Word, ...]:
    """What is behind each word of a line: two sources for a line need not be two for each of its words."""
    return tuple(
        Word(one.text, one.kind, tuple(_lettered(one.statements, letters)), len(one.voices)) for one in named
    )


def _lettered(statements: Iterable[str], letters: Mapping[str, str]) -> Iterable[str]:
    """The letters of notes; an id that is no note, as of a question or judgement, stands for itself."""
    return (letters.get(key, key) for key in statements)
