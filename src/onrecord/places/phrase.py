"""How records write places: "с. Кутулик Иркутской губ.", "Калининская обл., г. Кашин", "village in Irkutsk region"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.places.spelling import spelling
from onrecord.places.spot import Extent

TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|[-–'’‘`”″\"·](?=[^\W\d_]))*|[,;()/]")

SITES = (
    "г", "гор", "город", "города", "городе", "с", "сел", "село", "села", "селе", "д", "дд", "дер", "деревня",
    "деревни", "деревне", "пос", "п", "поселок", "посёлок", "поселка", "поселке", "рп", "пгт", "ст", "станц", "станция",
    "станции", "станица", "станицы", "станице", "ст-ца", "ст-цы", "ст-це", "х", "хут", "хутор", "хутора", "хуторе",
    "м", "мест", "местечко", "местечка", "местечке", "сл", "слоб", "слобода", "слободы", "слободе", "аул", "аула",
    "ауле", "кишлак", "кишлака", "кишлаке", "кол", "колония", "колонии", "фольв", "фольварк", "фольварка", "им",
    "имение", "имении", "улус", "разъезд", "заимка", "погост", "селение", "селения", "селении",
    "village", "city", "town", "settlement", "station", "stanitsa", "khutor", "shtetl",
)  # fmt: skip
DISTRICTS = (
    "у", "уу", "уез", "уезд", "уезда", "уезде", "р-н", "р-на", "р-не", "район", "района", "районе", "вол", "волость",
    "волости", "окр", "округ", "округа", "округе", "кантон", "кантона", "кантоне", "повет", "повета", "аймак", "аймака",
    "uezd", "uyezd", "ujezd", "district", "rayon", "raion", "county", "volost", "canton", "okrug", "kreis",
)  # fmt: skip
GOVERNORATES = (
    "губ", "губерния", "губернии", "губернія", "воеводство", "воеводства", "воев",
    "guberniya", "gubernia", "guberniia", "gubernija", "gubernya", "governorate",
)  # fmt: skip
REGIONS = (
    "обл", "область", "области", "обл-ть", "край", "края", "крае", "кр", "асср", "ао", "автономная", "авт", "провинция",
    "провинции", "пров", "земля", "земли", "oblast", "region", "krai", "kray", "province", "assr", "voivodeship",
)  # fmt: skip
STATES = ("сср", "республика", "республики", "республике", "респ", "republic", "ssr")

MARKS = {
    **dict.fromkeys(SITES, Extent.SITE),
    **dict.fromkeys(DISTRICTS, Extent.DISTRICT),
    **dict.fromkeys((*REGIONS, *GOVERNORATES), Extent.REGION),
    **dict.fromkeys(STATES, Extent.STATE),
}
STREETS = frozenset(
    ("ул", "улица", "улице", "пер", "переулок", "переулке", "просп", "пр", "пр-т", "бульвар", "б-р", "бул", "наб",
     "пл", "площадь", "ш", "шоссе", "тупик", "туп", "кв", "корп", "дом", "стр", "проезд", "пр-д", "общежитие",
     "street", "avenue")
)  # fmt: skip
"""Words of an address: what stands with them is no place that a map of towns knows."""

RAILWAYS = frozenset(("ж", "жд", "ж-д"))
"""What follows the adjective of a railway: Ряжск Ленинской ж.д. lies where Ряжск lies."""

ADJECTIVES = ("ская", "ской", "ский", "ского", "ском", "цкая", "цкой", "цкий", "цкого", "цком")
"""How the adjectives end that records write for a region or district without saying which it is."""

INSIDE = frozenset(("в", "во", "на", "in", "at", "near", "близ", "около", "под"))
"""Words before the name of what something lies in: a village *in* Siberia is not called Siberia."""

SPELT_ALIKE = {"усср": "Украина"}
"""An abbreviation that is another state's when its letters are read as Latin ones: USSR."""

IDLE = frozenset(
    ("из", "что", "ныне", "теперь", "бывш", "быв", "войска", "уроженец", "уроженка", "the", "of", "a", "an", "from")
)  # fmt: skip
"""Words that name no place and part none from another."""


@dataclass(frozen=True, slots=True)
class Part:
    """One place in a phrase, in one spelling and as written, and how much it is if that is said.

    `imperial` says that it is called a governorate, which Soviet regions of the same name were not.
    """

    spelt: str
    text: str
    extent: Extent | None = None
    imperial: bool = False


@lru_cache(maxsize=65_536)
def parts_of(text: str) -> tuple[Part, ...]:
    """The places that a phrase is made of, in its order; among capitals, a small word without a mark is no name."""
    parts = tuple(_parts(TOKEN.findall(unicodedata.normalize("NFC", text))))
    if not any(part.text[0].isupper() for part in parts):
        return parts
    return tuple(part for part in parts if part.extent is not None or part.text[0].isupper())


def _parts(tokens: list[str]) -> Iterator[Part]:
    """A mark stands before the name of a site; of what is larger, after its adjective or before it."""
    held: list[str] = []
    before: Extent | None = None
    on_a_street = False
    for token in tokens:
        low = token.lower()
        if low in STREETS:
            held, on_a_street = held if before else [], True
        on_a_street = on_a_street and low != ","
        if on_a_street:
            continue
        if low in RAILWAYS:
            del held[1:]
        mark = MARKS.get(low)
        if mark is not None and mark > Extent.SITE and held:
            yield from _part(held[:-1], before)
            yield from _part(held[-1:], mark, imperial=low in GOVERNORATES)
            held, before = [], None
        elif mark is not None or low in ",;()/" or low in INSIDE:
            yield from _part(held, before)
            held, before = [], mark
        elif low not in IDLE and low not in RAILWAYS:
            held.append(SPELT_ALIKE.get(low, token))
    yield from _part(held, before)


def _part(held: list[str], extent: Extent | None, *, imperial: bool = False) -> Iterator[Part]:
    if held:
        yield Part(spelling(" ".join(held)), " ".join(held), extent, imperial)


def splits_of(part: Part) -> Iterator[tuple[Part, Part]]:
    """A site and what it lies in, out of words that no comma parts: Рига Латвия, and then ДВК Хабаровск."""
    words = part.text.split() if part.extent in (None, Extent.SITE) else []
    for at in range(1, len(words)):
        left, right = " ".join(words[:at]), " ".join(words[at:])
        yield Part(spelling(left), left, part.extent), Part(spelling(right), right)
    for at in range(1, len(words)):
        left, right = " ".join(words[:at]), " ".join(words[at:])
        yield Part(spelling(right), right, part.extent), Part(spelling(left), left)


def without_its_mark(part: Part) -> Iterator[Part]:
    """An adjective that stands alone as the region or district that it may be: Польша, Варшавская, Рава."""
    if part.extent is None and part.text.endswith(ADJECTIVES):
        yield replace(part, extent=Extent.REGION)
        yield replace(part, extent=Extent.DISTRICT)
