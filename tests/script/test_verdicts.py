"""What may be said of a line: every row of the table of verdicts, each with its near miss."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.evidence import Audience
from onrecord.findings import CODES, Severity
from onrecord.script import Assessment, Report, Verdict

Judge = Callable[..., Assessment]


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("They were never parted.", "uncited"),
        ("Они не расставались.", "uncited"),
        ("It is held that they were never parted. [[according to]]", "uncited"),
        ("They met. [[@letter/nothing]]", "unsupported"),
        ("She studied. [[@letter/never]]", "unsupported"),
        ("She lived there. [[@letter/lost]]", "unsupported"),
        ("“I was at the mill, and began talking to nobody.” [[@letter/met]]", "misquoted"),
        ("Clara was born. [[@diary/clara-born]]", "contested"),
        ("They met in 1925. [[@letter/met]]", "overstated"),
        ("The clerk served. [[@closed-file/served]]", "withheld"),
        ("They moved. [[@article/moved]]", "secondary"),
        ("They met. [[@letter/met]]", "single"),
        ("They met. [[@letter/met @diary/met]]", "attested"),
        ("Они встретились в 1907 году. [[@letter/met @diary/met]]", "attested"),
        ("Nobody knows what became of Anna Example. [[@fate]]", "open question"),
        ("Никто не знает, что с ней стало. [[@fate]]", "open question"),
        ("She looks up. [[not a fact: staging]]", "not a fact"),
    ],
)
def test_every_verdict(judge: Judge, line: str, verdict: str) -> None:
    assert judge(line).verdict == verdict


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("They met in 1925. [[@letter/nothing]]", "unsupported"),
        ("“We had no table and two knives there.” [[@letter/household @letter/never]]", "unsupported"),
        ("“Clara was never once born at all.” [[@diary/clara-born]]", "misquoted"),
        ("Clara was born in 1901. [[@diary/clara-born]]", "contested"),
        ("The clerk served in 1932. [[@closed-file/served]]", "overstated"),
        ("The clerk served, and they moved. [[@closed-file/served @article/moved]]", "withheld"),
    ],
)
def test_the_gravest_of_several_objections_decides(judge: Judge, line: str, verdict: str) -> None:
    assert judge(line).verdict == verdict


def test_the_decisive_reason_comes_first_and_the_lesser_ones_follow(judge: Judge) -> None:
    said = judge("They met in 1925. [[@letter/met]]")
    assert "1925" in said.because[0]
    assert "the policy asks 2" in said.because[-1]
    assert len(said.remedies) == 2


@pytest.mark.parametrize("verdict", list(Verdict)[:6])
def test_from_uncited_to_withheld_a_line_is_an_error(verdict: Verdict) -> None:
    assert CODES[verdict.value].severity is Severity.ERROR


@pytest.mark.parametrize("verdict", [Verdict.SECONDARY, Verdict.SINGLE])
def test_secondary_and_single_are_warnings(verdict: Verdict) -> None:
    assert CODES[verdict.value].severity is Severity.WARNING


def test_what_is_attested_open_or_exempted_is_no_finding(report_on: Callable[..., Report]) -> None:
    report = report_on(
        """
        They met. [[@letter/met @diary/met]]

        Nobody knows what became of her. [[@fate]]

        She looks up. [[not a fact: staging]]

        They met again. [[@letter/met]]
        """
    )
    about = [finding.about[0] for finding in report.findings if finding.code in set(Verdict)]
    assert about == [report.lines[3].line.id]


def test_a_finding_stands_where_its_line_does(report_on: Callable[..., Report]) -> None:
    report = report_on("They met. [[@letter/met @diary/met]]\n\nThey parted.")
    [found] = [finding for finding in report.findings if finding.code == "uncited"]
    assert str(found.where) == "scripts/film.fountain:3:1"


RE_ENACTMENT = "INT. MILL - DAY\n\n[[kind: re-enactment]]\n\n"


def test_in_a_re_enactment_secondary_is_an_error(report_on: Callable[..., Report]) -> None:
    line = "They moved. [[@article/moved]]"
    [played] = report_on(RE_ENACTMENT + line).lines
    [told] = report_on(line).lines
    assert (played.verdict, played.severity) == ("secondary", Severity.ERROR)
    assert (told.verdict, told.severity) == ("secondary", Severity.WARNING)


def test_in_a_re_enactment_single_stays_a_warning(report_on: Callable[..., Report]) -> None:
    [played] = report_on(RE_ENACTMENT + "They met. [[@letter/met]]").lines
    assert (played.verdict, played.severity) == ("single", Severity.WARNING)


def test_a_primary_source_beside_the_secondary_carries_a_re_enactment(judge: Judge) -> None:
    assert judge("They met. [[@letter/met @article/met]]").verdict == "single"


def test_a_judgement_is_made_from_sources_and_is_none(judge: Judge) -> None:
    said = judge("It was she who wrote. [[@one-anna]]")
    assert said.verdict == "secondary"
    assert said.because[0].startswith("It rests on a judgement alone")


def test_a_judgement_beside_two_voices_takes_nothing_away(judge: Judge) -> None:
    assert judge("They met. [[@letter/met @diary/met @one-anna]]").verdict == "attested"


@pytest.mark.parametrize(
    ("audience", "verdict"),
    [(Audience.FILM, "withheld"), (Audience.WEB, "withheld"), (Audience.TEAM, "single")],
)
def test_a_closed_source_is_for_the_team_alone(judge: Judge, audience: Audience, verdict: str) -> None:
    assert judge("The clerk served. [[@closed-file/served]]", audience).verdict == verdict


def test_an_embargo_that_is_over_withholds_nothing(judge: Judge) -> None:
    assert judge("The clerk served. [[@opened-file/served]]").verdict == "single"


def test_a_withheld_line_says_until_when(judge: Judge) -> None:
    assert judge("He served. [[@closed-file/served]]").because[0] == "closed-file is closed until 2050."


@pytest.mark.parametrize(
    "line",
    [
        "The diary says that Clara was taken. [[@diary/clara-taken]] [[according to]]",
        "[[according to]] The diary says that Clara was taken. [[@diary/clara-taken]]",
    ],
)
def test_what_the_film_attributes_is_not_contested(judge: Judge, line: str) -> None:
    assert judge(line).verdict == "single"


def test_attribution_mends_nothing_but_the_conflict(judge: Judge) -> None:
    assert judge("The article says they moved. [[@article/moved]] [[according to]]").verdict == "secondary"
    assert judge("The letter says 1925. [[@letter/met]] [[according to]]").verdict == "overstated"


def test_a_judgement_in_a_conflict_is_contested(verdicts: list[str]) -> None:
    """Two meetings of different years are judged to be one.
    == people.yaml
    persons: {anna-example: {name: Anna Example}}
    judgements:
      - {id: one-ill, compares_events: [diary/ill, diary/journey], decision: same, because: So it seems., by: tester,
         date: 2026-01-01}
    == scripts/film.fountain
    It was one journey. [[@one-ill]]

    It was one journey. [[@one-ill]] [[according to]]
    """
    assert verdicts == ["contested", "secondary"]


def test_a_conflict_elsewhere_contests_nothing(judge: Judge) -> None:
    assert judge("He was ill. [[@diary/ill]]").verdict == "single"


def test_a_supposition_that_cannot_be_is_contested(judge: Judge) -> None:
    said = judge("Emil wed. [[@diary/emil-wed]]")
    assert said.verdict == "contested"
    assert said.because[0] == "diary/emil-wed is only supposed, and diary/emil-born leaves no time for it."


def test_one_that_can_be_or_is_attributed_is_not(judge: Judge) -> None:
    assert judge("Emil was ill. [[@diary/emil-ill]]").verdict == "single"
    assert judge("The diary has it that Emil wed. [[@diary/emil-wed]] [[according to]]").verdict == "single"


def test_both_sides_of_a_conflict_are_named(judge: Judge) -> None:
    said = judge("Clara was born. [[@diary/clara-born]]")
    assert said.because[0] == "diary/clara-born cannot be true together with diary/clara-taken."
    assert "[[according to]]" in said.remedies[0]


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("Nobody knows what became of her. [[@fate]]", "open question"),
        ("Что с ней стало, неизвестно. [[@fate]]", "open question"),
        ("What became of her? [[@fate]]", "open question"),
        ("She died in the snow. [[@fate]]", "unsupported"),
        ("Она умерла в снегу. [[@fate]]", "unsupported"),
        ("Nobody knows who the miller was. [[@idle]]", "unsupported"),
        ("Nobody knows what became of her. [[@fat]]", "unsupported"),
        ("Nobody knows what became of her in 1940. [[@fate]]", "overstated"),
        ("The parish books of Farport were read in 2019, and nothing is known. [[@fate]]", "open question"),
        ("The parish books of Milltown were read, and nothing is known. [[@fate]]", "overstated"),
        ("They met, and nobody knows what became of her. [[@letter/met @diary/met @fate]]", "open question"),
        ("They met, and nobody knows what became of her. [[@letter/met @fate]]", "single"),
    ],
)
def test_an_open_question_is_said_to_be_one_and_was_searched_for(
    judge: Judge, line: str, verdict: str
) -> None:
    assert judge(line).verdict == verdict


def test_an_open_question_tells_its_searches(judge: Judge) -> None:
    said = judge("Nobody knows. [[@fate]]")
    assert said.because == ("What became of Anna Example? 1 search on record.",)
    assert said.severity is None


def test_an_exemption_gives_its_reason_and_excuses_all_else(judge: Judge) -> None:
    said = judge("In 1925 they meet. [[@letter/nothing]] [[not a fact: a dream]]")
    assert (said.verdict, said.because) == ("not a fact", ("a dream",))
