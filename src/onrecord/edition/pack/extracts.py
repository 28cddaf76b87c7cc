"""The words around a passage, the passage marked in them, and the same place in the source's other texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dossier.anchoring import text_of, words_of
from onrecord.edition.citing import place_in_source
from onrecord.edition.describing import whose_words
from onrecord.edition.pack.pieces import COMMENT, answering, said_at
from onrecord.edition.telling import Telling
from onrecord.evidence import Statement, Text
from onrecord.passages import Anchored

AROUND = 320
"""Characters on either side: enough to see that nothing was torn out of its sense."""

WRAPPED = re.compile(r"(?<!\n)\n(?!\n)")
"""Where a file's row ends and the paragraph goes on."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A stretch of a text: the words before, those that are cited, and those after; whose words, and where.

    `is_beside` where it is not the passage itself but the same place in another language.
    """

    language: str | None
    before: str
    cited: str
    after: str
    place: str
    whose: str | None
    is_beside: bool = False


def extracts_of(telling: Telling, statement: Statement) -> tuple[Extract, ...]:
    """Every passage of a statement, and beside them the texts in which no passage is recorded."""
    passages = [_extract(telling, statement, number) for number in range(len(statement.at))]
    known = {one.language for one in passages}
    others = [
        text
        for text in telling.report.dossier.texts.values()
        if text.source == statement.source and text.language not in known
    ]
    return (*passages, *(beside for text in others for beside in _beside(telling, statement, text)))


def alone(telling: Telling, statement: Statement) -> Iterator[Extract]:
    """Every passage of a statement as it was recorded, without the words around it."""
    for passage in statement.at:
        place, whose = place_in_source(telling, passage), _whose(telling, statement, passage.text)
        yield Extract(passage.text, "", passage.quote or "", "", place, whose)


def _extract(telling: Telling, statement: Statement, number: int) -> Extract:
    passage = statement.at[number]
    text = text_of(telling.report.dossier, statement, passage)
    language = passage.text if text is None else text.language
    before, cited, after = "", passage.quote or "", ""
    if text is not None:
        before, cited, after = _around(telling, statement, number, text)
    place, whose = place_in_source(telling, passage), _whose(telling, statement, language)
    return Extract(language, before, cited, after, place, whose)


def _around(telling: Telling, statement: Statement, number: int, text: Text) -> tuple[str, str, str]:
    """The passage in its text; words that are not found there stand alone, and a check says so."""
    passage, words = statement.at[number], words_of(text)
    found = telling.report.grounds.anchoring.found.get((statement.key, number))
    if isinstance(found, Anchored):
        before, after = _ending(_bare(words[: found.start])), _beginning(_bare(words[found.end :]))
        return before, WRAPPED.sub(" ", words[found.start : found.end]), after
    if passage.quote is None and passage.time is not None:
        return "", "\n".join(said_at(text, passage.time)), ""
    return "", passage.quote or "", ""


def _bare(words: str) -> str:
    return WRAPPED.sub(" ", COMMENT.sub("", words))


def _ending(words: str) -> str:
    """The last words before a passage, from a word's beginning on."""
    return words if len(words) <= AROUND else "… " + words[-AROUND:].partition(" ")[2]


def _beginning(words: str) -> str:
    """The first words after a passage, to a word's end."""
    return words if len(words) <= AROUND else words[:AROUND].rpartition(" ")[0] + " …"


def _beside(telling: Telling, statement: Statement, text: Text) -> Iterator[Extract]:
    """The same place in a text of another language, by the first passage that answers to something in it."""
    for number, passage in enumerate(statement.at):
        own = text_of(telling.report.dossier, statement, passage)
        found = telling.report.grounds.anchoring.found.get((statement.key, number))
        if own is not None and isinstance(found, Anchored):
            words = answering(own, text, found.start, found.end)
            if words:
                whose = _whose(telling, statement, text.language)
                yield Extract(text.language, "", _bare(words), "", "", whose, is_beside=True)
                return


def _whose(telling: Telling, statement: Statement, language: str | None) -> str | None:
    card = telling.report.dossier.sources[statement.source]
    return None if language is None else whose_words(telling.say, card.texts.get(language))
