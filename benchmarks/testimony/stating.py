"""From what is heard to statements: each event in the language of time, with its exact words for a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.testimony.biographies import Biography
from benchmarks.testimony.happenings import ARRESTED, FREED, SENTENCED
from benchmarks.testimony.hearing import Testimony
from benchmarks.testimony.ordering import followed_by, not_before, numbered, order_in_words
from benchmarks.testimony.stretches import Stretch
from benchmarks.testimony.terms import Term, term_in
from benchmarks.testimony.told import Told
from onrecord.dates import All, During, Moment, Span, StatementTime, Unit, When
from onrecord.evidence import Certainty, Participant, Passage, Statement, StatementKind

SUBJECT = "subject"
"""The one persona of a biography, who has no name in it."""


def statements_of(testimony: Testimony) -> Iterator[Statement]:
    """What a biography states: its events in the order of its words, and the term of its sentence."""
    biography, told = testimony.biography, list(numbered(testimony.told))
    several = any(one.happening in (ARRESTED, SENTENCED) and id != one.happening.id for id, one in told)
    for at, (id, one) in enumerate(told):
        yield _statement(biography, id, one, followed_by(one, told[:at], several=several))
    term = term_in(biography.text)
    if term is not None and (case := [id for id, one in told if one.start <= term.start]):
        yield from _detention(biography, term, case, freed=any(id == FREED.id for id, _ in told))


def _statement(biography: Biography, id: str, one: Told, after: Sequence[str]) -> Statement:
    assert one.happening.what is not None  # words that only claim a date are no events
    return Statement(
        source=biography.id,
        id=id,
        what=one.happening.what,
        who=() if one.happening.on_paper else (Participant(persona=SUBJECT),),
        when=_all(None if one.time is None else one.time.when, [not_before(id) for id in after]),
        says=f"{one.happening.words}{_in_words(one.time)}{order_in_words(after)}",
        at=(_passage(biography, one.start, one.end),),
    )


def _detention(biography: Biography, term: Term, case: list[str], *, freed: bool) -> Iterator[Statement]:
    """A term is what a court said; whether it was served is compared with what else is on record."""
    if SENTENCED.id not in case:
        return
    begun = During(StatementTime(ARRESTED.id if ARRESTED.id in case else SENTENCED.id))
    yield Statement(
        source=biography.id,
        id="term",
        what=StatementKind.DETENTION,
        who=(Participant(persona=SUBJECT),),
        when=Span(begun=begun, ended=During(StatementTime(FREED.id)) if freed else None, length=term.length),
        says=f"sentenced to {term.length.count} {'years' if term.length.unit is Unit.YEAR else 'months'}",
        at=(_passage(biography, term.start, term.end),),
        certainty=Certainty.PROBABLE,
    )


def _passage(biography: Biography, start: int, end: int) -> Passage:
    return Passage(text="ru", quote=biography.text[start:end], position=f"{start}-{end}")


def _all(time: When | None, after: list[Moment]) -> When | None:
    if isinstance(time, Span):
        return time
    moments = after if time is None else [time, *after]
    return All(tuple(moments)) if len(moments) > 1 else next(iter(moments), None)


def _in_words(stretch: Stretch | None) -> str:
    if stretch is None:
        return ""
    if stretch.date is not None:
        return f" {stretch.date.edtf}"
    since = "" if stretch.first is None else f" from {stretch.first.edtf}"
    return since + ("" if stretch.last is None else f" until {stretch.last.edtf}")
