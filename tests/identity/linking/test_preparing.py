"""What people are compared by: keys, days, years in places."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa

from onrecord.identity.linking.comparisons import comparisons_for
from onrecord.identity.linking.preparing import prepared
from onrecord.identity.linking.settings import settings_for
from onrecord.identity.registers import people_schema
from onrecord.places import Atlas


def day(year: int, month: int = 1, in_month: int = 1) -> int:
    return date(year, month, in_month).toordinal()


def columns_of(*people: dict[str, Any], extras: tuple[str, ...] = ()) -> dict[str, list[Any]]:
    """The columns that some people come to."""
    schema = people_schema(extras)
    rows = [dict.fromkeys(schema.names) | {"id": str(at)} | one for at, one in enumerate(people)]
    told: dict[str, list[Any]] = prepared(pa.Table.from_pylist(rows, schema=schema), Atlas()).to_pydict()
    return told


def test_a_name_has_one_key_in_every_alphabet_and_an_initial_none() -> None:
    told = columns_of({"surname": "Поляков"}, {"surname": "Poliakova"}, {"surname": "П."})
    assert told["surname_key"][0] == told["surname_key"][1] is not None
    assert told["surname_key"][2] is None
    assert set(told["surname_first"]) == {"p"}


def test_what_nobody_has_is_no_column() -> None:
    assert {name.split("_")[0] for name in columns_of({"given": "Анна"})} == {"given"}


def test_a_day_is_known_to_the_day_and_a_year_to_the_year() -> None:
    exact = {"birth_from": day(1891, 3, 12), "birth_until": day(1891, 3, 12)}
    year = {"birth_from": day(1892), "birth_until": day(1892, 12, 31)}
    vague = {"birth_from": day(1880), "birth_until": day(1889, 12, 31)}
    told = columns_of(exact, year, vague, {})
    assert told["birth_day"] == [day(1891, 3, 12), None, None, None]
    assert told["birth_anniversary"] == [312, None, None, None]
    assert told["birth_year"] == [1891, 1892, None, None]
    assert told["birth_brief"] == [True, True, None, None]


def lived(place: str, begin: int, end: int) -> dict[str, Any]:
    return {"what": "residence", "place": place, "from1": day(begin), "until2": day(end)}


def test_a_year_in_a_place_is_the_same_in_every_register() -> None:
    """Whatever else a register tells of, in either alphabet; and told twice it counts once."""
    (one,) = columns_of({"facts": [lived("Пермь", 1930, 1932)]})["years_somewhere"]
    told = [lived("Тула", 1920, 1921), lived("Perm", 1931, 1933), lived("Perm", 1932, 1934)]
    (other,) = columns_of({"facts": told})["years_somewhere"]
    assert (len(one), len(other), len(set(other))) == (3, 6, 6)
    assert len(set(one) & set(other)) == 2


def test_the_first_arrest_that_is_told_counts() -> None:
    days = (day(1937, 11, 4), day(1949, 2, 1))
    told = columns_of({"facts": [{"what": "arrest", "from1": one, "from2": one} for one in days]})
    assert told["fact_arrest_day"] == [days[0]]


def test_other_evidence_keeps_its_digits() -> None:
    assert columns_of({"extra_post": " EC1-2AB "}, extras=("post",))["extra_post"] == ["ec1 2ab"]


def test_only_what_there_is_is_compared() -> None:
    told = columns_of({"surname": "Ким", "extra_post": "12"}, extras=("post",))
    assert [one["output_column_name"] for one in comparisons_for(told)] == ["surname", "extra_post"]
    rules = settings_for(told, 1)["blocking_rules_to_generate_predictions"]
    assert all("given" not in one["blocking_rule"] for one in rules)
