"""What people are compared in, and which of them at all: Splink's settings for the columns that a register has.

The levels are those of `identity.model.levels`, in SQL over the columns that `preparing` makes. The same settings
run on DuckDB and on Spark.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from onrecord.identity.linking.told_facts import FACT
from onrecord.identity.model.levels import A_YEAR, GAPS, LIKENESS
from onrecord.identity.registers import EXTRA

Levels = list[dict[str, Any]]

ROW_ID = "row_id"
"""What Splink calls a row by: its number."""


def comparisons_for(columns: Collection[str]) -> list[dict[str, Any]]:
    """The comparisons that these columns allow."""
    return [
        {"output_column_name": name, "comparison_levels": levels} for name, levels in _comparisons(columns)
    ]


def _comparisons(columns: Collection[str]) -> Iterator[tuple[str, Levels]]:
    places = {place: f"{place}_region" in columns for place in ("birth_place", "residence")}
    possible = (
        *((part, f"{part}_key", _name(part)) for part in ("surname", "given", "patronymic")),
        *((end, f"{end}_from", _span(end, columns)) for end in ("birth", "death")),
        *((place, f"{place}_key", _place(place, regions=regions)) for place, regions in places.items()),
        ("sex", "sex", _words("sex", rare=False)),
        *(
            (words, f"{words}_key", _words(f"{words}_key", rare=True))
            for words in ("occupation", "nationality")
        ),
        *((event, f"{event}_from", _event(event, columns)) for event in events_in(columns)),
        ("years_somewhere", "years_somewhere", _years("years_somewhere")),
        *((other, other, _other(other)) for other in columns if other.startswith(EXTRA)),
    )
    return ((name, levels) for name, needed, levels in possible if needed in columns)


def _name(part: str) -> Levels:
    """An initial has no key, and is at a level of its own with any name that it may begin."""
    key = f"{part}_key"
    return [
        _null(f"{part}_first"),
        _same(key, "same"),
        _level("initial", f"({_unknown(key)}) AND {_equal(f'{part}_first')}"),
        *(
            _level(label, f"jaro_winkler_similarity({_both(key)}) >= {least}")
            for label, least in LIKENESS[part]
        ),
        _level("different", "ELSE"),
    ]


def _span(what: str, columns: Collection[str]) -> Levels:
    """Two days, each somewhere in an interval: by how far the intervals are apart at least.

    That it was the same day of another year is a slip of the pen in most registers. What most pairs are comes first,
    since they are asked no further.
    """
    anniversary = f"{what}_anniversary"
    slip = _level("another-year", f"{_equal(anniversary)} AND {_apart(what, A_YEAR)}")
    days = [0, *(days for days, _ in GAPS)]
    labels = [*(label for _, label in GAPS), "apart"]
    return [
        _null(f"{what}_from"),
        *([slip] if anniversary in columns else []),
        *(_level(label, _apart(what, gap)) for label, gap in zip(labels[::-1], days[::-1], strict=True)),
        _level("day", _equal(f"{what}_day")),
        _level("year", _equal(f"{what}_brief")),
        _level("overlap", "ELSE"),
    ]


def _event(what: str, columns: Collection[str]) -> Levels:
    """The day of an arrest or a sentence, which a whole family may share.

    Of two with other given names and other births it tells that they are kin, and nothing for their being one.
    """
    levels = _span(what, columns)
    if {"given_first", "birth_from"} <= set(columns):
        others = f'"given_first_l" <> "given_first_r" AND {_apart("birth", 0)}'
        levels.insert(-3, _level("day-of-kin", f"{_equal(f'{what}_day')} AND {others}"))
    return levels


def _apart(what: str, days: int) -> str:
    """That two intervals are more days apart than so many."""
    begin, end = f"{what}_from", f"{what}_until"
    return f'greatest("{begin}_l" - "{end}_r", "{begin}_r" - "{end}_l") > {days}'


def _place(place: str, *, regions: bool) -> Levels:
    region = [_level("region", _equal(f"{place}_region"))] if regions else []
    return [_null(f"{place}_key"), _same(f"{place}_key", "same"), *region, _level("apart", "ELSE")]


def _years(column: str) -> Levels:
    """In how many years both were in one place."""
    shared = f"array_length(list_intersect({_both(column)}))"
    return [
        _null(column),
        *(_level(f"{years} years", f"{shared} >= {years}") for years in (3, 1)),
        _level("none", "ELSE"),
    ]


def _words(words: str, *, rare: bool) -> Levels:
    same = _same(words, "same") if rare else _level("same", _equal(words))
    return [_null(words), same, _level("different", "ELSE")]


def _other(column: str) -> Levels:
    """Numbers, addresses, postcodes: the same, but for a slip of the pen, or alike."""
    return [
        _null(column),
        _same(column, "same"),
        _level("slip", f"damerau_levenshtein({_both(column)}) <= 1"),
        _level("close", f"jaro_winkler_similarity({_both(column)}) >= 0.9"),
        _level("different", "ELSE"),
    ]


def _level(label: str, condition: str) -> dict[str, Any]:
    """A level, at first with the chance that its name lets expect: Splink would expect most of the first."""
    begin = {"m_probability": AT_FIRST[label]} if label in AT_FIRST else {}
    return {"sql_condition": condition, "label_for_charts": label, **begin}


def _same(column: str, label: str) -> dict[str, Any]:
    """That both have the same, which weighs the more the rarer it is."""
    return {**_level(label, _equal(column)), "tf_adjustment_column": column, "tf_adjustment_weight": 1.0}


def _null(column: str) -> dict[str, Any]:
    return {**_level("null", _unknown(column)), "is_null_level": True}


def _unknown(column: str) -> str:
    return f'"{column}_l" IS NULL OR "{column}_r" IS NULL'


def _equal(column: str) -> str:
    return f'"{column}_l" = "{column}_r"'


def _both(column: str) -> str:
    return f'"{column}_l", "{column}_r"'


START = 3
"""So many letters of a surname's key stand firm where a slip is further on."""


