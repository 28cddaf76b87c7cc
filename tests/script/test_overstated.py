"""What a line names beyond its evidence: dates, numbers, persons and places, in English and Russian."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.script import Assessment

Judge = Callable[..., Assessment]


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("They met in 1907. [[@letter/met]]", "single"),
        ("They met in 1908. [[@letter/met]]", "overstated"),
        ("They met in March 1907. [[@letter/met]]", "overstated"),
        ("They met in March 1907. [[@letter/met @diary/met]]", "attested"),
        ("They met on 5 March 1907. [[@diary/met]]", "single"),
        ("They met on 6 March 1907. [[@diary/met]]", "overstated"),
        ("They met in March. [[@diary/met]]", "single"),
        ("They met in April. [[@diary/met]]", "overstated"),
        ("5 марта 1907 года они встретились. [[@diary/met]]", "single"),
        ("6 марта 1907 года они встретились. [[@diary/met]]", "overstated"),
        ("В марте они встретились. [[@diary/met]]", "single"),
        ("В апреле они встретились. [[@diary/met]]", "overstated"),
        ("They met in the 1900s. [[@letter/met]]", "single"),
        ("They met in the 1910s. [[@letter/met]]", "overstated"),
        ("Они встретились в 1900-е годы. [[@letter/met]]", "single"),
        ("They met between 1906 and 1908. [[@letter/met]]", "single"),
        ("They kept house from 1908. [[@letter/household]]", "overstated"),
        ("They kept house from 1908 or 1909. [[@letter/household]]", "single"),
        ("In 1912 he lived in Farport. [[@diary/farport]]", "single"),
        ("On 1 June 1912 he lived in Farport. [[@diary/farport]]", "single"),
        ("In 1915 he lived in Farport. [[@diary/farport]]", "overstated"),
        ("From 1910 to 1914 he lived in Farport. [[@diary/farport]]", "single"),
        ("From 1909 to 1914 he lived in Farport. [[@diary/farport]]", "overstated"),
        ("She may have come to Farport in 1910. [[@letter/perhaps]]", "single"),
        ("She may have come to Farport in 1911. [[@letter/perhaps]]", "overstated"),
    ],
)
def test_dates(judge: Judge, line: str, verdict: str) -> None:
    assert judge(line).verdict == verdict


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("They fined 120 people a year. [[@diary/fined]]", "single"),
        ("They fined 100 to 150 people a year. [[@diary/fined]]", "single"),
        ("They fined 200 people a year. [[@diary/fined]]", "overstated"),
        ("He lived there for four years. [[@diary/farport]]", "single"),
        ("He lived there for nine years. [[@diary/farport]]", "overstated"),
        ("Он жил там четыре года. [[@diary/farport]]", "single"),
        ("Он жил там девять лет. [[@diary/farport]]", "overstated"),
        ("A year and a half later they kept house. [[@letter/household]]", "single"),
    ],
)
def test_numbers(judge: Judge, line: str, verdict: str) -> None:
    assert judge(line).verdict == verdict


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("There Anna Example met him. [[@letter/met]]", "single"),
        ("Там Анна Примерова встретила его. [[@letter/met]]", "single"),
        ("There Clara Fictional met him. [[@letter/met]]", "overstated"),
        ("There he met Igor Nevermore. [[@letter/met]]", "overstated"),
        ("There they met in Milltown. [[@letter/met]]", "single"),
        ("Они встретились в городе Мельник. [[@letter/met]]", "single"),
        ("There they met in Fictland. [[@letter/met]]", "single"),
        ("There they met in Farport. [[@letter/met]]", "overstated"),
    ],
)
def test_persons_and_places(judge: Judge, line: str, verdict: str) -> None:
    assert judge(line).verdict == verdict


def test_a_wider_place_bears_no_narrower_one_out(verdicts: list[str]) -> None:
    """The statement only says that it was in Fictland.
    == sources/note/source.yaml
    {kind: letter, title: A note, authors: [emma], personas: {emma: {names: [Emma Unreal]}}}
    == sources/note/statements.yaml
    - {id: came, what: journey, who: [emma], where: fictland, says: She came., at: {page: 1}}
    == scripts/film.fountain
    She came to Fictland. [[@note/came]]

    She came to Milltown. [[@note/came]]
    """
    assert verdicts == ["single", "overstated"]


def test_the_researcher_s_words_date_only_what_has_no_time_of_its_own(verdicts: list[str]) -> None:
    """A slip of the pen in `says` does not outweigh the statement's own `when`; a passage is the source's word.
    == sources/note/source.yaml
    {kind: letter, title: A note, authors: [emma], calendar: gregorian, personas: {emma: {names: [Emma Unreal]}}}
    == sources/note/statements.yaml
    - {id: came, what: journey, who: [emma], when: 1931, says: She came in 1913., at: {page: 1}}
    - {id: left, what: journey, who: [emma], says: She left in 1932., at: {page: 1}}
    - {id: wrote, what: event, who: [emma], when: 1932, says: She wrote., at: {quote: "I wrote at the end of 1933."}}
    == scripts/film.fountain
    She came in 1931. [[@note/came]]

    She came in 1913. [[@note/came]]

    She left in 1932. [[@note/left]]

    She wrote in 1933. [[@note/wrote]]
    """
    assert verdicts == ["single", "overstated", "single", "single"]


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("Clara was taken in 1890, the diary says. [[@diary/clara-taken]]", "single"),
        ("Clara was taken in 1891, the diary says. [[@diary/clara-taken]]", "overstated"),
        ("Emil wed in 1880, the diary says. [[@diary/emil-wed]]", "single"),
        ("Emil wed in 1881, the diary says. [[@diary/emil-wed]]", "overstated"),
    ],
)
def test_what_is_in_doubt_still_bears_out_its_own_word(judge: Judge, line: str, verdict: str) -> None:
    assert judge(f"[[according to]] {line}").verdict == verdict


def test_one_citation_may_bear_out_the_year_and_another_the_place(judge: Judge) -> None:
    said = judge("In 1911 he was ill in Farport. [[@case-anna/ill @diary/farport]]")
    assert said.verdict == "attested"
    shown = {named.text: named.statements for named in said.named}
    assert shown == {"1911": ("case-anna/ill", "diary/farport"), "Farport": ("diary/farport",)}


def test_the_voices_behind_each_word_are_shown_apart(judge: Judge) -> None:
    """Two voices for the line, but only one of them names the day and the place."""
    said = judge("On 5 March 1907 they met in Milltown. [[@case-anna/met @diary/met]]")
    assert said.verdict == "attested"
    shown = {named.text: (named.kind, named.voices) for named in said.named}
    assert shown == {
        "5 March 1907": ("date", ("boris-sample",)),
        "Milltown": ("place", ("boris-sample",)),
    }


def test_a_line_says_what_the_evidence_has_instead(judge: Judge) -> None:
    said = judge("They met in 1925. [[@letter/met]]")
    assert said.because[0] == "Says 1925; letter/met has it between 1 January 1907 and 31 December 1907."
