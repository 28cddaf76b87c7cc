"""Quoted words in a line beside the source's text: what counts as a quotation, and what may differ."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.script import Assessment, Report

Judge = Callable[..., Assessment]
ReportOn = Callable[..., Report]


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


def test_a_quotation_that_begins_behind_a_not_has_dropped_it(judge: Judge) -> None:
    said = judge("“wrote to his brothers” [[@letter/met]]")
    assert said.verdict == "misquoted"
    assert (
        "a negation is dropped [source → line]: In all that time he [never → left out] wrote"
        in said.because[0]
    )


def test_a_not_of_the_line_s_own_answers_it_and_so_does_the_line_before(report_on: ReportOn) -> None:
    assert judge_all(report_on, "He never “wrote to his brothers”. [[@letter/met]]") == ["single"]
    halves = "He says “In all that time he never [[@letter/met]] wrote to his brothers” once. [[@letter/met]]"
    assert judge_all(report_on, halves) == ["single", "single"]


def judge_all(report_on: ReportOn, script: str) -> list[str]:
    return [line.verdict.value for line in report_on(script).lines]


def test_a_translation_is_named_with_its_translator(lines: list[Assessment]) -> None:
    """The letter's English is a translation.

    == sources/letter/source.yaml
    kind: letter
    title: A letter that was never sent
    authors: [anna]
    made: 1925-05-04
    calendar: gregorian
    languages: [ru]
    texts: {en: {of: ru, how: translation, by: C. Example}}
    access: {status: published}
    personas:
      anna: {names: [Anna Example], sex: female}
      boris: {names: [Boris Sample], sex: male}
    == scripts/film.fountain
    “got talking to an old joiner” [[@letter/met]]

    “got talking to a young joiner” [[@letter/met]]

    «разговорилась с молодым столяром» [[@letter/met]]
    """
    wrong, right, original = lines
    assert wrong.because[0].startswith("letter.en (translated from Russian by C. Example) has other words: ")
    assert right.because[-1] == (
        "“got talking to a young joiner” is in the words of letter.en, translated from Russian by C. Example."
    )
    assert not any("words of" in reason for reason in original.because)


def test_the_language_of_the_passage_is_told_where_the_quotation_is_in_another(
    lines: list[Assessment],
) -> None:
    """What is cited stands in the Russian, and what is quoted in a translation by nobody knows whom.

    == sources/letter/source.yaml
    kind: letter
    title: A letter that was never sent
    authors: [anna]
    made: 1925-05-04
    calendar: gregorian
    languages: [ru]
    texts: {en: {how: translation}}
    access: {status: published}
    personas:
      anna: {names: [Anna Example], sex: female}
      boris: {names: [Boris Sample], sex: male}
    == sources/letter/statements.yaml
    - {id: met, what: meeting, who: [anna, boris], when: 1907, says: They met., at: {text: ru, quote: В 1907 году}}
    == scripts/film.fountain
    “got talking to a young joiner” [[@letter/met]]
    """
    assert lines[0].because[-1] == (
        "“got talking to a young joiner” is in the words of letter.en, a translation, by whom is not on record; "
        "the passage that is cited is in Russian."
    )
