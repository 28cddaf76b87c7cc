"""Texts are as alike as DuckDB says, to the last bit."""

from __future__ import annotations

import duckdb
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.identity.linking import likeness

MEASURES = {
    "jaro_similarity": likeness.jaro,
    "jaro_winkler_similarity": likeness.jaro_winkler,
    "levenshtein": likeness.levenshtein,
    "damerau_levenshtein": likeness.damerau,
}
texts = st.text("abcж", max_size=12) | st.text("ab", min_size=60, max_size=80)


@pytest.mark.parametrize("measure", sorted(MEASURES))
@settings(max_examples=200)
@given(one=texts, other=texts)
def test_a_measure_is_duckdbs(measure: str, one: str, other: str) -> None:
    """Short texts and long ones, in letters of one byte and of two."""
    (told,) = duckdb.execute(f"SELECT {measure}(?, ?)", [one, other]).fetchone() or (None,)
    left, right = one.encode(), other.encode()
    letters = np.frombuffer(left + right + b" ", dtype=np.uint8)
    assert MEASURES[measure](letters, 0, len(left), len(left), len(left) + len(right)) == told
