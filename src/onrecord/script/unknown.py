"""Whether a line says that something is not known, in English or Russian."""

from __future__ import annotations

import re

ENGLISH = (
    r"\b(?:nobody|no[ -]one|none of (?:us|them)) (?:(?:ever|now|still|really|has|had) ){0,2}"
    r"(?:knows?|knew|remembers?|remembered|found|learned|learnt)\b",
    r"\b(?:nobody|no[ -]one|none of (?:us|them)) (?:can|could|will|would)(?: ever| now)? "
    r"(?:say|tell|know|learn)\b",
    r"\b(?:(?:do|does|did|can|could|will|may|might|shall) ?(?:not|never)|(?:do|does|did|ca|could|wo)n[’']t)"
    r"(?: yet| ever)? (?:know|say|tell|learn)\b",
    r"\b(?:is|are|was|were|remains?|stays?) (?:still )?"
    r"(?:unclear|uncertain|unanswered|unexplained|a mystery|lost|(?:an )?open|in the dark)\b",
    r"(?:\bnot|\bnever|\bcannot|n[’']t)(?: yet| been| ever| be| so far){0,3} "
    r"(?:known|found|established|learned|traced|determined|recorded|clear|identified)\b",
    r"\b(?:nothing|little) (?:\w+ )?(?:is|was|has been|could be) (?:known|found|established|learned|recorded)\b",
    r"\bno (?:\w+ )?(?:trace|sign|record|document|answer|news|word|evidence)s?\b",
    r"\btrail (?:ends|breaks off|goes cold|is lost)\b",
    r"\b(?:vanish|disappear)\w* from (?:the|all|every) (?:record|file|archive|source|document)s?\b",
    r"\bunknown\b",
    r"\b(?:is|are|was|were|remains?|stays?|falls?|fell) silent\b",
)
RUSSIAN = (
    r"\bникто (?:\w+ ){0,2}не (?:знает|знал|узнал|скажет|помнит)\b",
    r"\bне ?(?:известн|ясн)",
    r"\bне (?:установлен|найден|обнаружен|сохранил|выяснен|удалось)",
    r"\bне (?:зна(?:ем|ю|ют)|узнаем|узнать|нашли|нашлось)\b",
    r"\bслед\w* (?:\w+ ){0,2}(?:теря|обрыва|затеря)",
    r"\b(?:нет|никаких) (?:сведений|данных|ответа|следов|документов)",
    r"\b(?:сведений|данных|ответа|следов|документов) (?:\w+ ){0,2}нет\b",
    r"\bоста\w+ тайной\b",
    r"\bзагадк",
    r"\bмолч(?:ит|ат)\b",
)
ASKS = r"\?[\s\"”»’]*$"
"""A question says as much."""

SAYS_UNKNOWN = re.compile("|".join((*ENGLISH, *RUSSIAN, ASKS)), re.IGNORECASE)


def says_unknown(text: str) -> bool:
    """Whether a line says that something is not known."""
    return SAYS_UNKNOWN.search(text) is not None
