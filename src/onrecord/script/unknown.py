"""Whether a line says that something is not known, in English or Russian."""

from __future__ import annotations

import re

ENGLISH = (
    r"\b(?:nobody|no one|none of us) (?:knows|can (?:say|tell)|could (?:say|tell)|has (?:ever )?(?:found|learned))",
    r"\b(?:we|they|i|it|he|she|historians|the (?:file|record|archive|letter)s?) "
    r"(?:do(?:es)? not|don[’']t|doesn[’']t|cannot|can[’']t|could not|did not) (?:know|say|tell|learn)",
    r"\b(?:is|are|was|were|remains?|stays?) (?:still )?(?:unclear|uncertain|a mystery|lost|open|in the dark)\b",
    r"\b(?:not|never|n[’']t)(?: yet| been| ever| be){0,3} "
    r"(?:known|found|established|learned|traced|determined|recorded)\b",
    r"\bno (?:\w+ )?(?:trace|record|document|answer|news|word|evidence)s?\b",
    r"\bunknown\b",
    r"\bsilent\b",
)
RUSSIAN = (
    r"\bникто (?:так и )?не (?:знает|узнал|скажет|помнит)",
    r"\bне ?известн",
    r"\bнеясн",
    r"\bне (?:установлен|найден|сохранил|выяснен|удалось)",
    r"\bне зна(?:ем|ю|ют)\b",
    r"\bслед\w* (?:теря|обрыва|затеря)",
    r"\b(?:нет|никаких) (?:сведений|данных|ответа|следов|документов)",
    r"\bзагадк",
    r"\bмолч(?:ит|ат)\b",
)
ASKS = r"\?[\s\"”»’]*$"
"""A question says as much."""

SAYS_UNKNOWN = re.compile("|".join((*ENGLISH, *RUSSIAN, ASKS)), re.IGNORECASE)


def says_unknown(text: str) -> bool:
    """Whether a line says that something is not known."""
    return SAYS_UNKNOWN.search(text) is not None
