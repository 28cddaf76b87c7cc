"""What people are compared in, as SQL: the levels of every comparison that a register's columns allow.

The levels are those of `identity.model.levels`, over the columns that `preparing` makes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from onrecord.identity.linking.surnames import ALL
from onrecord.identity.linking.told_facts import FACT
from onrecord.identity.model.levels import A_YEAR, GAPS, LIKENESS
from onrecord.identity.registers import EXTRA

Levels = list[dict[str, Any]]

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
    "by-another-name": 0.02,
}
"""With what m learning begins where the best level is not the first."""


def comparisons_for(columns: Collection[str]) -> list[dict[str, Any]]:
    """The comparisons that these columns allow."""
    return [
        {"output_column_name": name, "comparison_levels": levels} for name, levels in _comparisons(columns)
    ]


def _comparisons(columns: Collection[str]) -> Iterator[tuple[str, Levels]]:
    places = {place: f"{place}_region" in columns for place in ("birth_place", "residence")}
    possible = (
        ("surname", "surname_key", _surname(columns)),
        *((part, f"{part}_key", _name(part)) for part in ("given", "patronymic")),
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


def _surname(columns: Collection[str]) -> Levels:
    """A surname; where anybody has others, one of them may be the same: by marriage, or in hiding.

    How rare that one is cannot be seen from the first of each: it is taken for as common as the commoner of those.
    """
    levels = _name("surname")
    if ALL in columns:
        levels.insert(3, _rare(_level("by-another-name", f"{_shared(ALL)} >= 1"), "surname_key"))
    return levels


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
    shared = _shared(column)
    return [
        _null(column),
        *(_level(f"{years} years", f"{shared} >= {years}") for years in (3, 1)),
        _level("none", "ELSE"),
    ]


def _shared(column: str) -> str:
    """How many members two lists share."""
    return f"array_length(list_intersect({_both(column)}))"


def _words(words: str, *, rare: bool) -> Levels:
    same = _same(words, "same") if rare else _level("same", _equal(words))
    return [_null(words), same, _level("different", "ELSE")]


def _other(column: str) -> Levels:
    """Numbers, addresses, postcodes: the same, but for a slip of the pen, or alike.

    Of two that are not as long as each other it is not asked in how many letters they differ, which takes long.
    """
    as_long = f'abs(length("{column}_l") - length("{column}_r")) <= 1'
    return [
        _null(column),
        _same(column, "same"),
        _level("slip", f"{as_long} AND damerau_levenshtein({_both(column)}) <= 1"),
        _level("close", f"jaro_winkler_similarity({_both(column)}) >= 0.9"),
        _level("different", "ELSE"),
    ]


def _level(label: str, condition: str) -> dict[str, Any]:
    """A level, at first with the chance that its name lets expect: Splink would expect most of the first."""
    begin = {"m_probability": AT_FIRST[label]} if label in AT_FIRST else {}
    return {"sql_condition": condition, "label_for_charts": label, **begin}


def _same(column: str, label: str) -> dict[str, Any]:
    """That both have the same, which weighs the more the rarer it is."""
    return _rare(_level(label, _equal(column)), column)


def _rare(level: dict[str, Any], column: str) -> dict[str, Any]:
    return {**level, "tf_adjustment_column": column, "tf_adjustment_weight": 1.0}


def _null(column: str) -> dict[str, Any]:
    return {**_level("null", _unknown(column)), "is_null_level": True}


def _unknown(column: str) -> str:
    return f'"{column}_l" IS NULL OR "{column}_r" IS NULL'


def _equal(column: str) -> str:
    return f'"{column}_l" = "{column}_r"'


def _both(column: str) -> str:
    return f'"{column}_l", "{column}_r"'


def events_in(columns: Collection[str]) -> list[str]:
    """The events of which there are columns."""
    ends = (one.removesuffix("_from") for one in columns if one.endswith("_from"))
    return [one for one in ends if one.startswith(FACT)]
