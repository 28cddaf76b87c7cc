"""Writing is the exact inverse of reading, and the way without the grammar reads as the grammar does."""

from __future__ import annotations

import pytest
from hypothesis import given
from when_strategies import dates, durations, edtf_texts, single_moments, slugs, whens

from onrecord.dates import (
    Dated,
    Duration,
    During,
    When,
    read_date,
    read_duration,
    read_moment,
    read_when,
    write_duration,
    write_moment,
    write_when,
)
from onrecord.dates.edtf_reading import edtf_of, read_edtf
from onrecord.dates.grammar import grow
from onrecord.dates.moment_reading import duration_of, moment_of
from onrecord.dates.values import Moment

CANONICAL = [
    "1907",
    "O.S. 1917-10-25",
    "N.S. 1914-08-01",
    "Friday 1914-08-01",
    "after пятница O.S. 1914-08-01 + 3d",
    {"from": "FRIDAY 1914-08-01", "until": "before воскресенье N.S. 1914-08-16"},
    "1885~",
    "1924/1925",
    "[1924, 1925]",
    "../1917",
    "met + 17y",
    "arrest - 3m",
    "met + =17y",
    "before arrest",
    "after met + 18m",
    "after 1917",
    "age(np) 21",
    "age(np-letter:np) ~21",
    "birth(np) + 19y",
    "death(np)",
    "within 8d after arrest",
    "within 8d before np-letter/arrest",
    "made",
    "made(np-letter)",
    {"from": "met", "still": "made", "for": "17y"},
    {"all": ["age(np) 21", "after met"]},
    {"from": {"all": ["age(np) 21", "after met"]}, "until": "before interned"},
]


@given(whens)
def test_what_is_written_reads_as_what_was_meant(when: When) -> None:
    assert read_when(write_when(when)) == when


@pytest.mark.parametrize("plain", CANONICAL, ids=str)
def test_canonical_form_is_written_as_it_was_read(plain: object) -> None:
    assert write_when(read_when(plain)) == plain


@given(durations)
def test_a_length_of_time_comes_back(duration: Duration) -> None:
    text = write_duration(duration)
    assert read_duration(text) == duration == duration_of(grow(text, "duration"))


@given(dates)
def test_a_date_comes_back_as_written(date: Dated) -> None:
    text = write_moment(During(date))
    assert isinstance(text, str)
    assert read_date(text) == date


def test_during_is_what_a_bare_time_means() -> None:
    assert read_moment("during germany") == read_moment("germany")
    assert write_moment(read_moment("during germany")) == "germany"


@given(single_moments)
def test_the_short_way_reads_moments_as_the_grammar_does(moment: Moment) -> None:
    text = write_moment(moment)
    assert isinstance(text, str)
    assert read_moment(text) == moment_of(grow(text, "moment"))


@given(slugs)
def test_the_short_way_reads_relations_as_the_grammar_does(slug: str) -> None:
    for text in (f"during {slug}", f"before  {slug} +  3m", "after 1907-02~ - =2y", f"{slug}/{slug}-3m"):
        assert read_moment(text) == moment_of(grow(text, "moment"))


@given(edtf_texts)
def test_the_short_way_reads_dates_as_the_grammar_does(text: str) -> None:
    assert read_edtf(text) == edtf_of(grow(text, "edtf"))
