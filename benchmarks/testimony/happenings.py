"""What biographies tell of, and the words by which they tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.evidence import StatementKind


@dataclass(frozen=True, slots=True)
class Happening:
    """One kind of thing that is told; `words` is how the researcher says it, `written` how the biographies do.

    What `follows` another is of the arrest or sentence told last before it. A happening that `lasts` is told
    by a stretch of time, every other by a date. A decision taken `on_paper` may come after a death. The words
    of a `what` that is None claim the dates beside them, so that nothing else does.
    """

    id: str
    what: StatementKind | None
    words: str
    written: str
    follows: tuple[str, ...] = ()
    lasts: bool = False
    on_paper: bool = False
    also_undated: bool = False


BORN = Happening("born", StatementKind.BIRTH, "born", r"родил(?:ся|ась)|род\.|р\.(?= ?1[89])|г\. ?р\.")
_ARREST_WITHOUT_THE_WORD = (
    r"^(?!Приговор|Реаб|Расстр)[^\n,;]{0,60}(?:ГПУ|НКВД|МГБ|МВД|ЧК)[^\n,;]{0,40}"
    r"(?= \d{1,2} [а-я]+ \d{4} г\.[^\n]{0,15}\nПриговорен)"
)
"""Forms have a line for the arrest, between the address and the sentence; some give only the office and the day."""

ARRESTED = Happening(
    "arrested",
    StatementKind.ARREST,
    "arrested",
    rf"арестован[аы]?|арест\.|{_ARREST_WITHOUT_THE_WORD}",
    also_undated=True,
)
SENTENCED = Happening(
    "sentenced",
    StatementKind.SENTENCE,
    "sentenced",
    r"приговор[её]н[аы]?|осужд[её]н[аы]?|судим[а]?",
    follows=(ARRESTED.id,),
    also_undated=True,
)
DECIDED = Happening(
    "decided",
    StatementKind.EVENT,
    "the case closed without sentence",
    r"(?!)",
    follows=(ARRESTED.id,),
    on_paper=True,
)
"""What stands in the place of a sentence where the case was closed: a decision that some did not live to see."""

DIED = Happening(
    "died",
    StatementKind.DEATH,
    "died",
    r"расстрелян[а]?|умер(?:ла)?|ум\.|погиб(?:ла)?|убит[а]?|скончал(?:ся|ась)|привед[её]н[а]? в исполнение",
    also_undated=True,
)
FREED = Happening(
    "freed",
    StatementKind.FREED,
    "set free",
    r"освобожд[её]н[аы]?|освоб\.|осв\.|снят[аы]? с (?:учета|с/п)",
    follows=(ARRESTED.id, SENTENCED.id),
)
REHABILITATED = Happening(
    "rehabilitated",
    StatementKind.REHABILITATION,
    "rehabilitated",
    r"реабилитирован[аы]?|реаб(?:ил)?\.",
    follows=(ARRESTED.id, SENTENCED.id),
    also_undated=True,
)
OTHERS = (
    Happening("sent-away", StatementKind.JOURNEY, "sent away", r"выслан[аы]?|выселен[аы]?|сослан[аы]?"),
    Happening("dispossessed", StatementKind.EVENT, "dispossessed", r"раскулачен[аы]?"),
    Happening("arrived", StatementKind.JOURNEY, "brought to camp or exile", r"прибыл[аи]?|приб\."),
    Happening("left", StatementKind.JOURNEY, "moved on", r"убыл[аи]?|убытие|выбыл[аи]?|выб\."),
    Happening("voteless", StatementKind.EVENT, "deprived of the vote", r"лиш[её]н[а]? избирательных прав"),
    Happening("case-closed", StatementKind.EVENT, "the case closed", r"прекращен[оа]?", on_paper=True),
    Happening(
        "party",
        StatementKind.EVENT,
        "in the party",
        r"(?:ВКП|РКП|КП) ?\(б\)У?|компартии|ВЛКСМ|РКСМ|РСДРП|КПСС|партии",
        lasts=True,
    ),
    Happening("army", StatementKind.MILITARY_SERVICE, "in the army", r"РККА|армии", lasts=True),
    Happening(
        "exile",
        StatementKind.RESIDENCE,
        "in exile",
        r"ссылк[аие]|высылк[аие]|спецпоселени[еи]|м\.с/п",
        lasts=True,
    ),
    Happening("lived", StatementKind.RESIDENCE, "lived somewhere", r"проживал[а]?|прож\.", also_undated=True),
    Happening(
        "other",
        None,
        "",
        r"исключ[её]н[аы]?|замен[её]н[аоы]?|отмен[её]н[аоы]?|закон\w*|указ\w*|амнистией|манифест\w*|"
        r"считая|срок с|(?:де)?мобилизован\w*|работал\w*|служил\w*|арестовывал\w*|бежал[а]?|захорон\w*|"
        r"приговор:|сниж[её]н\w*|исчисл\w*|направлен\w*|восстановлен\w*|оправдан\w*|репрессирован\w*|"
        r"постановлени\w+ (?:цик|снк|гко|вцик)|директив\w*|приказ\w*",
    ),
)

HAPPENINGS = (BORN, ARRESTED, SENTENCED, DECIDED, DIED, FREED, REHABILITATED, *OTHERS)
NAMED = {happening.id: happening for happening in HAPPENINGS}
TELLING_WORDS = re.compile(
    r"(?<![а-яё-])(?:"
    + "|".join(f"(?P<{one.id.replace('-', '_')}>{one.written})" for one in HAPPENINGS)
    + r")(?:(?<=[.):])|(?![\w-]))",
    re.IGNORECASE | re.MULTILINE,
)
