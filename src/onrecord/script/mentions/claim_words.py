"""Words that claim more than a fact has in it, in English and Russian, and what only looks like one of them.

A family is the words that claim one thing: any of them in the evidence carries any other of them in a line, and so
does any of its kin. Phrases have spaces; everything is in small letters, with е for ё.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.script.mentions.word_lists import inflected, listed


class ClaimKind(StrEnum):
    """What a word claims beyond dates, numbers, persons and places."""

    SUPERLATIVE = "superlative"
    TOTALITY = "totality"
    MIND = "state of mind"
    CAUSE = "cause"


@dataclass(frozen=True, slots=True)
class Family:
    """Words and phrases that claim one thing; `kin` claim nothing themselves, but carry the claim."""

    kind: ClaimKind
    words: frozenset[str]
    phrases: tuple[str, ...] = ()
    kin: frozenset[str] = frozenset()


HARD = "ый ая ое ые ого ому ым ом ой ую ых ыми"
SOFT = "ий ая ее ие его ему им ем ей ую их ими"
PAST = "л ла ло ли"
REFLEXIVE = "лся лась лось лись"
"""Endings of Russian adjectives, and of verbs in the past."""

S, T, M, C = ClaimKind.SUPERLATIVE, ClaimKind.TOTALITY, ClaimKind.MIND, ClaimKind.CAUSE

SUPERLATIVES = {
    "first": Family(S, listed("first earliest впервые") | inflected("перв", HARD)),
    "only": Family(
        S,
        inflected("единственн", HARD),
        ("the only", "his only", "her only", "their only", "its only", "an only", "only he", "only she",
         "only they", "only one", "лишь один", "лишь одна", "только один", "только одна", "только он", "только она",
         "только они"),
        listed("only sole alone лишь только один одна одно кроме"),
    ),
    "most": Family(
        S,
        listed("most самый самая самое самые самую самых самыми большинство большинства"),
        ("больше всех", "больше всего"),
        listed("best worst greatest largest biggest smallest oldest youngest"),
    ),
    "best": Family(S, listed("best") | inflected("лучш", SOFT) | inflected("наилучш", SOFT)),
    "worst": Family(S, listed("worst") | inflected("худш", SOFT)),
    "greatest": Family(
        S,
        listed("greatest largest biggest") | inflected("величайш", SOFT) | inflected("крупнейш", SOFT)
        | inflected("наибольш", SOFT),
        kin=listed("самый самая самое самые самую самых"),
    ),
    "smallest": Family(S, listed("smallest") | inflected("наименьш", SOFT)),
    "oldest": Family(S, listed("oldest eldest") | inflected("старейш", SOFT)),
    "youngest": Family(S, listed("youngest")),
}  # fmt: skip

TOTALITIES = {
    "all": Family(
        T,
        listed("all everybody everyone everything все всех всем всеми"),
        ("без исключения", "without exception"),
        listed("whole entire each every both весь вся всю всей всего целый целая целое каждый каждая каждое"),
    ),
    "never": Family(T, listed("never никогда"), ("not once", "ни разу")),
    "always": Family(
        T, listed("always forever всегда вечно"), ("every time", "каждый раз"),
        listed("constantly invariably постоянно неизменно"),
    ),
    "nobody": Family(
        T,
        listed("nobody none никто никого никому никем"),
        ("no one", "not one", "ни один", "ни одна", "ни одно", "ни одного", "ни одной", "ни одну"),
        listed("without нет без"),
    ),
}  # fmt: skip

MINDS = {
    "believe": Family(
        M,
        listed("believe believed believes believing верит верят верить") | inflected("вери", PAST)
        | inflected("повери", PAST),
        kin=listed("belief faith convinced conviction вера веры веру верой убежден убеждена убеждены"),
    ),
    "think": Family(
        M,
        listed("thought thinks думает думают думать") | inflected("дума", PAST) | inflected("подума", PAST),
        kin=listed("think thinking opinion мысль мысли считал считала считали мнение мнению"),
    ),
    "fear": Family(
        M,
        listed("feared fears fearing afraid dreaded боится боятся бояться") | inflected("боя", REFLEXIVE)
        | inflected("опаса", REFLEXIVE) | inflected("испуга", REFLEXIVE),
        kin=listed("fear dread frightened terrified страх страха страхом страшно боюсь"),
    ),
    "love": Family(
        M,
        listed("loved loves loving любит любят любить влюблен влюблена влюблены") | inflected("люби", PAST)
        | inflected("полюби", PAST),
        ("in love",),
        listed("love beloved любовь любви любовью люблю любимый любимая любимого"),
    ),
    "hate": Family(
        M,
        listed("hated hates ненавидит ненавидят") | inflected("ненавиде", PAST),
        kin=listed("hate hatred ненависть ненависти ненавижу"),
    ),
    "want": Family(
        M,
        listed("wanted wants wanting wished wishes desired хочет хотят хотелось") | inflected("хоте", PAST)
        | inflected("жела", PAST) | inflected("захоте", PAST),
        kin=listed("want wish wishing desire хочу хотим хотеть желание желания"),
    ),
    "know": Family(
        M,
        listed("knew knows знает знают") | inflected("зна", PAST),
        kin=listed("know known knowing knowledge aware знаю знаем известно узнал узнала узнали"),
    ),
    "hope": Family(
        M,
        listed("hoped hopes hoping надеется надеются") | inflected("надея", REFLEXIVE),
        kin=listed("hope hopeful надежда надежды надежду надеждой надеюсь"),
    ),
    "feel": Family(
        M,
        listed("felt feels чувствует чувствуют") | inflected("чувствова", PAST) | inflected("почувствова", PAST),
        kin=listed("feel feeling feelings чувство чувства чувствую"),
    ),
    "trust": Family(
        M,
        listed("trusted trusts доверяет доверяют") | inflected("доверя", PAST),
        kin=listed("trust trusting hope hoped доверие доверия доверяю"),
    ),
    "suspect": Family(
        M,
        listed("suspected suspects подозревает подозревают") | inflected("подозрева", PAST),
        kin=listed("suspect suspicion подозрение подозрения"),
    ),
    "dream": Family(
        M,
        listed("dreamed dreamt мечтает мечтают") | inflected("мечта", PAST),
        kin=listed("dream dreams мечта мечты мечтаю"),
    ),
    "regret": Family(
        M,
        listed("regretted regrets жалеет жалеют") | inflected("жале", PAST) | inflected("сожале", PAST),
        kin=listed("regret sorry жалею жаль сожаление"),
    ),
    "happy": Family(
        M,
        listed("happy unhappy счастлив счастлива счастливы несчастлив несчастлива несчастливы"),
        kin=listed("happiness happily unhappiness счастье счастья счастливо несчастье"),
    ),
    "proud": Family(
        M, listed("proud горд горда горды") | inflected("горди", REFLEXIVE),
        kin=listed("pride гордость гордости горжусь"),
    ),
    "ashamed": Family(
        M, listed("ashamed") | inflected("стыди", REFLEXIVE), kin=listed("shame стыд стыда стыдно стыжусь"),
    ),
    "jealous": Family(
        M, listed("jealous") | inflected("ревнова", PAST), kin=listed("jealousy ревность ревности ревную"),
    ),
}  # fmt: skip

CAUSES = {
    "because": Family(
        C,
        listed("because therefore consequently caused поэтому вследствие благодаря"),
        ("led to", "leads to", "as a result", "due to", "owing to", "thanks to", "resulted in", "that is why",
         "потому что", "потому и", "оттого что", "из-за", "в результате", "привел к", "привела к", "привело к",
         "привели к"),
        listed("cause causes reason reasons why since ибо причина причины причиной причину поскольку"),
    ),
}  # fmt: skip

FAMILIES: dict[str, Family] = {**SUPERLATIVES, **TOTALITIES, **MINDS, **CAUSES}
