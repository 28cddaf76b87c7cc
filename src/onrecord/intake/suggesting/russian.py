"""Russian names by slovnet (Kukushkin, 2020), with the models that natasha brings: news of 2014 to 2019, offline.

natasha itself is not imported: it wants pymorphy2, which does not run on Python 3.12 and later.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from onrecord.intake.suggesting.nominative import in_nominative
from onrecord.intake.suggesting.sentences import Stretch
from onrecord.intake.suggesting.spotting import Named, Spotted, Spotter

MODEL = "data/model/slovnet_ner_news_v1.tar"
VECTORS = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"
KINDS = {"PER": Named.PERSON, "LOC": Named.PLACE}
PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
OLD_LETTERS = str.maketrans("ѣѢіІѳѲѵѴ", "еЕиИфФиИ")
WHEREIN = re.compile(
    r"(?<!\w)(?:[вВ][оъ\u00ad]?\s+|(?:д|дер|с|пос|г|гор|ст|х|аул)\.\s*|(?:дерев[а-я]+|сел[аоеу]|город[а-я]*|хутор[а-я]*)\s+)$"
)
LONGEST_LEAD = 12
HARD_SIGN = re.compile(r"[ъЪ](?=\W|$)")
NOTHING = "\u00ad"
"""A soft hyphen keeps the place of a hard sign that the spelling of 1918 left out."""


@lru_cache(maxsize=1)
def russian_names() -> Spotter:
    """The finder of Russian names, loaded once; raises ModuleNotFoundError where it is not installed."""
    model = _model()

    def spot(text: str) -> Iterator[Spotted]:
        plain = modern(text)
        for paragraph in PARAGRAPH.finditer(plain):
            for span in model(paragraph.group()).spans:
                if span.type in KINDS:
                    yield _spotted(
                        plain, paragraph.start() + span.start, paragraph.start() + span.stop, span.type
                    )

    return spot


def modern(text: str) -> str:
    """Text of before 1918 with the letters of today, each in its place, so that a model can read it."""
    return HARD_SIGN.sub(NOTHING, text.translate(OLD_LETTERS)) if re.search("[ѣѢіІѳѲ]", text) else text


def _spotted(text: str, start: int, end: int, kind: str) -> Spotted:
    """A name of one word after "in" or "village" is a place, whatever the model takes it for: въ Екатеринославѣ."""
    words = " ".join(text[start:end].replace(NOTHING, "").split())
    is_town = " " not in words and WHEREIN.search(text[max(start - LONGEST_LEAD, 0) : start]) is not None
    named = Named.PLACE if is_town else KINDS[kind]
    return Spotted(Stretch(start, end), named, in_nominative(words, named))


def _model() -> Any:
    # One thread: the products are small, and threads only wait for each other (91 against 15 ms a sentence).
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from navec import Navec
    from slovnet import NER

    found = find_spec("natasha")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("No module named 'natasha'", name="natasha")
    folder = Path(found.origin).parent
    model = NER.load(folder / MODEL)
    model.navec(Navec.load(folder / VECTORS))
    return model
