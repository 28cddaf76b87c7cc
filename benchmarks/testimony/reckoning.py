"""What came of it, in figures: how much was read, what cannot be true, and what follows though nobody says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.testimony.happenings import BORN, DIED, FREED
from benchmarks.testimony.hearing import Testimony
from benchmarks.testimony.kinds import kind_of
from benchmarks.testimony.stating import SUBJECT
from onrecord.chronology import Bounds, Chronology, birth_of, death_of, end_of, start_of
from onrecord.dates import All, During, Span, When
from onrecord.dossier import Dossier
from onrecord.evidence import Certainty
from onrecord.script.stories import conflict_story

YEAR = 366
"""Days, so that a leap year counts as one."""


@dataclass(slots=True)
class Reckoning:
    """The figures of all dossiers so far, the story of each conflict, and the words of each biography in one."""

    read: Counter[str] = field(default_factory=Counter)
    conflicts: Counter[str] = field(default_factory=Counter)
    terms: Counter[str] = field(default_factory=Counter)
    follows: Counter[str] = field(default_factory=Counter)
    stories: list[str] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    contested: dict[str, str] = field(default_factory=dict)

    def take(self, heard: Sequence[Testimony], dossier: Dossier, chronology: Chronology) -> None:
        """Count one dossier in."""
        self.read.update(_read(heard, dossier))
        self.texts.update(testimony.biography.text for testimony in heard)
        statements = dict(dossier.statements)
        for conflict in chronology.conflicts:
            self.conflicts[kind_of(conflict, statements, chronology)] += 1
            self.stories.append(conflict_story(dossier, conflict))
            source = statements[conflict.members[0]].source
            self.contested[source] = dossier.texts[f"{source}.ru"].words
        self.terms.update(_terms(dossier, chronology))
        self.follows.update(_follows(dossier, chronology))
        self.read["days that no calendar has"] += sum(
            finding.code == "no-such-day" for finding in chronology.findings
        )


def _read(heard: Sequence[Testimony], dossier: Dossier) -> Iterator[str]:
    for testimony in heard:
        yield "biographies"
        for stretch in (*testimony.unread, *(one.time for one in testimony.told if one.time)):
            yield from ("dates",) if stretch not in testimony.unread else ("dates", "dates of nothing told")
            if stretch.when is None:
                yield "days that no calendar has"
    for statement in dossier.statements.values():
        yield "statements"
        if _is_dated(statement.when):
            yield "dated statements"


def _is_dated(when: When | None) -> bool:
    """Whether a date stands in it; a length counted from another event is none."""
    if isinstance(when, All):
        return any(isinstance(moment, During) for moment in when.of)
    return isinstance(when, During) or (isinstance(when, Span) and when.length is None)


def _terms(dossier: Dossier, chronology: Chronology) -> Iterator[str]:
    """Terms of sentences, and how many of them the record shows not to have run their length."""
    for statement in dossier.statements.values():
        if statement.certainty is Certainty.PROBABLE:
            yield "terms told"
    for finding in chronology.findings:
        if finding.code == "against-evidence":
            against = {key.partition("/")[2].partition("-")[0] for key in finding.about[1:]}
            if FREED.id in against:
                yield "set free more than a year before or after its end"
            else:
                yield "died in it" if DIED.id in against else "another reason"


def _follows(dossier: Dossier, chronology: Chronology) -> Iterator[str]:
    """Times that no biography states and that follow from what it does state."""
    for statement in dossier.statements.values():
        if statement.certainty is Certainty.ASSERTED and not _is_dated(statement.when):
            start, end = chronology.bounds(start_of(statement.key)), chronology.bounds(end_of(statement.key))
            yield from _told_of("undated statements", Bounds(start.earliest, end.latest))
    for source in dossier.sources.values():
        for happening, time in ((BORN, birth_of), (DIED, death_of)):
            said = dossier.statements.get(f"{source.id}/{happening.id}")
            if said is None or not _is_dated(said.when):
                bounds = chronology.bounds(time(source.persona_key(SUBJECT)))
                yield from _told_of(f"{'births' if happening is BORN else 'deaths'} without a date", bounds)


def _told_of(what: str, bounds: Bounds) -> Iterator[str]:
    yield what
    if bounds.earliest is None or bounds.latest is None:
        return
    yield f"{what}: bounded on both sides"
    for years in (1, 10):
        if bounds.latest - bounds.earliest < years * YEAR:
            yield f"{what}: within {years} year{'s' if years > 1 else ''}"
