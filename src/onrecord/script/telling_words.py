"""Words on which the meaning of a sentence hangs: those that turn it round, and those that say how sure it is."""

from __future__ import annotations

import re

NEGATIONS = frozenset(
    (
        *("not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "cannot", "without"),
        *("не", "ни", "нет", "никогда", "никто", "ничто", "ничего", "без"),
    )
)
"""Words that turn a statement round; so does any word that ends in n't."""

QUALIFIERS = (
    *(
        "perhaps",
        "maybe",
        "possibly",
        "probably",
        "presumably",
        "allegedly",
        "apparently",
        "supposedly",
        "reportedly",
    ),
    *(
        "seemingly",
        "almost",
        "nearly",
        "hardly",
        "barely",
        "i think",
        "i believe",
        "i suppose",
        "i guess",
        "i heard",
    ),
    *("it seems", "it is said", "they say", "they said", "people say", "rumour has it", "as far as i know"),
    *("they told me", "i was told", "according to rumour", "in part", "partly"),
    *(
        "по слухам",
        "возможно",
        "вероятно",
        "кажется",
        "казалось",
        "наверное",
        "наверно",
        "пожалуй",
        "якобы",
        "будто",
    ),
    *(
        "будто бы",
        "как будто",
        "вроде",
        "вроде бы",
        "говорят",
        "говорили",
        "может быть",
        "должно быть",
        "почти",
    ),
    *("едва ли", "вряд ли", "по-видимому", "видимо", "очевидно", "предположительно", "насколько я знаю"),
    *("насколько я помню", "мне сказали", "мне говорили", "по-моему", "я думаю", "отчасти", "едва"),
)
"""Words by which a witness says how far they vouch for what they say."""

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
QUALIFIED = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, QUALIFIERS), key=len, reverse=True))})\b", re.IGNORECASE
)


def negations_in(words: str) -> int:
    """How many words turn the sense."""
    return sum(_turns(word) for word in WORD.findall(words.casefold()))


def only_negates(words: str) -> bool:
    """Whether there are words, and each of them turns the sense."""
    found = WORD.findall(words.casefold())
    return bool(found) and all(map(_turns, found))


def qualifiers_in(words: str) -> int:
    """How many words or phrases say that somebody is not sure, or has it from others."""
    return len(QUALIFIED.findall(words.replace("ё", "е")))


def only_qualifies(words: str) -> bool:
    """Whether there are words, and all of them say how sure it is."""
    return qualifiers_in(words) > 0 and not WORD.search(QUALIFIED.sub("", words))


def _turns(word: str) -> bool:
    return word in NEGATIONS or word.endswith(("n't", "n’t"))
