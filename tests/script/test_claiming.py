"""Claims of a line beside what it cites: which are held against it, and which are another's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.findings import CODES, Severity
from onrecord.script import Assessment, Report

Judge = Callable[..., Assessment]


def unborne(line: Assessment) -> list[str]:
    """The claims of a line that nothing carries."""
    return [one.text for one in line.unborne]


@pytest.mark.parametrize(
    ("line", "near_miss"),
    [
        ("They were the first to meet. [[@letter/met]]", "They met on the first of May. [[@letter/met]]"),
        ("They met, because it rained. [[@letter/met]]", "They met, and it rained. [[@letter/met]]"),
        ("She loved him. [[@letter/met]]", "“She loved him”. [[@letter/met]]"),
        ("She always came. [[@letter/met]]", "[[according to]] It says she always came. [[@letter/met]]"),
        ("All came. [[@letter/met]]", "All came. [[not a fact: a title]]"),
        ("Nobody came. [[@letter/met]]", "Nobody came."),
        ("Nobody came. [[@letter/met]]", "Nobody knows what became of her. [[@fate]]"),
        ("She never knew. [[@letter/met]]", "Did she ever know? [[@letter/met]]"),
        ("He never wrote. [[@letter/met]]", "“he never wrote to his brothers” [[@letter/met]]"),
        ("Она боялась его. [[@letter/met]]", "Она встретила его. [[@letter/met]]"),
        ("Все пришли. [[@letter/met]]", "Всё же пришли. [[@letter/met]]"),
    ],
)  # fmt: skip
def test_a_claim_is_held_against_a_line_and_its_near_miss_is_not(
    judge: Judge, line: str, near_miss: str
) -> None:
    assert unborne(judge(line)) != []
    assert unborne(judge(near_miss)) == []


def test_what_a_cited_statement_says_carries_the_claim(lines: list[Assessment]) -> None:
    """The note says that she was the first, and the letter does not.
    == sources/note/source.yaml
    kind: letter
    title: A note
    authors: [anna]
    calendar: gregorian
    personas: {anna: {names: [Anna Example]}}
    == sources/note/statements.yaml
    - {id: came, what: journey, who: [anna], says: She was the first to come., at: {page: 1}}
    == scripts/film.fountain
    She came first. [[@note/came]]

    She came first. [[@letter/met]]

    She came first. [[@letter/met @note/came]]
    """
    assert [unborne(line) for line in lines] == [[], ["first"], []]
    assert lines[2].claims[0].statements == ("note/came",)


def test_the_words_of_a_passage_carry_the_claim_too(judge: Judge) -> None:
    assert unborne(judge("It was all that time. [[@letter/perhaps]]")) == []
    assert unborne(judge("It was all that time. [[@letter/household]]")) == ["all"]


def test_a_claim_is_a_warning_and_no_verdict(report_on: Callable[..., Report]) -> None:
    report = report_on("She was the first to meet him. [[@letter/met @diary/met]]")
    [line] = report.lines
    [found] = [one for one in report.findings if one.code == "claim-unborne"]
    assert (line.verdict, line.severity, line.gravest) == ("attested", None, Severity.WARNING)
    assert (found.severity, CODES["claim-unborne"].severity) == (Severity.WARNING, Severity.WARNING)
    assert str(found.where) == "scripts/film.fountain:1:1"
    assert found.about == (line.line.id, "letter/met", "diary/met")


def test_the_reason_comes_last_and_says_what_would_help(judge: Judge) -> None:
    said = judge("She loved him. [[@letter/met]]")
    assert said.because[-1] == (
        "“loved” is a claim of its own (state of mind), and nothing that the line cites carries it."
    )
    assert "[[according to]]" in said.remedies[-1]


def test_what_a_bite_claims_is_the_films_to_support(lines: list[Assessment]) -> None:
    """“He said it, not us” is no defence; a statement on record of what was said is support.
    == sources/film-talk/text.en.vtt
    WEBVTT

    00:02:00.000 --> 00:02:30.000
    She was the first neighbour we had.

    00:01:00.000 --> 00:01:20.000
    She told me there was a wedding. She was the first to wed.
    == scripts/film.fountain
    DORA
    “She was the first neighbour we had.” [[source: film-talk 00:02:00-00:02:30]]

    DORA
    “She told me there was a wedding.” [[source: film-talk 00:01:00-00:01:20]]
    """
    assert [unborne(line) for line in lines] == [["first"], []]


def test_voices_behind_a_claim_are_counted_apart(lines: list[Assessment]) -> None:
    """Two voices for the line, and one for its claim.
    == sources/note/source.yaml
    kind: letter
    title: A note
    authors: [boris]
    calendar: gregorian
    personas: {anna: {names: [Anna Example]}, boris: {names: [Boris Sample]}}
    == sources/note/statements.yaml
    - {id: loved, what: meeting, who: [anna, boris], when: 1907, says: He loved her when they met., at: {page: 1}}
    == people.yaml
    persons: {anna-example: {name: Anna Example}, boris-sample: {name: Boris Sample}}
    judgements:
      - {id: one-anna, compares: [letter:anna, note:anna], as: anna-example, decision: same, because: Hers., by: tester,
         date: 2026-01-01}
      - {id: one-meeting, compares_events: [letter/met, note/loved], decision: same, because: One., by: tester,
         date: 2026-01-01}
    == scripts/film.fountain
    He loved her. [[@letter/met @note/loved]]
    """
    [claim] = lines[0].claims
    assert (lines[0].verdict, claim.statements, claim.voices) == (
        "attested",
        ("note/loved",),
        ("note:boris",),
    )
