"""What cannot be read is refused with its column, its way and a sentence that helps."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import (
    BadDate,
    Calendar,
    NoSuchDay,
    read_date,
    read_duration,
    read_moment,
    read_when,
    readings,
    write_when,
)


@pytest.mark.parametrize(
    ("text", "column", "help_"),
    [
        ("1914-8-1", 6, "`1914-08-01`"),
        ("12.09.1933", 1, "`1933-09-12`"),
        ("12/09/1933", 1, "year, month and day in this order"),
        ("1933/09", 6, "`1933-09`"),
        ("1933.09.12", 5, "`1933-09-12`"),
        ("circa 1925", 6, "`1925~`"),
        ("c. 1925", 2, "`1925~`"),
        ("about 1925", 6, "`1925~`"),
        ("after circa 1925", 12, "`1925~`"),
        ("около 1925", 1, "`1925~`"),
        ("1925?~", 6, "`1925%`"),
        ("17 years", 1, "`17y`"),
        ("17г", 1, "`17y`"),
        ("met + 17 years", 7, "`17y`"),
        ("within 8 days after met", 8, "`8d`"),
        ("befor arrest", 6, "`before arrest`"),
        ("afetr 1917", 6, "`after 1917`"),
        ("1914-13", 6, "no month 13"),
        ("1914-13-01", 6, "no month 13"),
        ("1914-04-31", 9, "April never has a day 31"),
        ("after 1917-02-30", 15, "February never has a day 30"),
        ("1921-24-03", 9, "season has no days"),
        ("28", 1, "`1928`"),
        ("'28", 1, "`1928`"),
        ("1925-1926", 8, "`1925/1926`"),
        ("1914–1918", 5, "`1914/1918`"),
        ("between 1924 and 1926", 8, "`1924/1926`"),
        ("1925 or 1926", 5, '"[1925,1926]"'),
        ("1925/1924", 1, "reversed"),
        ("[1672..1670]", 2, "reversed"),
        ("2012-24/2012-21", 1, "reversed"),
        ("Firday 1914-08-01", 1, "`Friday 1914-08-01`"),
        ("after firday 1914-08-01", 13, "`Friday 1914-08-01`"),
        ("before пятнца O.S. 1914-08-01", 8, "`пятница O.S. 1914-08-01`"),
        ("Fri. 1914-08-01", 1, "`Friday 1914-08-01`"),
        ("пт 1914-08-01", 1, "`пятница 1914-08-01`"),
        ("в пятницу 1914-08-01", 1, "`пятница 1914-08-01`"),
        ("Friday, 1914-08-01", 1, "`Friday 1914-08-01`"),
        ("1914-08-01 (Friday)", 11, "comes first: `Friday 1914-08-01`"),
        ("O.S. Friday 1914-08-01", 6, "before the mark: `Friday O.S. 1914-08-01`"),
        ("Friday 1914-8-1", 13, "`1914-08-01`"),
        ("Friday", 1, "by itself is no time"),
        ("Friday 1914", 1, "Only a day has a weekday"),
        ("until Friday 1914-08-01", 6, "{until: Friday 1914-08-01}"),
        ("after Friday 1914-08", 7, "Only a day has a weekday"),
        ("Friday 1914-08-XX", 1, "not known to the day"),
        ("Friday 1914-08-01~", 1, "approximate"),
        ("Friday 1914-08-~01", 1, "approximate"),
        ("within 8d after пятница N.S. 1914-08-01/1914-08-07", 17, "an interval or a set"),
        ("Friday [1914-08-01,1914-08-08]", 1, "an interval or a set"),
        ("Friday 1914-08-32", 16, "no day 32"),
        ("..1917", 3, "`../1917`"),
        ("1917..", 5, "`1917/..`"),
        ("1920s", 5, "`192X`"),
        ("192x", 1, "`192X`"),
        ("12345", 5, "`Y12345`"),
        ("Y1917", 1, "more than four digits"),
        ("Y17E7-12-26", 6, "no months"),
        ("Y1E999999999", 1, "10^12"),
        ("-0000", 1, "`0000`"),
        ("met+3m", 4, "`met + 3m`"),
        ("met -3m", 4, "`met - 3m`"),
        ("met + 3m - 2d", 9, "no second"),
        ("from 1917 to 1920", 5, "{from: 1917, until: 1920}"),
        ("until 1917", 6, "{until: 1917}"),
        ("1917-10-25 O.S.", 11, "`O.S. 1917-10-25`"),
        ("OS 1917-10-25", 1, "`O.S. 1917-10-25`"),
        ("np-letter:np", 1, "persona"),
        ("made(np-letter/met)", 6, "source"),
        ("age(a/b) 21", 5, "persona"),
        ("age(np) 21y", 11, "`age(np) 21`"),
        ("until", 1, "cannot be an id"),
        ("before np-letter/made", 8, "cannot be an id"),
        ("birth(for)", 7, "cannot be an id"),
        ("Met", 1, "`met`"),
        ("yesterday evening", 10, "` evening`"),
        ("after", 6, "the text ends"),
        ("within =8d after met", 8, "a length"),
        (" 1907", 1, "` 1907`"),
        ("", 1, "empty"),
    ],
)
def test_a_slip_is_named_where_it_stands(text: str, column: int, help_: str) -> None:
    with pytest.raises(BadDate) as refusal:
        read_moment(text)
    assert (refusal.value.column, refusal.value.path) == (column, ())
    assert help_ in refusal.value.sentence == str(refusal.value)


@pytest.mark.parametrize(
    ("plain", "path", "help_"),
    [
        (["1924", "1925"], (), '{all: [1924,1925]}` ; "[1924,1925]"'),
        ({"from": ["1924"]}, ("from",), "{all: [1924]}"),
        ({"from": {"all": ["1907", "befor X"]}}, ("from", "all", 1), "before"),
        ({"for": "17 years"}, ("for",), "`17y`"),
        ({"for": 17}, ("for",), "17y"),
        ({"form": "1907"}, ("form",), "`from`"),
        ({"all": ["1907"], "from": "1907"}, (), "alone"),
        ({"still": {"from": "1907"}}, ("still",), "all"),
        ({"all": []}, ("all",), "list"),
        ({"all": "1907"}, ("all",), "list"),
        ({"from": None}, (), "empty"),
        ({}, (), "empty"),
        (None, (), "empty"),
        (1907, (), "quotation marks"),
    ],
)
def test_plain_data_is_refused_with_the_way_to_it(
    plain: object, path: tuple[object, ...], help_: str
) -> None:
    with pytest.raises(BadDate) as refusal:
        read_when(plain)
    assert refusal.value.path == path
    assert all(part in refusal.value.sentence for part in help_.split("` ; "))


def test_the_column_is_that_of_the_scalar_deep_in_a_span() -> None:
    with pytest.raises(BadDate) as refusal:
        read_when({"until": {"all": ["met", "after 1914-13"]}})
    assert (refusal.value.path, refusal.value.column) == (("until", "all", 1), 12)


@pytest.mark.parametrize(
    "text",
    ["1" * 10_000, "[" + "1907," * 2_000, "Y" + "9" * 400, "Y9E" + "9" * 400, "1950S0"],
)
def test_hostile_text_is_refused_at_once(text: str) -> None:
    begun = time.perf_counter()
    for read in (read_moment, read_date, read_duration):
        with pytest.raises(BadDate):
            read(text)
    assert time.perf_counter() - begun < 0.5


def test_all_inside_all_without_end_is_refused() -> None:
    plain: object = "1907"
    for _ in range(500):
        plain = {"all": [plain]}
    with pytest.raises(BadDate):
        read_when(plain)


words = st.sampled_from(
    [
        "before",
        "after",
        "during",
        "within",
        "age(",
        "birth(",
        "made",
        ")",
        " ",
        "+",
        "-",
        "/",
        "..",
        "[",
        "]",
        "{",
        "}",
        ",",
        "X",
        "19",
        "1907",
        "2X",
        "-0",
        "Y",
        "E9",
        "S2",
        "?",
        "~",
        "O.S. ",
        "Friday ",
        "friday",
        "1914-08-01",
        "met",
        "17y",
        "=",
        "T23",
    ]
)


@given(st.lists(words, max_size=9).map("".join))
def test_any_text_is_read_or_refused_with_a_column_in_it(text: str) -> None:
    try:
        moment = read_moment(text)
    except BadDate as refusal:
        assert 1 <= refusal.column <= len(text) + 1
    else:
        assert read_when(write_when(moment)) == moment


@given(
    st.lists(st.sampled_from(["1", "9", "0", "X", "-", "2", "/", "~", "..", "[", "]", ","]), max_size=14).map(
        "".join
    )
)
def test_any_date_that_is_read_has_days_or_is_refused(text: str) -> None:
    try:
        assert readings(read_date(text), Calendar.RUSSIAN, about=2)
    except (BadDate, NoSuchDay) as refusal:
        assert refusal.sentence
