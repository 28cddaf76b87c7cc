"""Where something was: a place on record where the words name one, else a place that is proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.evidence import Name, Place
from onrecord.intake.numbers import Numbers
from onrecord.intake.suggesting.sentences import Stretch
from onrecord.intake.suggesting.spotting import Spotted
from onrecord.places import Gazetteer
from onrecord.places.spelling import spelling
from onrecord.script.mentions.years import word_before

WAY_FROM = frozenset(("from", "of", "из", "от", "с", "со"))
BETWEEN = re.compile(
    r"(?:[\s,.()]|(?<!\w)(?:р-н|обл|губ|окр|кр|г|гор|д|дер|с|ст|пос|пгт|х|район|область|области|губернии|уезд|уезда|края|край)(?!\w))+",
    re.IGNORECASE,
)


class Whereabouts:
    """The places of a dossier, and those that are proposed because a text names them."""

    def __init__(self, gazetteer: Gazetteer, language: str, numbers: Numbers) -> None:
        self._language, self._numbers = language, numbers
        self._known = {
            spelling(name): gazetteer.canonical(id) for id, names in gazetteer.names.items() for name in names
        }
        self.proposed: dict[str, Place] = {}

    def called(self, name: str) -> str:
        """The place of a name in the nominative, a new one where none on record is called so."""
        key = spelling(name)
        if key not in self._known:
            id = self._numbers.next("place")
            self._known[key] = id
            self.proposed[id] = Place(id=id, names=(Name(text=name, lang=self._language),))
        return self._known[key]


def joined(text: str, spotted: Sequence[Spotted]) -> list[Spotted]:
    """Places that stand side by side are one with what it lies in: Чувашия, Порецкий р-н, д. Коровино."""
    found: list[Spotted] = []
    for one in spotted:
        before = found[-1] if found else None
        if before is not None and BETWEEN.fullmatch(text, before.at.end, one.at.start):
            at = Stretch(before.at.start, one.at.end)
            found[-1] = Spotted(at, one.kind, " ".join(text[at.start : at.end].split()))
        else:
            found.append(one)
    return found


def likeliest(text: str, places: Iterable[tuple[int, str]]) -> str | None:
    """The place that a clause is about: the first that nobody comes from; else the first."""
    in_order = sorted(places)
    at_it = [id for start, id in in_order if word_before(text, start) not in WAY_FROM]
    return next(iter(at_it), in_order[0][1] if in_order else None)
