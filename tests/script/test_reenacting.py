"""Each class of a re-enactment's lines, with the line that only just is another, and what policy and labels allow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.evidence import Allowance
from onrecord.findings import Severity
from onrecord.script import Assessment, Report
from onrecord.store.folder import read_folder


@pytest.fixture
def classes(lines: list[Assessment]) -> list[str | None]:
    """The classes of the lines; None for a line that has none."""
    return [None if line.reenacted is None else line.reenacted.line_class.value for line in lines]


def test_outside_a_re_enactment_a_line_has_no_class(classes: list[str | None]) -> None:
    """The same line told by a narrator and played.
    == scripts/film.fountain
    They met at the mill. [[@letter/met]]

    INT. MILL - DAY

    [[kind: re-enactment]]

    They met at the mill. [[@letter/met]]
    """
    assert classes == [None, "documented"]


def test_quoted_words_of_the_source_are_verbatim_and_others_are_not(classes: list[str | None]) -> None:
    """One word is another.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    ANNA
    “In 1907 I was at the mill, and got talking to a young joiner.” [[@letter/met]]

    ANNA
    “In 1907 I was at the mill, and got talking to an old joiner.” [[@letter/met]]
    """
    assert classes == ["verbatim", "documented"]


def test_a_speech_needs_no_quotation_marks_to_be_verbatim(classes: list[str | None]) -> None:
    """The words of the letter, and the same in the film's own.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    ANNA
    I was at the mill, and got talking to a young joiner. [[@letter/met]]

    ANNA
    I was at the mill and talked to a young joiner. [[@letter/met]]
    """
    assert classes == ["verbatim", "documented"]


def test_what_a_speech_leaves_out_is_marked_or_it_is_not_verbatim(classes: list[str | None]) -> None:
    """The same cut with an ellipsis and without.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    ANNA
    In 1907 I was at the mill […] sitting near to me. [[@letter/met]]

    ANNA
    In 1907 I was at the mill sitting near to me. [[@letter/met]]
    """
    assert classes == ["verbatim", "documented"]


def test_three_words_in_a_row_are_nobodys(classes: list[str | None]) -> None:
    """Four words may be a source's; three are anybody's.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    ANNA
    We had one table. [[@letter/household]]

    ANNA
    Had one table. [[@letter/household]]
    """
    assert classes == ["verbatim", "documented"]


def test_words_of_ones_own_about_a_quotation_are_not_verbatim(classes: list[str | None]) -> None:
    """A speech that is all quotation, and one that says more.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    ANNA
    “We had one table.” [[@letter/household]]

    ANNA
    “We had one table”, that is true. [[@letter/household]]
    """
    assert classes == ["verbatim", "documented"]


def test_a_secondary_sources_own_words_are_not_verbatim(classes: list[str | None]) -> None:
    """The letter's words, and the article's.
    == sources/article/text.en.md
    They kept house by the river for years.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    “We had one table.” [[@letter/household]]

    They kept house by the river for years. [[@article/met]]
    """
    assert classes == ["verbatim", "inferred"]


def test_a_translations_words_are_verbatim_and_the_original_is_shown(lines: list[Assessment]) -> None:
    """The letter was written in Russian.
    == sources/letter/source.yaml
    kind: letter
    title: A letter that was never sent
    authors: [anna]
    languages: [ru]
    texts: {en: {of: ru, how: translation, by: T. Ranslator}}
    calendar: gregorian
    personas: {anna: {names: [Anna Example]}, boris: {names: [Boris Sample]}}
    == sources/letter/statements.yaml
    - {id: met, what: meeting, who: [anna, boris], where: milltown, when: 1907, says: They met at the mill.,
       at: [{text: en, quote: "In 1907 I was at the mill"}, {text: ru, quote: "В 1907 году я была на мельнице"}]}
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    ANNA
    In 1907 I was at the mill. [[@letter/met]]

    АННА
    В 1907 году я была на мельнице. [[@letter/met]]
    """
    translated, original = (line.worded for line in lines)
    assert translated is not None and translated.wording is not None
    assert translated.wording.is_translation
    assert (translated.wording.by, translated.original) == ("T. Ranslator", "В 1907 году я была на мельнице")
    assert original is not None and original.original is None


def test_staging_has_no_class_and_a_fact_without_citation_is_invented(classes: list[str | None]) -> None:
    """The same look, exempted and not.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    She looks up. [[not a fact: staging]]

    She looks up.
    """
    assert classes == [None, "invented"]


def test_what_is_cited_in_vain_is_invented(classes: list[str | None]) -> None:
    """A statement that is not on record, one that is denied, and one that is.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    They parted. [[@letter/parted]]

    She studied there. [[@letter/never]]

    They met there. [[@letter/met]]
    """
    assert classes == ["invented", "invented", "documented"]


def test_one_citation_in_vain_beside_a_good_one_invents_nothing(classes: list[str | None]) -> None:
    """It is unsupported all the same, and has to be mended.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    They met there. [[@letter/met @letter/gone]]
    """
    assert classes == ["documented"]


def test_a_date_that_nothing_cited_has_is_invented(classes: list[str | None]) -> None:
    """The letter has 1907.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    They met there in 1909. [[@letter/met]]

    They met there in 1907. [[@letter/met]]
    """
    assert classes == ["invented", "documented"]


def test_what_is_probable_or_hearsay_is_inferred(classes: list[str | None]) -> None:
    """Supposed, told by others, and asserted.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    She travelled to the sea. [[@letter/perhaps]]

    He was ill then. [[@letter/rumour]]

    He was ill then. [[@diary/ill]]
    """
    assert classes == ["inferred", "inferred", "documented"]


def test_an_asserted_statement_beside_the_probable_makes_it_documented(classes: list[str | None]) -> None:
    """Two citations, of which one is firm.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    She travelled to the sea. [[@letter/perhaps @diary/journey]]
    """
    assert classes == ["documented"]


def test_a_judgement_alone_is_inferred(classes: list[str | None]) -> None:
    """Beside a statement it takes nothing away.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    It was she who wrote. [[@one-anna]]

    She wrote there. [[@one-anna @letter/met]]
    """
    assert classes == ["inferred", "documented"]


def test_a_secondary_source_alone_is_inferred(classes: list[str | None]) -> None:
    """The article says what no witness does.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    They moved away. [[@article/moved]]

    They met there. [[@article/met @letter/met]]
    """
    assert classes == ["inferred", "documented"]


def test_a_date_reckoned_from_two_sources_is_inferred(classes: list[str | None]) -> None:
    """The note dates the wedding by the diary's journey; what it says of its own year, it says itself.
    == sources/note/source.yaml
    kind: letter
    title: A note
    authors: [anna]
    calendar: gregorian
    personas: {anna: {names: [Anna Example]}}
    == sources/note/statements.yaml
    - {id: wed, what: union, who: [anna], when: diary/journey + =1y, says: They were wed., at: {page: 1}}
    - {id: fair, what: event, who: [anna], when: 1913, says: There was a fair., at: {page: 1}}
    - {id: after-fair, what: journey, who: [anna], when: fair + =1y, says: She left a year on., at: {page: 1}}
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    They were wed in 1911 or 1912. [[@note/wed]]

    There was a fair in 1913. [[@note/fair]]

    She left in 1914 or 1915. [[@note/after-fair]]
    """
    assert classes == ["inferred", "documented", "documented"]


def test_a_name_that_only_a_judgement_gives_is_inferred(classes: list[str | None]) -> None:
    """The note calls her A.; that she is Anna Example is a judgement.
    == sources/note/source.yaml
    kind: letter
    title: A note
    authors: [a]
    calendar: gregorian
    personas: {a: {names: [A.]}}
    == sources/note/statements.yaml
    - {id: ill, what: illness, who: [a], says: She was ill., at: {page: 1}}
    == people.yaml
    persons: {anna-example: {name: Anna Example}}
    judgements:
      - {id: one-anna, compares: [note:a, letter:anna], as: anna-example, decision: same, because: The hand.,
         by: tester, date: 2026-01-01}
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    Anna Example was ill. [[@note/ill]]

    She was ill. [[@note/ill]]

    Anna Example met him there. [[@letter/met]]
    """
    assert classes == ["inferred", "documented", "documented"]


def test_what_nobody_knows_is_documented_by_the_search(classes: list[str | None]) -> None:
    """An open question with its search.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    Nobody knows what became of her. [[@fate]]
    """
    assert classes == ["documented"]


def test_an_inferred_line_is_an_error_without_policy(lines: list[Assessment], codes: list[str]) -> None:
    """A label alone does not help where the policy refuses.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    [[label: Scene imagined from the letters]]

    She travelled to the sea. [[@letter/perhaps]]
    """
    assert codes == ["inferred"]
    assert (lines[0].verdict, lines[0].gravest) == ("single", Severity.ERROR)


def test_an_inferred_line_is_an_error_without_label(lines: list[Assessment], codes: list[str]) -> None:
    """The policy allows it, and no label is over the scene.
    == dossier.yaml
    onrecord: 1
    title: The case of Anna Example
    policy: {reenactment: {inferred: labelled}}
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    She travelled to the sea. [[@letter/perhaps]]
    """
    assert codes == ["inferred"]
    assert "[[label: " in " ".join(lines[0].remedies)


def test_policy_and_label_allow_an_inferred_line(report: Report, codes: list[str]) -> None:
    """The label of one scene is not over the next.
    == dossier.yaml
    onrecord: 1
    title: The case of Anna Example
    policy: {reenactment: {inferred: labelled}}
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    [[label: Scene imagined from the letters]]

    She travelled to the sea. [[@letter/perhaps]]

    INT. MILL - NIGHT

    [[kind: re-enactment]]

    He was ill then. [[@letter/rumour]]
    """
    assert codes == ["inferred"]
    [label] = report.labels
    assert [one.line.text for one in report.needing(label)] == ["She travelled to the sea."]


def test_a_label_may_be_over_one_line(codes: list[str]) -> None:
    """It covers its own words and no others.
    == dossier.yaml
    onrecord: 1
    title: The case of Anna Example
    policy: {reenactment: {inferred: labelled}}
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    She travelled to the sea. [[@letter/perhaps]] [[label: Imagined]] He was ill then. [[@letter/rumour]]
    """
    assert codes == ["inferred"]


def test_a_label_lifts_a_judgement_and_no_secondary_source(lines: list[Assessment]) -> None:
    """Both are `secondary`; a re-enactment is allowed the one under a label, and never the other.
    == dossier.yaml
    onrecord: 1
    title: The case of Anna Example
    policy: {reenactment: {inferred: labelled}}
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    [[label: Scene imagined from the letters]]

    It was she who wrote. [[@one-anna]]

    They moved away. [[@article/moved]]
    """
    assert [line.verdict for line in lines] == ["secondary", "secondary"]
    assert [line.gravest for line in lines] == [Severity.WARNING, Severity.ERROR]


def test_an_invented_line_that_says_so_claims_no_fact(lines: list[Assessment]) -> None:
    """Policy and label together; one of the lines cites in vain, which is a mistake and no invention.
    == dossier.yaml
    onrecord: 1
    title: The case of Anna Example
    policy: {reenactment: {invented: labelled}}
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    [[label: Scene imagined from the letters]]

    She looks up.

    They parted. [[@letter/parted]]
    """
    assert [line.verdict for line in lines] == ["not a fact", "unsupported"]
    assert lines[0].because == ("Invented, and the film says so: “Scene imagined from the letters”.",)


def test_an_invented_line_stays_uncited_where_the_policy_refuses(verdicts: list[str]) -> None:
    """Refused is also what a policy that says nothing means.
    == dossier.yaml
    onrecord: 1
    title: The case of Anna Example
    policy: {reenactment: {inferred: labelled, invented: refused}}
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    [[label: Scene imagined from the letters]]

    She looks up.
    """
    assert verdicts == ["uncited"]


def test_an_inferred_line_that_is_an_error_already_is_told_once(codes: list[str]) -> None:
    """It is in a conflict.
    == scripts/film.fountain
    INT. MILL - DAY

    [[kind: re-enactment]]

    Emil was wed. [[@diary/emil-wed]]
    """
    assert codes == []


def test_a_policy_that_is_none_is_found_and_read_as_absent(told: Callable[[str], Path]) -> None:
    kept = read_folder(
        told("== dossier.yaml\nonrecord: 1\ntitle: A film\npolicy: {reenactment: {inferred: maybe}}\n")
    )
    assert [finding.code for finding in kept.findings] == ["bad-value"]
    assert kept.dossier.production.policy.reenactment.inferred is Allowance.REFUSED
