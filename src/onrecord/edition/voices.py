"""The voices behind a line as a small tree: who speaks, in which of its notes, and behind which of its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.edition.telling import Telling
from onrecord.script import Assessment


@dataclass(frozen=True, slots=True)
class Speaker:
    """One witness or body, and the letters of the notes that go back to them."""

    id: str
    name: str
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A date, number, person or place that the line names, the notes that bear it out, and how many voices."""

    text: str
    letters: tuple[str, ...]
    voices: int


def speakers_of(telling: Telling, assessment: Assessment, letters: Mapping[str, str]) -> tuple[Speaker, ...]:
    """Who stands behind a line, each with the cited statements that go back to them."""
    heard: dict[str, list[str]] = {}
    for key in letters:
        for origin in telling.testimony.origins(telling.report.dossier.statements[key]):
            heard.setdefault(origin, []).append(letters[key])
    heard.update({origin: [] for origin in assessment.origins if origin not in heard})
    return tuple(Speaker(origin, telling.called(origin), tuple(notes)) for origin, notes in heard.items())


def words_of(assessment: Assessment, letters: Mapping[str, str]) -> tuple[Word, ...]:
    """What is behind each word of a line: two sources for a line need not be two for each of its words."""
    return tuple(
        Word(named.text, tuple(_lettered(named.statements, letters)), len(named.voices))
        for named in assessment.named
    )


def _lettered(statements: Iterable[str], letters: Mapping[str, str]) -> Iterable[str]:
    """The letters of notes; an id that is no note, as of a question or judgement, stands for itself."""
    return (letters.get(key, key) for key in statements)
