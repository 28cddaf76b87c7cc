"""What a sentence seems to tell of, by its verb: a guess that the researcher sees before anything is recorded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.evidence import StatementKind as Kind

TELLING = {
    Kind.BIRTH: r"born|родил(?:ся|ась|ись)|род\.|рожд[её]н\w*|урожен\w+",
    Kind.DEATH: r"died|dies|perished|passed away|was killed|were killed|(?:was|were) (?:shot|executed)|executed|"
    r"умер(?:ла|ли|ший|шая)?|скончал(?:ся|ась)|погиб(?:ла|ли)?|расстрелян[аы]?|убит[аы]?",
    Kind.BURIAL: r"(?:was|were) buried|похоронен[аы]?|захоронен[аы]?|место захоронения",
    Kind.ARREST: r"arrested|арест(?:ован|ована|ованы|овали|\.)",
    Kind.DETENTION: r"imprisoned|interned|in prison|заключ[её]н[аы]?|содержал(?:ся|ась|ись)",
    Kind.INTERROGATION: r"interrogated|questioned|testified|допрошен[аы]?|допрашивали|дал[аи]? показания",
    Kind.SENTENCE: r"sentenced|convicted|пригов(?:ор[её]н|орена|орены|орили|ор)|осужд[её]н[аы]?|раскулачен[аы]?",
    Kind.FREED: r"released|freed|set free|освобожд[её]н[аы]?|освободил(?:ся|ась|и)|осв\.",
    Kind.REHABILITATION: r"rehabilitated|реабилитирован[аы]?|реаб\.",
    Kind.MEETING: r"met|got to know|became acquainted|познакомил(?:ся|ась|ись)|встретил(?:ся|ась|ись|и|а)?",
    Kind.UNION: r"married|wed(?:ding)?|lived? together|living together|женил(?:ся|ись)|вышла замуж|поженились|"
    r"обвенчал(?:ся|ась|ись)|сожительствовал[аи]?",
    Kind.SEPARATION: r"divorced|separated|parted|split up|разв[её]л(?:ся|ась|ись)|расстал(?:ся|ась|ись)|"
    r"разошл(?:ись|ась)",
    Kind.RESIDENCE: r"lived|living|resided|settled|прож(?:ивал|ивала|ивали|\.)|(?:про)?жил[аи]?|жив[её]м|живу|"
    r"поселил(?:ся|ась|ись)",
    Kind.JOURNEY: r"moved|travell?ed|went to|left for|arrived|returned|came to|переехал[аи]?|уехал[аи]?|"
    r"приехал[аи]?|прибыл[аи]?|вернул(?:ся|ась|ись)|выслан[аы]?|сослан[аы]?|отправил(?:ся|ась|ись)|эмигрировал[аи]?",
    Kind.STUDY: r"studied|graduated|enrolled|учил(?:ся|ась|ись)|окончил[аи]?|поступил[аи]?|обучал(?:ся|ась|ись)",
    Kind.MILITARY_SERVICE: r"conscripted|drafted|mobilised|enlisted|joined the (?:red )?army|served in the \w*\s?army|"
    r"призван[аы]?|мобилизован[аы]?|воевал[аи]?|служил[аи]? в \w*\s?армии",
    Kind.WORK: r"worked|working|employed|appointed|served|работал[аи]?|служил[аи]?|назначен[аы]?|трудил(?:ся|ась|ись)",
    Kind.ILLNESS: r"fell ill|was ill|заболел[аи]?|болел[аи]?",
}  # fmt: skip
"""In English and Russian, the more particular before the more general."""

LASTING = frozenset({
    Kind.UNION, Kind.RESIDENCE, Kind.PRESENCE, Kind.STUDY, Kind.WORK, Kind.MILITARY_SERVICE, Kind.DETENTION,
    Kind.ILLNESS,
})  # fmt: skip
"""What goes on for a time, so that a year named with it is one in which it went on."""

VERB = re.compile(
    "|".join(rf"(?P<{kind.name}>(?<!\w)(?:{words})(?!\w))" for kind, words in TELLING.items()), re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """A verb where it stands, and what it tells of."""

    kind: Kind
    start: int
    end: int


def told_in(sentence: str) -> Iterator[Told]:
    """The verbs of a sentence that tell of something that is recorded, in its order."""
    for found in VERB.finditer(sentence):
        yield Told(Kind[str(found.lastgroup)], *found.span())