def events_in(columns: Collection[str]) -> list[str]:
    """The events of which there are columns."""
    ends = (one.removesuffix("_from") for one in columns if one.endswith("_from"))
    return [one for one in ends if one.startswith(FACT)]


AT_FIRST = {
    "day": 0.3,
    "year": 0.3,
    "overlap": 0.1,
    "within-1y": 0.1,
    "within-2y": 0.05,
    "within-5y": 0.05,
    "another-year": 0.05,
    "day-of-kin": 0.01,
    "apart": 0.05,
}
"""With what m learning begins where the best level is not the first."""

RULES: tuple[tuple[str, ...], ...] = (
    ("surname_start", "birth_day"),
    ("surname_start", "death_day"),
    ("birth_day", "birth_place_key"),
    ("birth_day", "residence_key"),
    ("given_key", "birth_day"),
    ("given_key", "death_day"),
    ("surname_start", "given_key", "residence_key", "birth_year"),
    ("surname_start", "given_first", "birth_year", "birth_place_key"),
    ("given_key", "patronymic_key", "birth_year", "birth_place_key"),
    ("given_key", "patronymic_key", "birth_year", "occupation_key"),
    ("surname_key", "given_first", "birth_place_key"),
    ("surname_start", "given_key", "birth_place_key"),
    ("surname_key", "patronymic_first", "birth_year"),
    ("surname_start", "given_first", "patronymic_first", "birth_year"),
    ("surname_key", "given_first", "birth_year"),
    ("surname_key", "given_first", "residence_key"),
    ("surname_start", "given_key", "patronymic_key"),
    ("surname_key", "given_first", "patronymic_first"),
    ("given_key", "patronymic_key", "birth_place_key"),
    ("given_key", "patronymic_key", "birth_year"),
    ("given_key", "patronymic_key", "residence_key"),
    ("surname_key", "given_first"),
    ("birth_day",),
)
"""Which rows are compared: those that agree on all columns of some rule. Each looks past an error that others do not.

The narrow ones come first. One that would bring too many together, as the last in a register of millions, is left out.
"""

BESIDE_A_DAY = ("surname_start", "given_key")
"""With the day of an event each is a rule too."""

BESIDE_ANOTHER = (("surname_start",), ("given_first",), ("birth_year",), ())
"""With other evidence, as a postcode, these are; and it alone, if few have the same."""

BLOCKS: tuple[tuple[str, ...], ...] = (
    ("surname_key", "birth_day"),
    ("given_key", "patronymic_key", "birth_day"),
    ("given_key", "birth_day"),
    ("surname_key", "given_key", "patronymic_key"),
    ("surname_key", "given_key"),
    ("surname_key", "birth_year"),
    ("given_key", "birth_year"),
)
"""Among whom the chances are sought: rows of which a good part are one person, by evidence that is then left out.

A wider one, as the last, is only for registers in which the narrower ones bring nobody together.
"""


def settings_for(columns: Collection[str], rows: int) -> dict[str, Any]:
    """Splink's settings for a table of so many rows; at first as if each had one other row in it."""
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": ROW_ID,
        "probability_two_random_records_match": 1 / max(rows, 2),
        "comparisons": comparisons_for(columns),
        "blocking_rules_to_generate_predictions": [
            {"blocking_rule": rule(one), "sql_dialect": "duckdb"} for one in _rules(columns)
        ],
    }


def with_chances(settings: dict[str, Any], model: Mapping[str, Any]) -> dict[str, Any]:
    """The settings with a model's chances, of what it knows; other things are not compared."""
    known = {
        (one["output_column_name"], level["label_for_charts"]): level
        for one in model["comparisons"]
        for level in one["comparison_levels"]
    }
    names = {name for name, _ in known}
    comparisons = [
        {
            **one,
            "comparison_levels": [
                _with_chance(level, known.get((one["output_column_name"], level["label_for_charts"]), {}))
                for level in one["comparison_levels"]
            ],
        }
        for one in settings["comparisons"]
        if one["output_column_name"] in names
    ]
    return {**settings, "comparisons": comparisons}


def _with_chance(level: dict[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """A level that the model does not know weighs nothing."""
    if level.get("is_null_level"):
        return level
    chances = {name: known.get(name, 0.01) for name in ("m_probability", "u_probability")}
    return {**level, **(chances if len(chances.keys() & known.keys()) == 2 else dict.fromkeys(chances, 0.01))}


def blocks_for(columns: Collection[str]) -> list[tuple[str, ...]]:
    """The blocks that these columns allow."""
    return [block for block in BLOCKS if set(block) <= set(columns)]


def _rules(columns: Collection[str]) -> list[tuple[str, ...]]:
    days = [(f"{event}_day", part) for event in events_in(columns) for part in BESIDE_A_DAY]
    others = [one for one in columns if one.startswith(EXTRA)]
    beside = [(other, *parts) for other in others for parts in BESIDE_ANOTHER]
    return [one for one in (*days, *beside, *RULES) if set(one) <= set(columns)]


def rule(columns: tuple[str, ...]) -> str:
    """A rule in SQL."""
    return " AND ".join(f'l."{column}" = r."{column}"' for column in columns)
