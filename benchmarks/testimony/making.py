"""From biographies to a dossier: each a source with one persona, and a statement for every event it tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from benchmarks.testimony.biographies import Biography
from benchmarks.testimony.dates import WrittenDate
from benchmarks.testimony.events import Told, told_in
from benchmarks.testimony.happenings import ARRESTED, FREED, SENTENCED
from benchmarks.testimony.stretches import Stretch
from benchmarks.testimony.terms import Term, term_in
from onrecord.dates import (
    All,
    BadDate,
    Calendar,
    Duration,
    During,
    Moment,
    Side,
    Span,
    StatementTime,
    Unit,
    When,
    Within,
    read_date,
)
from onrecord.dossier import Dossier
from onrecord.evidence import (
    Body,
    Certainty,
    Participant,
    Passage,
    Persona,
    Production,
    Source,
    SourceKind,
    Standing,
    Statement,
    StatementKind,
    Text,
)

SUBJECT = "subject"
"""The one persona of a biography, who has no name in it."""

A_LIFETIME = Duration(120, Unit.YEAR)


def dossier_of(biographies: Iterable[Biography]) -> Dossier:
    """A dossier of biographies, whose people are not compared with one another."""
    read = list(biographies)
    statements = [statement for biography in read for statement in statements_of(biography)]
    texts = [Text(source=biography.id, language="ru", words=biography.text) for biography in read]
    return Dossier(
        production=Production(title="Biographies of the repressed", languages=("ru",)),
        sources={biography.id: _card(biography) for biography in read},
        texts={text.key: text for text in texts},
        statements={statement.key: statement for statement in statements},
    )


def _card(biography: Biography) -> Source:
    """A book of memory is made from case files, decades later; its editors date as the files do."""
    return Source(
        id=biography.id,
        kind=SourceKind.RECORD,
        title=f"Biography {biography.number} of the lists of Memorial",
        authors=(Body(body="Memorial"),),
        made=During(read_date("../2011")),
        calendar=Calendar.RUSSIAN,
        languages=("ru",),
        standing=Standing.SECONDARY,
        personas={SUBJECT: Persona()},
    )


def statements_of(biography: Biography) -> Iterator[Statement]:
    """What a biography states: its events in the order of its words, and the term of its sentence."""
    told = told_in(biography.text)
    count: Counter[str] = Counter()
    ids: list[str] = []
    for one in told:
        count[one.happening.id] += 1
        times = count[one.happening.id]
        ids.append(one.happening.id if times == 1 else f"{one.happening.id}-{times}")
        yield _statement(biography, ids[-1], one, _after(one, told, ids))
    term = term_in(biography.text)
    before = [] if term is None else [id for id, one in zip(ids, told, strict=True) if one.start <= term.start]
    if term is not None and SENTENCED.id in before:
        yield _detention(biography, term, ARRESTED.id if ARRESTED.id in before else SENTENCED.id, ids)


def _after(one: Told, told: list[Told], ids: list[str]) -> list[Moment]:
    """Not before the arrest or sentence told last; where there were several, no rehabilitation says of which."""
    earlier = [before for before in zip(told, ids[:-1], strict=False)]
    follows = one.happening.follows
    if one.earlier:
        return []
    if one.once_more and one.happening in (ARRESTED, SENTENCED):
        follows = (*follows, one.happening.id)
    last = {before.happening.id: id for before, id in earlier if before.happening.id in follows}
    several = any(id.endswith("-2") for id in ids) and one.happening.what is StatementKind.REHABILITATION
    return [] if several else [_not_before(id) for id in last.values()]


def _not_before(id: str) -> Moment:
    """The language of time has `after`, which is a day later at least; this holds on the day itself too."""
    return Within(A_LIFETIME, Side.AFTER, StatementTime(id))


def _statement(biography: Biography, id: str, one: Told, after: list[Moment]) -> Statement:
    assert one.happening.what is not None  # words that only claim a date are no events
    time = None if one.time is None else _when(one.time)
    return Statement(
        source=biography.id,
        id=id,
        what=one.happening.what,
        who=() if one.happening.on_paper else (Participant(persona=SUBJECT),),
        when=_all(time, after),
        says=f"{one.happening.words}{_in_words(one.time)}",
        at=(_passage(biography, one.start, one.end),),
    )


def _detention(biography: Biography, term: Term, begins: str, ids: list[str]) -> Statement:
    """A term is what a court said; whether it was served is compared with what else is on record."""
    freed = During(StatementTime(FREED.id)) if FREED.id in ids else None
    return Statement(
        source=biography.id,
        id="term",
        what=StatementKind.DETENTION,
        who=(Participant(persona=SUBJECT),),
        when=Span(begun=During(StatementTime(begins)), ended=freed, length=term.length),
        says=f"held for {term.length.count} {'years' if term.length.unit is Unit.YEAR else 'months'}",
        at=(_passage(biography, term.start, term.end),),
        certainty=Certainty.PROBABLE,
    )


def _passage(biography: Biography, start: int, end: int) -> Passage:
    return Passage(text="ru", quote=biography.text[start:end], position=f"{start}-{end}")


def _all(time: When | None, after: list[Moment]) -> When | None:
    if isinstance(time, Span):
        return time
    moments = [*([] if time is None else [time]), *after]
    return All(tuple(moments)) if len(moments) > 1 else next(iter(moments), None)


def _when(stretch: Stretch) -> When | None:
    if stretch.date is not None:
        return _during(stretch.date)
    first, last = _during(stretch.first), _during(stretch.last)
    return None if first is None and last is None else Span(begun=first, ended=last)


def _during(date: WrittenDate | None) -> Moment | None:
    """The date, if there is such a day."""
    try:
        return None if date is None else During(read_date(date.edtf))
    except BadDate:
        return None


def _in_words(stretch: Stretch | None) -> str:
    if stretch is None:
        return ""
    if stretch.date is not None:
        return f" {stretch.date.edtf}"
    first, last = ("" if date is None else date.edtf for date in (stretch.first, stretch.last))
    return f" {first} to {last}".replace("  ", " ")
