"""Five ways in which clerks of five countries write a Russian name in Latin letters."""

from __future__ import annotations

CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіѣ"
LIBRARY = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia i ie"
MAPS = "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i e"
SCHOLARS = "a b v g d e ë ž z i j k l m n o p r s t u f ch c č š šč - y - ė ju ja i ě"
GERMAN = "a b w g d e jo sch s i j k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja i je"
FRENCH = "a b v g d e io j z i i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia i ie"
SCHEMES = (LIBRARY, MAPS, SCHOLARS, GERMAN, FRENCH)


def _table(scheme: str) -> dict[int, str]:
    """The letters of a scheme, small and capital; a hyphen in it stands for nothing."""
    latin = ["" if word == "-" else word for word in scheme.split(" ")]
    small = dict(zip(map(ord, CYRILLIC), latin, strict=True))
    return small | {ord(chr(letter).upper()): word.capitalize() for letter, word in small.items()}


TABLES = tuple(_table(scheme) for scheme in SCHEMES)


def in_latin(word: str, scheme: int) -> str:
    """A word as the scheme of that number writes it; a French or German clerk hears the last letter too."""
    latin = word.translate(TABLES[scheme])
    if SCHEMES[scheme] == FRENCH and latin.endswith(("ov", "ev")):
        return f"{latin[:-1]}ff"
    return f"{latin[:-2]}y" if latin.endswith(("iy", "yy")) else latin
