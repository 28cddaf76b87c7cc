"""Every value of the language of time, for the laws that hold for all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from onrecord.dates import (
    RESERVED_WORDS,
    Aged,
    All,
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
)

qualifiers = st.sampled_from(["", "", "?", "~", "%"])
plain_years = st.integers(1000, 1999).map(str)
years = st.one_of(
    plain_years, plain_years.map(lambda year: year[:3] + "X"), st.just("XXXX"), st.just("-0044")
)
months = st.one_of(st.integers(1, 12).map("{:02d}".format), st.sampled_from(["XX", "1X", "0X", "X2"]))
seasons = st.integers(21, 41).map(str)
days = st.one_of(st.integers(1, 28).map("{:02d}".format), st.sampled_from(["XX", "1X", "X9"]))


@st.composite
def points(draw: st.DrawFn) -> str:
    shape = draw(st.sampled_from(["y", "ym", "ymd", "ys", "long"]))
    if shape == "long":
        return draw(st.sampled_from(["Y170000002", "Y-17E7", "1950S2", "Y171010000S3", "Y17E8~"]))
    parts = {"y": [years], "ym": [years, months], "ymd": [years, months, days], "ys": [years, seasons]}[shape]
    return "-".join(draw(qualifiers) + draw(part) + draw(qualifiers) for part in parts)


early = st.one_of(st.integers(1000, 1400).map(str), st.just(".."), st.just(""))
late = st.one_of(st.integers(1400, 1999).map(str), st.just(".."), st.just("1985-04-12?"))
intervals = st.builds("{}/{}".format, early, late)
members = st.one_of(points(), st.just("1670..1672"), points().map("..{}".format), points().map("{}..".format))
commas = st.sampled_from([",", ", "])
sets = st.builds(
    lambda brackets, comma, listed: brackets[0] + comma.join(listed) + brackets[1],
    st.sampled_from(["[]", "{}"]),
    commas,
    st.lists(members, min_size=1, max_size=3),
)
stamps = st.sampled_from(["1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04", "1985-04-12T23:20:30+04:30"])
edtf_texts = st.one_of(points(), intervals, sets, stamps)

slugs = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True).filter(lambda slug: slug not in RESERVED_WORDS)
whos = st.one_of(slugs, st.builds("{}:{}".format, slugs, slugs))
marks = st.sampled_from([None, Calendar.JULIAN, Calendar.GREGORIAN])
single_days = st.builds(
    "{}-{:02d}-{:02d}{}".format,
    st.one_of(plain_years, st.sampled_from(["0000", "-0044"])),
    st.integers(1, 12),
    st.integers(1, 30),
    st.sampled_from(["", "?"]),
).filter(lambda text: "-02-30" not in text)
weekday_words = st.sampled_from(
    ["Monday", "FRIDAY", "sunday", "пятница", "Среду", "понедѣльникъ", "ВОСКРЕСЕНЬЕ"]
)
dates = st.one_of(st.builds(Dated, edtf_texts, marks), st.builds(Dated, single_days, marks, weekday_words))
anchors = st.one_of(
    dates,
    st.builds(StatementTime, st.one_of(slugs, st.builds("{}/{}".format, slugs, slugs))),
    st.builds(LifeTime, st.sampled_from(Life), whos),
    st.builds(MadeTime, st.one_of(st.none(), slugs)),
)
durations = st.builds(Duration, st.integers(0, 999_999), st.sampled_from(Unit), st.booleans())
lengths = st.builds(Duration, st.integers(0, 999_999), st.sampled_from(Unit))
references = st.one_of(anchors, st.builds(Shifted, anchors, st.sampled_from(Side), durations))
single_moments = st.one_of(
    st.builds(During, references),
    st.builds(Beside, st.sampled_from(Side), references, st.booleans()),
    st.builds(Within, lengths, st.sampled_from(Side), references),
    st.builds(Aged, whos, st.integers(0, 120), st.booleans()),
)
moments = st.recursive(
    single_moments,
    lambda inner: st.builds(All, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    max_leaves=4,
)
maybe_moments = st.one_of(st.none(), moments)
spans = st.builds(
    Span,
    begun=maybe_moments,
    ended=maybe_moments,
    still=maybe_moments,
    length=st.one_of(st.none(), durations),
).filter(lambda span: span != Span())
whens = st.one_of(moments, spans)
