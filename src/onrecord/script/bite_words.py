"""Words of speech: those that may be cut from a bite without a mark, and those on which its meaning hangs."""

from __future__ import annotations

from onrecord.script.mentions.word_lists import listed

FILLERS = listed(
    "um umm uh uhm er erm eh ah hm hmm mm mmm mhm э ээ эээ э-э э-э-э эм гм м мм м-м м-м-м а-а ну вот"
)
"""Sounds and particles that say nothing."""

NEGATIONS = listed("not no never neither nor cannot hardly without не ни нет никогда без едва")
"""Words that turn a statement round; so does any word that ends in n't."""

HEDGES = (
    *("perhaps", "maybe", "possibly", "probably", "allegedly", "apparently", "supposedly", "almost", "if"),
    *("i think", "i believe", "i suppose", "i guess", "i heard", "i was told", "it seems", "it is said"),
    *("they told me", "he told me", "she told me", "people told me", "they say", "they said", "people say"),
    *("people said", "as far as i know", "as far as i remember", "if i remember", "not sure", "i don't know"),
    *("may have", "might have", "could have", "would have"),
    *("может", "может быть", "наверное", "наверно", "возможно", "вероятно", "пожалуй", "кажется", "казалось"),
    *("вроде", "вроде бы", "якобы", "будто", "почти", "если", "по-моему", "говорят", "говорили", "слышал"),
    *("слышала", "мне говорили", "мне сказали", "мне рассказывали", "насколько я знаю", "насколько я помню"),
    *("насколько помню", "не уверен", "не уверена", "не знаю", "я думаю", "думаю", "я считаю"),
)
"""Words by which a witness says how far they vouch for it, or from whom they have it."""

HEDGES_BY_FIRST = {
    first: tuple(
        tuple(one.split()) for one in sorted(HEDGES, key=len, reverse=True) if one.split()[0] == first
    )
    for first in {hedge.split()[0] for hedge in HEDGES}
}


def negation_in(words: list[str]) -> slice | None:
    """Where the first word among these stands that turns a statement round."""
    found = (at for at, word in enumerate(words) if word in NEGATIONS or word.endswith("n't"))
    return next((slice(at, at + 1) for at in found), None)


def hedge_in(words: list[str]) -> slice | None:
    """Where the first phrase among these stands by which a witness says how far they vouch for it."""
    for at, word in enumerate(words):
        for hedge in HEDGES_BY_FIRST.get(word, ()):
            if tuple(words[at : at + len(hedge)]) == hedge:
                return slice(at, at + len(hedge))
    return None
