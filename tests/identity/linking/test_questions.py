"""What a level's condition asks, and that whatever it asks is answered as DuckDB answers it."""

from __future__ import annotations

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.identity.linking import Kernel, People
from onrecord.identity.linking.conditions import condition_in
from onrecord.identity.linking.questions import Ask, Question
from onrecord.identity.linking.rules import StrangeRule, rule_in
from onrecord.identity.linking.splink_model import Comparison, Level, SplinkModel

CONDITIONS = (
    '"a_l" = "a_r"',
    '"a_l" IS NULL OR "a_r" IS NULL',
    'NOT ("a_l" IS NULL)',
    '"a_l" <> "b_r"',
    '"a_l" = "b_r" AND "b_l" = "a_r"',
    'NOT ("a_l" = "a_r" AND "b_l" = "b_r")',
    'jaro_winkler_similarity("a_l", "a_r") >= 0.9',
    'jaro_similarity("a_l", "b_r") > 0.6',
    'levenshtein("a_l", "a_r") <= 1',
    'damerau_levenshtein("a_l", "a_r") < 2',
    '"n_l" - "n_r" <= 3',
    'abs("n_l" - "n_r") < 3',
    '"n_r" + 2 <= "m_l"',
    'greatest("n_l" - "m_r", "n_r" - "m_l") <= 1',
    'greatest("n_l" - "m_r", "n_r" - "m_l") > 1',
    'length("a_l") > 2 AND "a_r" = \'ab\'',
    'substr("a_l", 1, 1) = substr("b_r", 1, 1)',
    'array_length(list_intersect("many_l", "many_r")) >= 1',
    '"a_l" || "b_r" = \'ab\'',
    '"n_l" * "n_r" > 4 OR "a_l" = "a_r"',
)
"""All kinds that are known, and at the end two that only DuckDB can answer."""

words = st.none() | st.text("abж", max_size=4)
numbers = st.none() | st.integers(0, 6)
rows = st.fixed_dictionaries(
    {"a": words, "b": words, "n": numbers, "m": numbers, "many": st.lists(st.sampled_from("xyz"), max_size=3)}
)
SCHEMA = pa.schema(
    [
        ("a", pa.string()),
        ("b", pa.string()),
        ("n", pa.int32()),
        ("m", pa.int32()),
        ("many", pa.list_(pa.string())),
    ]
)


@pytest.mark.parametrize("condition", CONDITIONS)
@settings(max_examples=25)
@given(people=st.lists(rows, min_size=2, max_size=6))
def test_a_condition_is_answered_as_duckdb_answers_it(
    condition: str, people: list[dict[str, object]]
) -> None:
    """For any rows, those among them that say nothing: known, unknown and contrary alike."""
    table = pa.Table.from_pylist(people, schema=SCHEMA)
    left, right = (one.ravel().astype(np.int32) for one in np.meshgrid(*[np.arange(len(people))] * 2))
    assert list(answers(condition, table, left, right)) == asked(condition, table, left, right)


def answers(condition: str, table: pa.Table, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Whether the kernel takes pairs to the level of a condition."""
    levels = (
        Level(condition=condition, label="yes", weight=1.0),
        Level(condition="ELSE", label="no", weight=0.0),
    )
    comparison = Comparison(name="asked", levels=levels)
    model = SplinkModel(prior=0.0, comparisons=(comparison,), rules=(), between_only=False)
    return Kernel(model, People(table)).weights(left, right) == 1.0


def asked(condition: str, table: pa.Table, left: np.ndarray, right: np.ndarray) -> list[bool]:
    """Whether DuckDB holds it to be so."""
    sides = ", ".join(f'{side}."{name}" AS "{name}_{side}"' for side in "lr" for name in SCHEMA.names)
    database = duckdb.connect()
    database.register("pairs", pa.table({"pair": np.arange(len(left)), "at_l": left, "at_r": right}))
    database.register("people", table.append_column("at", pa.array(np.arange(table.num_rows))))
    told = database.execute(
        f"SELECT coalesce({condition}, false) FROM (SELECT pair, {sides} FROM pairs "
        "JOIN people l ON l.at = at_l JOIN people r ON r.at = at_r) ORDER BY pair"
    ).fetchall()
    return [bool(one) for (one,) in told]


def test_that_something_is_unknown_here_or_there_is_one_question() -> None:
    asked = Question(Ask.EITHER_UNKNOWN, '"a"', '"a"')
    assert condition_in('"a_l" IS NULL OR "a_r" IS NULL') == asked


def test_what_nobody_knows_is_left_to_duckdb() -> None:
    condition = condition_in('soundex("a_l") = soundex("a_r") AND "a_l" || "a_r" = \'ab\'')
    assert [one.ask for one in condition.of] == [Ask.SAME, Ask.FOREIGN]


def test_a_rule_that_asks_for_more_than_sameness_is_refused() -> None:
    with pytest.raises(StrangeRule, match="which values must be equal"):
        rule_in('l."a" = r."a" AND l."n" > r."n"')
