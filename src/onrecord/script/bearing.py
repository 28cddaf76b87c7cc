"""What cited records have to say of dates, numbers, persons and places: by bounds, fields and passages."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.chronology import end_of, start_of
from onrecord.chronology.times_named import counts_in
from onrecord.evidence import Judgement, Question, Statement
from onrecord.script.cited import Cited
from onrecord.script.grounds import Grounds
from onrecord.script.mentions import Bearing, Counted, Evidence
from onrecord.script.mentions.evidence import Window


def evidence_of(grounds: Grounds, cited: Cited) -> Evidence:
    """What the cited records have to say, each as a bearing."""
    statements = (_of_statement(grounds, statement) for statement in cited.statements)
    questions = (_of_question(grounds, question) for question in cited.questions)
    judgements = (_of_judgement(grounds, judgement) for judgement in cited.judgements)
    return Evidence((*statements, *questions, *judgements), grounds.known)


def _of_statement(grounds: Grounds, statement: Statement) -> Bearing:
    source = grounds.dossier.sources[statement.source]
    speakers = [source.persona_key(one) for one in source.authors if isinstance(one, str)]
    if statement.told_by is not None:
        speakers.append(source.persona_key(statement.told_by))
    people = [
        one for who in (*statement.who_keys, *speakers) for one in grounds.chronology.people.members(who)
    ]
    bodies = [one.body for one in source.authors if not isinstance(one, str)]
    value = statement.value
    return Bearing(
        statement=statement.key,
        start=_window(grounds, start_of(statement.key)),
        end=_window(grounds, end_of(statement.key)),
        quotes=tuple(passage.quote for passage in statement.at if passage.quote is not None),
        says=statement.says,
        value=None if value is None else (value.least, value.greatest),
        numbers=tuple(Counted(count, unit) for count, unit in counts_in(statement.when)),
        names=(*_names(grounds, people), *bodies),
        persons=frozenset(people),
        places=frozenset() if statement.where is None else frozenset({statement.where}),
        title=source.title,
    )


def _of_question(grounds: Grounds, question: Question) -> Bearing:
    people = [one for id in question.concerns for one in grounds.chronology.people.members(id)]
    return Bearing(
        statement=question.id,
        says=question.asks,
        names=_names(grounds, people),
        persons=frozenset(people),
        places=frozenset(id for id in question.concerns if id in grounds.dossier.places),
    )


def _of_judgement(grounds: Grounds, judgement: Judgement) -> Bearing:
    people = [one for id in judgement.compares for one in grounds.chronology.people.members(id)]
    return Bearing(
        statement=judgement.id,
        says=judgement.because,
        names=_names(grounds, people),
        persons=frozenset(people),
    )


def _window(grounds: Grounds, time: str) -> Window:
    bounds = grounds.chronology.bounds(time)
    return bounds.earliest, bounds.latest


def _names(grounds: Grounds, people: Iterable[str]) -> tuple[str, ...]:
    """All names of personas and persons."""
    return tuple(dict.fromkeys(name for who in people for name in grounds.names.get(who, ())))
