"""What the language of time says, form by form."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
import yaml

from onrecord.dates import (
    RESERVED_WORDS,
    Aged,
    All,
    BadDate,
    Beside,
    Calendar,
    Dated,
    Duration,
    During,
    Life,
    LifeTime,
    MadeTime,
    Shifted,
    Side,
    Span,
    StatementTime,
    Unit,
    Within,
    read_duration,
    read_moment,
    read_when,
)

MET = StatementTime("met")
FRIDAY = Dated("1914-08-01", None, "friday")
SEVENTEEN_YEARS = Duration(17, Unit.YEAR)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1907", During(Dated("1907"))),
        ("O.S. 1917-10-25", During(Dated("1917-10-25", Calendar.JULIAN))),
        ("N.S. 1914-08-01", During(Dated("1914-08-01", Calendar.GREGORIAN))),
        ("[1924, 1925]", During(Dated("[1924, 1925]"))),
        ("Friday 1914-08-01", During(Dated("1914-08-01", None, "Friday"))),
        ("ПЯТНИЦА O.S. 1914-08-01?", During(Dated("1914-08-01?", Calendar.JULIAN, "ПЯТНИЦА"))),
        (
            "after friday 1914-08-01 + 2w",
            Beside(Side.AFTER, Shifted(FRIDAY, Side.AFTER, Duration(2, Unit.WEEK))),
        ),
        ("within 8d before friday 1914-08-01", Within(Duration(8, Unit.DAY), Side.BEFORE, FRIDAY)),
        ("friday", During(StatementTime("friday"))),
        ("friday - 2w", During(Shifted(StatementTime("friday"), Side.BEFORE, Duration(2, Unit.WEEK)))),
        ("met", During(MET)),
        ("np-letter/met", During(StatementTime("np-letter/met"))),
        ("met + 17y", During(Shifted(MET, Side.AFTER, SEVENTEEN_YEARS))),
        ("met - =3m", During(Shifted(MET, Side.BEFORE, Duration(3, Unit.MONTH, completed=True)))),
        ("met-3m", During(StatementTime("met-3m"))),
        ("1917 + 2w", During(Shifted(Dated("1917"), Side.AFTER, Duration(2, Unit.WEEK)))),
        ("birthday-party", During(StatementTime("birthday-party"))),
        ("before arrest", Beside(Side.BEFORE, StatementTime("arrest"))),
        ("not before arrest", Beside(Side.AFTER, StatementTime("arrest"), counted_in=True)),
        ("not after 1917", Beside(Side.BEFORE, Dated("1917"), counted_in=True)),
        ("after 1924/..", Beside(Side.AFTER, Dated("1924/.."))),
        ("after met + 17y", Beside(Side.AFTER, Shifted(MET, Side.AFTER, SEVENTEEN_YEARS))),
        ("within 8d after met", Within(Duration(8, Unit.DAY), Side.AFTER, MET)),
        ("within 8d before 1917?", Within(Duration(8, Unit.DAY), Side.BEFORE, Dated("1917?"))),
        ("age(np) 21", Aged("np", 21)),
        ("age(np-letter:np) ~21", Aged("np-letter:np", 21, spoken=True)),
        ("birth(np) + 17y", During(Shifted(LifeTime(Life.BIRTH, "np"), Side.AFTER, SEVENTEEN_YEARS))),
        ("before death(a:b)", Beside(Side.BEFORE, LifeTime(Life.DEATH, "a:b"))),
        ("made", During(MadeTime())),
        ("made(np-letter)", During(MadeTime("np-letter"))),
    ],
)
def test_a_moment(text: str, moment: object) -> None:
    assert read_moment(text) == moment


def test_a_span_has_a_beginning_an_end_a_time_it_went_on_and_a_length() -> None:
    plain = {"from": "met", "still": "made", "for": "17y", "until": None}
    assert read_when(plain) == Span(begun=During(MET), still=During(MadeTime()), length=SEVENTEEN_YEARS)


def test_all_stands_for_a_when_and_in_a_span() -> None:
    both = All((Aged("np", 21), Beside(Side.AFTER, MET)))
    plain = {"all": ["age(np) 21", "after met"]}
    assert read_when(plain) == both
    assert read_when({"from": plain}) == Span(begun=both)


def test_a_completed_length_is_told_from_a_spoken_one() -> None:
    assert read_duration("17y") == SEVENTEEN_YEARS
    assert read_duration("=17y") == Duration(17, Unit.YEAR, completed=True)


def test_the_words_of_the_language_are_no_ids() -> None:
    assert len(RESERVED_WORDS) == 14
    for word in RESERVED_WORDS - {"made"}:
        with pytest.raises(BadDate):
            read_moment(word)


def test_every_when_of_the_real_dossier_is_read(shared: Path) -> None:
    read = 0
    for path in (shared / "dossiers" / "poliakov" / "sources").glob("*/statements.yaml"):
        for statement in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader):
            if "when" in statement:
                read_when(statement["when"])
                read += 1
    assert read > 20


def test_twenty_thousand_moments_are_read_within_a_second() -> None:
    texts = [
        f"after met-{n} + 3m" if n % 2 else f"{1000 + n // 300}-{n % 12 + 1:02d}~" for n in range(20_000)
    ]
    begun = time.perf_counter()
    for text in texts:
        read_moment(text)
    assert time.perf_counter() - begun < 1.0


def test_the_grammar_is_package_data() -> None:
    from importlib.resources import files

    grammar = (files("onrecord.dates") / "when.lark").read_text(encoding="utf-8")
    assert re.search(r"^\?moment:", grammar, re.MULTILINE)


@pytest.mark.parametrize(
    "text", ["1925~/1924", "1925/1924%", "193X/1932", "1911-03-02/1911-03", "1921-24/1922-01"]
)
def test_an_interval_that_may_be_the_right_way_round_is_read(text: str) -> None:
    assert read_moment(text) == During(Dated(text))
