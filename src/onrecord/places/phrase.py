"""How places are written in records: "с. Кутулик Иркутской губ.", "Калининская обл., г. Кашин", "Irkutsk region"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.places.spelling import spelling
from onrecord.places.spot import Extent

TOKEN = re.compile(r"[^\W\d_]+(?:[-–'’‘ʼʹ`][^\W\d_]+)*|[,;()/]")

SITES = frozenset(
    [
        "г",
        "гор",
        "город",
        "города",
        "городе",
        "с",
        "село",
        "села",
        "селе",
        "сел",
        "д",
        "дер",
        "деревня",
        "деревни",
        "деревне",
        "дд",
        "пос",
        "п",
        "поселок",
        "посёлок",
        "поселка",
        "посёлка",
        "рп",
        "пгт",
        "ст",
        "станция",
        "станции",
        "станица",
        "станицы",
        "станице",
        "ст-ца",
        "ст-цы",
        "ст-це",
        "х",
        "хут",
        "хутор",
        "хутора",
        "хуторе",
        "м",
        "мест",
        "местечко",
        "местечке",
        "местечка",
        "сл",
        "слоб",
        "слобода",
        "слободе",
        "слободы",
        "аул",
        "аула",
        "ауле",
        "кишлак",
        "кишлаке",
        "кишлака",
        "кол",
        "колония",
        "колонии",
        "фольв",
        "фольварк",
        "фольварке",
        "им",
        "имение",
        "имении",
        "имения",
        "порт",
        "рудник",
        "разъезд",
        "улус",
        "заимка",
        "погост",
        "village",
        "city",
        "town",
        "settlement",
        "station",
        "stanitsa",
        "port",
        "khutor",
        "shtetl",
        "posad",
    ]
)
DISTRICTS = frozenset(
    [
        "у",
        "уезд",
        "уезда",
        "уезде",
        "уу",
        "уез",
        "р-н",
        "р-на",
        "р-не",
        "район",
        "района",
        "районе",
        "рн",
        "вол",
        "волость",
        "волости",
        "волостной",
        "окр",
        "округ",
        "округа",
        "округе",
        "кантон",
        "кантона",
        "кантоне",
        "повет",
        "повята",
        "улуса",
        "аймак",
        "аймака",
        "аймаке",
        "uezd",
        "uyezd",
        "ujezd",
        "district",
        "rayon",
        "raion",
        "county",
        "volost",
        "canton",
        "okrug",
        "kreis",
    ]
)
REGIONS = frozenset(
    [
        "губ",
        "губерния",
        "губернии",
        "губернія",
        "губ-ия",
        "губ-ии",
        "обл",
        "область",
        "области",
        "обл-ть",
        "обл-ти",
        "край",
        "края",
        "крае",
        "кр",
        "асср",
        "ао",
        "автономная",
        "воеводство",
        "воеводства",
        "провинция",
        "провинции",
        "пров",
        "земля",
        "oblast",
        "region",
        "krai",
        "kray",
        "province",
        "guberniya",
        "gubernia",
        "guberniia",
        "governorate",
        "gubernija",
        "assr",
        "voivodeship",
    ]
)
STATES = frozenset(["сср", "республика", "республики", "республике", "респ", "рес-ка", "republic", "ssr"])
MARKS = {
    **dict.fromkeys(SITES, Extent.SITE),
    **dict.fromkeys(DISTRICTS, Extent.DISTRICT),
    **dict.fromkeys(REGIONS, Extent.REGION),
    **dict.fromkeys(STATES, Extent.STATE),
}
IDLE = frozenset(
    [
        "в",
        "во",
        "на",
        "из",
        "под",
        "близ",
        "около",
        "возле",
        "что",
        "ныне",
        "теперь",
        "бывш",
        "бывшей",
        "бывшего",
        "быв",
        "the",
        "in",
        "of",
        "near",
        "at",
        "a",
    ]
)
"""Words that name no place and change none."""


@dataclass(frozen=True, slots=True)
class Part:
    """One place in a phrase: its words, in their one spelling and as written, and how much it is if that is said."""

    spelt: str
    text: str
    extent: Extent | None = None


@lru_cache(maxsize=65_536)
def parts_of(text: str) -> tuple[Part, ...]:
    """The places that a phrase is made of, in its order; without those that lie in brackets and say the same."""
    return tuple(_parts(TOKEN.findall(text)))


def _parts(tokens: list[str]) -> Iterator[Part]:
    """A mark stands before the name of a site, and after the adjective of what is larger, or before it."""
    held: list[str] = []
    before: Extent | None = None
    for token in tokens:
        low = token.lower()
        mark = MARKS.get(low)
        if mark is not None and mark > Extent.SITE and held:
            yield from _of_adjective(held, before, mark)
            held, before = [], None
        elif mark is not None or low in ",;()/":
            yield from _part(held, before)
            held, before = [], mark
        elif low not in IDLE:
            held.append(token)
    yield from _part(held, before)


def _of_adjective(held: list[str], before: Extent | None, mark: Extent) -> Iterator[Part]:
    """The last word is the adjective of the region; what stands before it is a place of its own."""
    yield from _part(held[:-1], before)
    yield from _part(held[-1:], mark)


def _part(held: list[str], extent: Extent | None) -> Iterator[Part]:
    if held:
        yield Part(spelling(" ".join(held)), " ".join(held), extent)
