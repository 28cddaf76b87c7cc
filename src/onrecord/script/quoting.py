"""A line's quotations beside the texts of the sources that it cites."""

from __future__ import annotations

import re

from onrecord.dossier.anchoring import words_of
from onrecord.fountain.lines import ScriptLine
from onrecord.passages import Anchored, fold, occurrences
from onrecord.script.cited import Cited
from onrecord.script.grounds import Grounds
from onrecord.script.pieces import EDGES
from onrecord.script.quotation import Compared, Near, Quotation, Verbatim, compare
from onrecord.script.quoted import FEWEST_WORDS, quoted_parts

MARKED = re.compile(r"[…\[]|\.\.\.")
"""Something is marked as left out or put in."""


def compared_quotations(grounds: Grounds, line: ScriptLine, cited: Cited) -> list[tuple[Quotation, Compared]]:
    """Each quotation of a line beside what the cited records have; none where nothing is cited."""
    if not cited.ids:
        return []
    texts = _texts(grounds, cited)
    near = _places(grounds, cited)
    parts = quoted_parts(line.text, line.dialogue)
    return [(part, compare(part.words, texts, near, _lead(line.text, part))) for part in parts]


def _lead(text: str, part: Quotation) -> str | None:
    """The line's words before a quotation; None where that goes on from the line before."""
    return text[: part.start] if part.start else None


def text_with_all_of(grounds: Grounds, line: ScriptLine, cited: Cited) -> str | None:
    """The label of a cited text that has the whole line word for word; a line too short is nobody's words."""
    words = line.text.strip(EDGES)
    if not cited.statements or len(words.split()) < FEWEST_WORDS:
        return None
    texts = _texts(grounds, cited)
    if MARKED.search(words):
        found = compare(words, texts, _places(grounds, cited))
        return found.label if isinstance(found, Verbatim) else None
    either = (words, words[0].swapcase() + words[1:])
    having = (label for label, text in texts if any(occurrences(fold(text), one) for one in either))
    return next(having, None)


def _texts(grounds: Grounds, cited: Cited) -> list[tuple[str, str]]:
    """The texts of the cited sources, or where one has none, the words that were noted down from it.

    A question and a judgement have no words but their own.
    """
    sources = dict.fromkeys(statement.source for statement in cited.statements)
    texts = [(text.key, words_of(text)) for source in sources for text in grounds.texts_of.get(source, ())]
    texts += [(question.id, question.asks) for question in cited.questions]
    texts += [(judgement.id, judgement.because) for judgement in cited.judgements]
    for statement in cited.statements:
        if statement.source not in grounds.texts_of:
            texts += [(statement.key, passage.quote) for passage in statement.at if passage.quote is not None]
    return texts


def _places(grounds: Grounds, cited: Cited) -> list[Near]:
    places = []
    for statement in cited.statements:
        for number, passage in enumerate(statement.at):
            found = grounds.anchoring.found.get((statement.key, number))
            if isinstance(found, Anchored):
                label = f"{statement.source}.{passage.text}"
                places.append(Near(label, found.start, found.end))
    return places
