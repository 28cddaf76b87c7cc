"""Who is told of by several surnames is compared by all of them."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from onrecord.identity.linking import gathered, link
from onrecord.identity.linking.comparisons import comparisons_for
from onrecord.identity.linking.gathering import CERTAIN, Rows
from onrecord.identity.linking.personas import people_of
from onrecord.identity.linking.preparing import prepared
from onrecord.identity.linking.surnames import ALL, OTHERS
from onrecord.identity.profile import Profile
from onrecord.identity.registers import PEOPLE
from onrecord.places import Atlas


def register(name: str, *people: dict[str, Any]) -> Rows:
    rows = [dict.fromkeys(PEOPLE.names) | {"id": str(at)} | one for at, one in enumerate(people)]
    table = pa.Table.from_pylist(rows, schema=PEOPLE)
    return Rows(name=name, prepared=prepared(table, Atlas()), certain=table.select(CERTAIN))


ANNA = {"given": "Анна", "patronymic": "Львовна", "birth_place": "Тула", "sex": "female"}
MARRIED = {**ANNA, "surname": "Шубина", "others": ["Огурцова Анна Львовна"]}
MAIDEN = {**ANNA, "surname": "Ogurtsova", "given": "Anna", "patronymic": "Lvovna"}


def test_a_register_without_maiden_names_meets_one_that_has_them() -> None:
    rows = gathered([register("married", MARRIED), register("maiden", MAIDEN)])
    married, maiden = rows.prepared[ALL].to_pylist()
    assert len(married) == 2
    assert set(maiden) < set(married)


def test_where_nobody_has_another_surname_nothing_is_compared_by_it() -> None:
    rows = gathered([register("maiden", MAIDEN)])
    assert {OTHERS, ALL}.isdisjoint(rows.prepared.column_names)
    (surname, *_) = comparisons_for(rows.prepared.column_names)
    assert "by-another-name" not in [one["label_for_charts"] for one in surname["comparison_levels"]]


def test_initials_and_given_names_are_no_surnames() -> None:
    rows = gathered([register("odd", {**MAIDEN, "others": ["Анна", "А. О.", ""]}, MARRIED)])
    odd, _ = rows.prepared[OTHERS].to_pylist()
    assert odd is None


def weight_of(married: dict[str, Any], maiden: dict[str, Any]) -> float:
    rows = gathered([register("married", married), register("maiden", maiden)])
    (weight,) = link(rows, threshold=-100).linked.weight
    return float(weight)


def test_who_has_married_is_met_by_the_name_she_was_born_with() -> None:
    """It weighs as her surname would that were the same; without it she has another."""
    told = weight_of(MARRIED, MAIDEN)
    assert told == pytest.approx(weight_of({**MARRIED, "surname": "Огурцова"}, MAIDEN), abs=2)
    assert told > weight_of({**MARRIED, "others": None}, MAIDEN) + 8


def test_a_maiden_name_in_brackets_counts_of_a_persona_too() -> None:
    (row,) = people_of([Profile(id="letter:she", names=("Шубина (Огурцова) Анна",))]).to_pylist()
    assert row["surname"] == "Шубина"
    assert row["others"] == ["Анна Огурцова"]
