"""The table beside the picture: every time, its bounds in words, and what each bound rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.edition.picture.groups import Group
from onrecord.edition.picture.happenings import Happening, Tone
from onrecord.edition.pointing import words_of
from onrecord.edition.telling import Telling
from onrecord.script import proof_story

COURSE = ("begun {when}", "ended {when}")
LIFE = ("born {when}", "died {when}")
"""How the two ends of a happening are told apart."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A record that a bound rests on, with what it says."""

    id: str
    says: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A day in words, and why it is no other; `story` is that as one sentence, in English."""

    day: str
    story: str | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Time:
    """A time: its names, when it was, and the bounds on either side; None where there is none."""

    names: tuple[str, ...]
    when: str
    bounds: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A happening with its times: one where it began and ended alike, else the start and the end."""

    number: int
    happening: Happening
    times: tuple[Time, ...]


@dataclass(frozen=True, slots=True)
class Reasoning:
    """Why times are what they are, in words."""

    telling: Telling
    words: Mapping[str, str]
    in_sentences: bool
    proven: bool = True

    def because(self, records: Iterable[str]) -> tuple[Reason, ...]:
        """What a bound rests on, as the page tells it: each record with what it says."""
        return tuple(Reason(id, self.words.get(id) or self.telling.title(id)) for id in records)

    def times(self, happening: Happening) -> tuple[Time, ...]:
        """The times of a happening."""
        chronology = self.telling.report.chronology
        start, end = happening.begins, happening.ends
        if start == end:
            return (self._time("{when}", start),)
        alike = chronology.bounds(start) == chronology.bounds(end)
        if alike and (not self.proven or chronology.proof(start) == chronology.proof(end)):
            return (self._time("{when}", start, end),)
        begun, ended = LIFE if happening.tone is Tone.LIFE else COURSE
        return self._time(begun, start), self._time(ended, end)

    def _time(self, words: str, *names: str) -> Time:
        chronology, say = self.telling.report.chronology, self.telling.say
        bounds = chronology.bounds(names[0])
        if not self.proven:
            return Time(names, say(words, when=say.window(bounds.earliest, bounds.latest)), ())
        proof = chronology.proof(names[0])
        first, last = proof_story(chronology, names[0]) if self.in_sentences else (None, None)
        told = []
        if bounds.earliest is not None:
            told.append(Bound(say.window(bounds.earliest, None), first, self.because(proof.earliest)))
        if bounds.latest is not None:
            told.append(Bound(say.window(None, bounds.latest), last, self.because(proof.latest)))
        return Time(names, say(words, when=say.window(bounds.earliest, bounds.latest)), tuple(told))


def tables_of(
    telling: Telling, groups: Sequence[Group], *, in_sentences: bool, proven: bool = True
) -> tuple[tuple[Row, ...], ...]:
    """For each group the rows of what no earlier group has told; where they are not `proven`, without reasons."""
    reasoning = Reasoning(telling, words_of(telling) if proven else {}, in_sentences, proven)
    told: dict[str, int] = {}
    tables = []
    for group in groups:
        fresh = [one for one in group.everything if one.id not in told]
        for one in fresh:
            told[one.id] = len(told) + 1
        tables.append(tuple(Row(told[one.id], one, reasoning.times(one)) for one in fresh))
    return tuple(tables)
