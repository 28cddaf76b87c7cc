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
    *("perhaps", "maybe", "possibly", "probably", "presumably", "allegedly", "apparently", "supposedly"),
    *("reportedly", "seemingly", "almost", "nearly", "hardly", "barely", "partly", "in part", "if"),
    *("i think", "i believe", "i suppose", "i guess", "i heard", "i was told", "it seems", "it is said"),
    *("they told me", "he told me", "she told me", "people told me", "they say", "they said", "people say"),
    *("people said", "rumour has it", "according to rumour", "as far as i know", "as far as i remember"),
    *("if i remember", "not sure", "i don't know", "may have", "might have", "could have", "would have"),
    *("может", "может быть", "должно быть", "наверное", "наверно", "возможно", "вероятно", "пожалуй"),
    *("кажется", "казалось", "видимо", "по-видимому", "очевидно", "предположительно", "почти", "отчасти"),
    *("едва", "едва ли", "вряд ли", "якобы", "будто", "будто бы", "как будто", "вроде", "вроде бы", "если"),
    *("по слухам", "говорят", "говорили", "слышал", "слышала", "мне говорили", "мне сказали"),
    *("мне рассказывали", "насколько я знаю", "насколько я помню", "насколько помню", "по-моему"),
    *("думаю", "я думаю", "я считаю", "не знаю", "не уверен", "не уверена"),
)
"""Words by which a witness says how far they vouch for what they say, or from whom they have it."""

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
QUALIFIED = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, QUALIFIERS), key=len, reverse=True))})\b", re.IGNORECASE
)


def negations_in(words: str) -> int:
    """How many words turn the sense."""
    return sum(turns(word) for word in WORD.findall(words.casefold()))


def only_negates(words: str) -> bool:
    """Whether there are words, and each of them turns the sense."""
    found = WORD.findall(words.casefold())
    return bool(found) and all(map(turns, found))


def qualifiers_in(words: str) -> int:
    """How many words or phrases say that somebody is not sure, or has it from others."""
    return len(QUALIFIED.findall(words.replace("ё", "е")))


def only_qualifies(words: str) -> bool:
    """Whether there are words, and all of them say how sure it is."""
    return qualifiers_in(words) > 0 and not WORD.search(QUALIFIED.sub("", words))


def turns(word: str) -> bool:
    """Whether a word, in small letters, turns a statement round."""
    return word in NEGATIONS or word.endswith(("n't", "n’t"))
