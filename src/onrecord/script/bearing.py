"""What cited records have to say of dates, numbers, persons and places: by bounds, fields and passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.chronology.times_named import counts_in
from onrecord.evidence import Judgement, Question, Source, Statement
from onrecord.script.cited import Cited
from onrecord.script.grounds import Grounds
from onrecord.script.mentions import UNBOUNDED, Bearing, Counted, Evidence
from onrecord.script.times import dates_written, times_of, told_times


def evidence_of(grounds: Grounds, cited: Cited) -> Evidence:
    """What the cited records have to say, each as a bearing."""
    statements = (_of_statement(grounds, statement) for statement in cited.statements)
    questions = (_of_question(grounds, question) for question in cited.questions)
    judgements = (_of_judgement(grounds, judgement) for judgement in cited.judgements)
    return Evidence((*statements, *questions, *judgements), grounds.known)


def _of_statement(grounds: Grounds, statement: Statement) -> Bearing:
    source = grounds.dossier.sources[statement.source]
    people = (*statement.who_keys, *_speakers(source, statement))
    value = statement.value
    start, end = times_of(grounds, statement)
    return Bearing(
        statement=statement.key,
        dated=statement.when is not None,
        start=start,
        end=end,
        written=tuple(dates_written(grounds, statement)),
        quotes=tuple(passage.quote for passage in statement.at if passage.quote is not None),
        says=statement.says,
        value=None if value is None else (value.least, value.greatest),
        numbers=tuple(Counted(count, unit) for count, unit in counts_in(statement.when)),
        names=(*_names(grounds, people), *_bodies(source)),
        persons=_everyone(grounds, people),
        places=frozenset() if statement.where is None else frozenset({statement.where}),
        title=source.title,
    )


def by_its_own_word(grounds: Grounds, statement: Statement, *, reckoned: bool = False) -> Bearing:
    """The same of a statement without what follows from other sources: no chronology, and no judgement of who is who.

    Where it is `reckoned`, its times are those that follow from what its own source says.
    """
    source = grounds.dossier.sources[statement.source]
    people = (*statement.who_keys, *_speakers(source, statement))
    start, end = told_times(grounds, statement) if reckoned else (UNBOUNDED, UNBOUNDED)
    return replace(
        _of_statement(grounds, statement),
        start=start,
        end=end,
        names=(*(name for who in people for name in grounds.names.get(who, ())), *_bodies(source)),
        persons=frozenset(people),
    )


def _speakers(source: Source, statement: Statement) -> list[str]:
    """Whoever speaks in a statement: the authors, and whom they have it from."""
    told_by = () if statement.told_by is None else (statement.told_by,)
    return [source.persona_key(one) for one in (*source.authors, *told_by) if isinstance(one, str)]


def _bodies(source: Source) -> list[str]:
    return [one.body for one in source.authors if not isinstance(one, str)]


def _of_question(grounds: Grounds, question: Question) -> Bearing:
    return Bearing(
        statement=question.id,
        says=question.asks,
        quotes=tuple(_searches_told(question)),
        names=_names(grounds, question.concerns),
        persons=_everyone(grounds, question.concerns),
        places=frozenset(id for id in question.concerns if id in grounds.dossier.places),
    )


def _searches_told(question: Question) -> Iterator[str]:
    """Where, when and by whom the answer was sought, and what was found."""
    for search in question.searched:
        date = None if search.date is None else search.date.text
        yield from (told for told in (search.where, date, search.by, search.found) if told is not None)


def _of_judgement(grounds: Grounds, judgement: Judgement) -> Bearing:
    return Bearing(
        statement=judgement.id,
        says=judgement.because,
        names=_names(grounds, judgement.compares),
        persons=_everyone(grounds, judgement.compares),
    )


def _everyone(grounds: Grounds, people: Iterable[str]) -> frozenset[str]:
    """These personas and persons with all who are judged to be one with them."""
    return frozenset(one for who in people for one in grounds.chronology.people.members(who))


def _names(grounds: Grounds, people: Iterable[str]) -> tuple[str, ...]:
    """All names of personas and persons, and of those who are judged to be one with them."""
    return tuple(dict.fromkeys(name for who in people for name in grounds.names_of_one(who)))
