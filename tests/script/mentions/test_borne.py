"""What a line says against what it cites: borne out, too exact, or of another time, person or place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.dates.days import day_number
from onrecord.places import Gazetteer
from onrecord.script.mentions import Bearing, Counted, Evidence, Kind, Known, bearers, not_borne_out

Day = tuple[int, int, int]

KNOWN = Known(
    persons={"nika": ("Nika Poliakov", "Ника Поляков", "NP"), "minin": ("Stepan Minin",)},
    gazetteer=Gazetteer(
        within={"leningrad": "russia", "moscow": "russia"},
        same_as={"petrograd": "leningrad"},
        names={"leningrad": ("Leningrad",), "petrograd": ("Petrograd",), "russia": ("Russia", "Россия"),
               "moscow": ("Moscow", "Москва"), "germany": ("Germany",)},
    ),
)  # fmt: skip


def window(first: Day | None, last: Day | None) -> tuple[int | None, int | None]:
    return day_number(*first) if first else None, day_number(*last) if last else None


def at_some_time(first: Day, last: Day) -> Bearing:
    """A statement of something that happened between two days."""
    return Bearing(statement="letter/said", start=window(first, last), end=window(first, last))


MET = at_some_time((1907, 1, 1), (1907, 12, 29))
CONTRACT = at_some_time((1908, 6, 1), (1909, 7, 29))
ARRESTED = replace(at_some_time((1914, 8, 1), (1914, 8, 1)), places=frozenset({"germany"}))
GERMANY = Bearing(
    statement="case/germany",
    start=window((1914, 1, 1), (1914, 12, 31)),
    end=window((1918, 1, 1), (1918, 12, 31)),
    places=frozenset({"germany"}),
)
AFTER_1917 = Bearing(
    statement="page/husbands", start=window((1918, 1, 1), None), end=window((1918, 1, 1), None)
)
NOTHING = Bearing(statement="letter/silent")


def overstated(line: str, *bearings: Bearing) -> list[str]:
    return [one.text for one in not_borne_out(line, (), Evidence(bearings, KNOWN))]


@pytest.mark.parametrize(
    ("line", "bearing"),
    [
        ("They met in 1907.", MET),
        ("They met in the 1900s.", MET),
        ("Они встретились в 1907 году.", MET),
        ("They signed between 1908 and 1909.", CONTRACT),
        ("They signed in 1908 or 1909.", CONTRACT),
        ("They signed after 1907.", CONTRACT),
        ("By 1910 they had signed.", CONTRACT),
        ("On 1 August 1914 they were arrested.", ARRESTED),
        ("On 19 July 1914, old style, they were arrested.", ARRESTED),
        ("On 1 August they were arrested.", ARRESTED),
        ("In August they were arrested.", ARRESTED),
        ("1 августа их арестовали.", ARRESTED),
        ("In 1916 they were in Germany.", GERMANY),
        ("From 1914 to 1918 he was in Germany.", GERMANY),
        ("On 5 May 1916 he was in Germany.", GERMANY),
        ("After 1917 they lived as husbands.", AFTER_1917),
        ("In 1925 they wrote.", replace(NOTHING, quotes=("That was in 1925",))),
        ("In September 1933 they wrote.", replace(NOTHING, says="On 12 September 1933 they wrote.")),
        ("On 1 August they wrote.", replace(NOTHING, quotes=("1 августа",))),
    ],
)
def test_dates_borne_out(line: str, bearing: Bearing) -> None:
    assert overstated(line, bearing) == []


@pytest.mark.parametrize(
    ("line", "bearing", "text"),
    [
        ("In 1925 they signed.", CONTRACT, "1925"),
        ("In 1908 they signed.", CONTRACT, "1908"),
        ("On 29 December 1907 they met.", MET, "29 December 1907"),
        ("In spring 1907 they met.", MET, "spring 1907"),
        ("On 2 August they were arrested.", ARRESTED, "2 August"),
        ("In July they were arrested.", ARRESTED, "July"),
        ("In 1919 they were there.", GERMANY, "1919"),
        ("In June 1914 they were there.", GERMANY, "June 1914"),
        ("Before 1917 they lived as husbands.", AFTER_1917, "1917"),
        ("In 1925 they wrote.", NOTHING, "1925"),
        ("On 1 August they wrote.", NOTHING, "1 August"),
        ("In 1907 they met.", replace(NOTHING, quotes=("between 1907 and 1908 we met",)), "1907"),
    ],
)
def test_dates_overstated(line: str, bearing: Bearing, text: str) -> None:
    assert overstated(line, bearing) == [text]


STATISTIC = replace(NOTHING, value=(1000, 1500), quotes=("between one and one and a half thousand men",))
UNION = replace(NOTHING, numbers=(Counted(17, "y"), Counted(18, "m")))


@pytest.mark.parametrize(
    ("line", "bearing", "texts"),
    [
        ("1,000 to 1,500 men", STATISTIC, []),
        ("1,200 men", STATISTIC, []),
        ("От тысячи до полутора тысяч", STATISTIC, []),
        ("2000 men", STATISTIC, ["2000"]),
        ("seventeen years", UNION, []),
        ("семнадцать лет", UNION, []),
        ("a year and a half", UNION, []),
        ("seventeen months", UNION, ["seventeen"]),
        ("eighteen years", UNION, ["eighteen"]),
        ("four years", GERMANY, []),
        ("six years", GERMANY, ["six"]),
        ("two men", replace(NOTHING, quotes=("двое мужчин",)), []),
    ],
)
def test_numbers(line: str, bearing: Bearing, texts: list[str]) -> None:
    assert overstated(line, bearing) == texts


LENINGRAD = replace(
    NOTHING, places=frozenset({"leningrad"}), persons=frozenset({"nika"}), names=("Nika Poliakov",)
)


@pytest.mark.parametrize(
    ("line", "bearing", "texts"),
    [
        ("They lived in Petrograd.", LENINGRAD, []),
        ("They lived in Russia.", LENINGRAD, []),
        ("They lived in Leningrad.", replace(NOTHING, places=frozenset({"russia"})), ["Leningrad"]),
        ("They lived in Moscow.", LENINGRAD, ["Moscow"]),
        ("Они жили в Москве.", replace(NOTHING, quotes=("I lived in Moscow",)), []),
        ("Они жили в России.", replace(NOTHING, quotes=("I lived in Moscow",)), []),
        ("There Poliakov lived.", LENINGRAD, []),
        ("Там жил Поляков.", LENINGRAD, []),
        ("Then NP wrote.", LENINGRAD, []),
        ("There Nika lived.", LENINGRAD, []),
        ("There Minin lived.", LENINGRAD, ["Minin"]),
        ("There Minin lived.", replace(LENINGRAD, quotes=("мы с Мининым",)), []),
        ("There Boris Poliakov lived.", LENINGRAD, ["Boris Poliakov"]),
        ("He wrote to V. M. Bekhterev.", replace(LENINGRAD, title="Letter to Professor Bekhterev"), []),
        ("He wrote to Stalin.", LENINGRAD, ["Stalin"]),
        ("Он писал Сталину.", LENINGRAD, []),
        ("Он писал Сталину.", replace(LENINGRAD, quotes=("Я писал Калинину",)), ["Сталину"]),
    ],
)
def test_persons_and_places(line: str, bearing: Bearing, texts: list[str]) -> None:
    assert overstated(line, bearing) == texts


def test_the_sentence_says_what_the_evidence_has() -> None:
    line = "In 1925 two men signed in Moscow with Minin."
    cited = replace(CONTRACT, places=frozenset({"germany"}), numbers=(Counted(18, "m"),), names=("NP",))
    assert [one.sentence for one in not_borne_out(line, (), Evidence((cited,), KNOWN))] == [
        "says 1925; letter/said has it between 1 June 1908 and 29 July 1909",
        "says two; letter/said has 18 months",
        "names Moscow; letter/said has Germany",
        "names Minin; letter/said has NP",
    ]


def test_the_sentence_says_where_there_is_nothing_to_compare() -> None:
    both = (NOTHING, replace(NOTHING, statement="letter/mute"))
    (one,) = not_borne_out("In 1925 they signed.", (), Evidence(both, KNOWN))
    assert one.sentence == "says 1925; each of letter/silent, letter/mute gives no date"
    assert one.kind is Kind.DATE


def test_what_is_quoted_word_for_word_is_left_to_the_comparison_of_quotations() -> None:
    line = 'He wrote: "In 1925 I saw Moscow", in 1926.'
    quoted = (line.index('"'), line.rindex('"'))
    assert [one.text for one in not_borne_out(line, (quoted,), Evidence((NOTHING,), KNOWN))] == ["1926"]


def test_each_named_thing_has_its_own_bearers() -> None:
    line = "In 1907, and in 1916 in Germany, and in 1925."
    found = bearers(line, (), Evidence((MET, GERMANY), KNOWN))
    assert [(one.text, one.by) for one in found] == [
        ("1907", ("letter/said",)),
        ("1916", ("case/germany",)),
        ("Germany", ("case/germany",)),
        ("1925", ()),
    ]


def test_a_line_that_cites_nothing_is_not_overstated_but_uncited() -> None:
    assert not_borne_out("In 1925 they met Stalin.", (), Evidence((), KNOWN)) == ()
