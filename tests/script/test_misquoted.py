"""Quoted words in a line beside the source's text: what counts as a quotation, and what may differ."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.script import Assessment

Judge = Callable[..., Assessment]


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("“getting on with a young joiner”", "misquoted"),
        ("“got talking to a young joiner”", "single"),
        ('"got talking to a young joiner"', "single"),
        ("«got talking to a young joiner»", "single"),
        ("A “wise old joiner”, she calls him.", "single"),
        ("A “very wise old joiner”, she calls him.", "misquoted"),
        ("BORIS\nA “wise joiner”.", "misquoted"),
        ("BORIS\nA “young joiner”.", "single"),
        ("“In 1907 I was at the mill […] sitting near to me.”", "single"),
        ("“In 1907 I was at the mill … sitting near to me.”", "single"),
        ("“In 1907 I was at the mill, sitting near to me.”", "misquoted"),
        ("“sitting near to me … In 1907 I was at the mill”", "misquoted"),
        ("“got talking to a [youthful] joiner who was sitting near”", "single"),
        ("“[G]ot talking to a young joiner”", "single"),
        ("“Got talking to a young joiner!”", "single"),
        ("“разговорилась с молодым столяром”", "single"),
        ("«разговорилась со старым столяром»", "misquoted"),
    ],
)
def test_what_may_differ_and_what_may_not(judge: Judge, line: str, verdict: str) -> None:
    assert judge(f"{line} [[@letter/met]]").verdict == verdict


def test_words_are_sought_in_the_whole_of_the_source(judge: Judge) -> None:
    assert judge("“he never wrote to his brothers” [[@letter/met]]").verdict == "single"


def test_words_of_another_source_are_not_the_cited_one_s(judge: Judge) -> None:
    assert judge("“Met A. at the mill” [[@letter/met]]").verdict == "misquoted"
    assert judge("“Met A. at the mill” [[@letter/met @diary/met]]").verdict == "attested"


def test_the_difference_is_shown_with_the_words_beside_it(judge: Judge) -> None:
    said = judge("“got talking to a young carpenter who was sitting near” [[@letter/met]]")
    assert "[joiner → carpenter]" in said.because[0]
    assert said.because[0].startswith("letter.en has other words")


def test_a_question_and_a_judgement_lend_no_words_but_their_own(judge: Judge) -> None:
    assert judge("Nobody knows who said “I was never there at all”. [[@fate]]").verdict == "misquoted"
    assert judge("“What became of Anna Example?” Nobody knows. [[@fate]]").verdict == "open question"
    assert judge("“She never signed any of it.” [[@one-anna]]").verdict == "misquoted"


def test_words_that_no_source_has_are_nowhere(judge: Judge) -> None:
    said = judge("“Zanzibar quartz vexes jumbled fjords” [[@letter/met]]")
    assert said.because[0] == "“Zanzibar quartz vexes jumbled fjords” is nowhere in letter."


def test_a_translation_that_is_not_on_record_is_asked_for(judge: Judge) -> None:
    said = judge("«Встретил её на старой мельнице» [[@diary/met]]")
    assert said.verdict == "misquoted"
    assert "translation" in said.remedies[0]


def test_dates_and_names_in_a_source_s_own_words_bear_themselves_out(judge: Judge) -> None:
    assert judge("“In 1907 I was at the mill” [[@letter/household]]").verdict == "single"
    assert judge("In 1907 they kept house. [[@letter/perhaps]]").verdict == "overstated"
