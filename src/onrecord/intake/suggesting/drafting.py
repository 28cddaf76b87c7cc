"""From a text to drafts of statements: one for each thing that a clause tells of, and each time that it names."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.evidence import Participant, Statement
from onrecord.intake.suggesting.certainty import certainty_of
from onrecord.intake.suggesting.clauses import Clause, clauses
from onrecord.intake.suggesting.reading import Naming, Reading
from onrecord.intake.suggesting.suggestion import Finds, Suggestion, suggestion_id
from onrecord.intake.suggesting.whens import Timed, times_told


def drafts(reading: Reading) -> Iterator[Suggestion]:
    """Everything that a text seems to tell, in its order, recorded or not."""
    for clause in clauses(reading.pointer.words):
        yield from drafts_of(reading, clause)


def drafts_of(reading: Reading, clause: Clause, drafted_by: str | None = None) -> Iterator[Suggestion]:
    """The drafts of one clause: of one that names nobody, no place and no time there are none."""
    naming = reading.naming(clause)
    aged = reading.cast.speaker(clause.text) or next(iter(naming.who), None)
    times: list[Timed | None] = [*times_told(clause, aged)]
    if not times and (naming.named or naming.where):
        times = [None]
    for number, timed in enumerate(times):
        yield _draft(reading, clause, naming, timed, number, drafted_by)


def _draft(
    reading: Reading, clause: Clause, naming: Naming, timed: Timed | None, number: int, drafted_by: str | None
) -> Suggestion:
    passage, ordinal = reading.pointer.passage(clause.at)
    text = reading.pointer.text
    id = suggestion_id(text.language, passage.quote or "", ordinal, clause.kind.value, number)
    return Suggestion(
        id=id,
        statement=Statement(
            source=text.source,
            id=id,
            what=clause.kind,
            who=tuple(Participant(persona=one) for one in naming.who),
            where=naming.where,
            when=None if timed is None else timed.when,
            at=(passage,),
            certainty=certainty_of(clause.text),
        ),
        sentence=clause.sentence,
        finds=frozenset(_finds(naming, timed)),
        personas={one: reading.cast.proposed[one] for one in naming.who if one in reading.cast.proposed},
        place=reading.whereabouts.proposed.get(naming.where or ""),
        drafted_by=drafted_by,
    )


def _finds(naming: Naming, timed: Timed | None) -> Iterator[Finds]:
    if naming.named:
        yield Finds.PERSON
    if naming.where:
        yield Finds.PLACE
    if timed is not None:
        yield Finds(timed.found.value)
