"""Ids in a sentence become links to what they stand for, so that a reader need not know any by heart."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from onrecord.edition.telling import Telling
from onrecord.evidence import Judgement

NO_WORDS: Mapping[str, str] = {}

LIKE_AN_ID = re.compile(r"(?<![\w/:-])[a-z][a-z0-9]*[-/:][a-z0-9/:-]*[a-z0-9](?![\w/])")
"""An id of two parts or more; one that is a plain word, as `article`, cannot be told from the word."""


def targets_of(telling: Telling) -> Mapping[str, str]:
    """Where on the page everything that has an id is told of."""
    dossier = telling.report.dossier
    people = telling.report.chronology.people
    personas = (source.persona_key(one) for source in dossier.sources.values() for one in source.personas)
    described = {who: f"person-{people.one(who)}" for who in (*dossier.persons, *personas)}
    return {
        **{id: f"source-{id}" for id in dossier.sources},
        **{key: f"source-{statement.source}" for key, statement in dossier.statements.items()},
        **described,
        **{id: f"question-{id}" for id in dossier.questions},
        **{id: _judgement(judgement, described) for id, judgement in dossier.judgements.items()},
    }


def words_of(telling: Telling) -> Mapping[str, str]:
    """What statements and judgements say and questions ask, by their ids."""
    dossier = telling.report.dossier
    said = {
        **{key: statement.says for key, statement in dossier.statements.items()},
        **{id: question.asks for id, question in dossier.questions.items()},
        **{id: judgement.because for id, judgement in dossier.judgements.items()},
    }
    return {id: words.rstrip(".") for id, words in said.items() if words}


def _judgement(judgement: Judgement, described: Mapping[str, str]) -> str:
    """A judgement on persons is told with the first of them that is on record, one on events by itself."""
    told = (described[who] for who in judgement.compares if who in described)
    return next(told, f"judgement-{judgement.id}" if judgement.compares_events else "people")


def point(sentence: str, targets: Mapping[str, str], words: Mapping[str, str] | None = None) -> Markup:
    """A sentence, safe in a page: each id that the page tells of is a link, with the words of those that have some."""
    return point_to(sentence, lambda id: f"#{targets[id]}" if id in targets else None, words or {})


def point_to(
    sentence: str, address: Callable[[str], str | None], words: Mapping[str, str] = NO_WORDS
) -> Markup:
    """A sentence, safe in a page, in which each id that has an address is a link to it."""
    told = []
    end = 0
    for found in LIKE_AN_ID.finditer(sentence):
        there = address(found[0])
        if there is not None:
            told += [escape(sentence[end : found.start()]), _link(found[0], there)]
            told += [escape(f" (“{words[found[0]]}”)")] if found[0] in words else []
            end = found.end()
    return Markup("").join([*told, escape(sentence[end:])])


def _link(id: str, address: str) -> Markup:
    return Markup('<a class="id" href="{}">{}</a>').format(address, id)
