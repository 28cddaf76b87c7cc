"""The tree of voices: whose word each citation is, by which way, and why several are one."""

from __future__ import annotations

import pytest

from onrecord.script import Report, VoiceTree


@pytest.fixture
def tree(report: Report) -> VoiceTree:
    """The voices behind the first line of the case that the test tells."""
    return report.voices_of(report.lines[0])


def shape(tree: VoiceTree) -> list[tuple[tuple[str, ...], list[str]]]:
    """The roots, each with what is heard there."""
    return [(root.origins, [one.statement for one in root.hearings]) for root in tree.roots]


def test_two_witnesses_are_two_roots(tree: VoiceTree) -> None:
    """Anna's letter and Boris's diary.
    == scripts/film.fountain
    They met. [[@letter/met @diary/met]]
    """
    assert shape(tree) == [(("anna-example",), ["letter/met"]), (("boris-sample",), ["diary/met"])]
    assert (tree.citations, tree.voices, tree.is_telling) == (2, 2, False)


def test_one_witness_in_two_sources_is_one_root_and_the_judgement_is_named(tree: VoiceTree) -> None:
    """Anna writes a letter, and is interrogated.
    == scripts/film.fountain
    They met. [[@letter/met @case-anna/met]]
    """
    assert shape(tree) == [(("anna-example",), ["letter/met", "case-anna/met"])]
    assert tree.roots[0].judgements == ("one-anna",)
    assert (tree.citations, tree.voices, tree.is_telling) == (2, 1, True)


def test_without_the_judgement_they_are_two_roots(tree: VoiceTree) -> None:
    """Nobody has said that the two are one.
    == people.yaml
    persons: {anna-example: {name: Anna Example}}
    == scripts/film.fountain
    They met. [[@letter/met @case-anna/met]]
    """
    assert [root.origins for root in tree.roots] == [("letter:anna",), ("case-anna:anna",)]


def test_a_derivation_leads_to_its_root(tree: VoiceTree) -> None:
    """The article was made from the letter, the review from the article.
    == sources/review/source.yaml
    kind: article
    title: A review
    derives_from: [{source: article, how: summary}]
    personas: {anna: {names: [Anna Example]}}
    == sources/review/statements.yaml
    - {id: met, what: meeting, who: [anna], when: 1907, says: They met., at: {page: 1}}
    == scripts/film.fountain
    They met. [[@review/met @letter/met]]
    """
    [root] = tree.roots
    first, second = root.hearings
    assert [(one.source, one.how.value, one.out_of) for one in first.made] == [
        ("review", "summary", "article"),
        ("article", "publication", "letter"),
    ]
    assert second.made == ()
    assert (first.primary, second.primary) == (False, True)


def test_a_body_and_its_files_are_one_root(tree: VoiceTree) -> None:
    """One office kept both files.
    == scripts/film.fountain
    The clerk served. [[@closed-file/served @opened-file/served]]
    """
    assert shape(tree) == [(("Office of Fictland",), ["closed-file/served", "opened-file/served"])]
    assert tree.roots[0].judgements == ()


def test_coercion_is_shown_where_it_was_and_does_not_count_alone(tree: VoiceTree) -> None:
    """Two people interrogated, and nobody outside.
    == scripts/film.fountain
    They met. [[@case-anna/met @case-boris/met]]
    """
    assert [one.coerced for root in tree.roots for one in root.hearings] == [("case-anna",), ("case-boris",)]
    assert (tree.citations, tree.voices) == (2, 0)


def test_a_voice_outside_the_coercion_lets_it_count(tree: VoiceTree) -> None:
    """Boris's diary beside Anna's interrogation.
    == scripts/film.fountain
    They met. [[@case-anna/met @diary/met]]
    """
    assert [one.counted for root in tree.roots for one in root.hearings] == [True, True]


def test_whoever_told_it_is_the_voice(tree: VoiceTree) -> None:
    """Dora has it from Anna.
    == scripts/film.fountain
    They wed. [[@film-talk/wedding @letter/household]]
    """
    assert shape(tree) == [(("anna-example",), ["film-talk/wedding", "letter/household"])]
    assert tree.roots[0].hearings[0].told_by == "film-talk:anna"


def test_what_is_only_supposed_adds_no_voice(tree: VoiceTree) -> None:
    """The letter supposes what the diary asserts.
    == scripts/film.fountain
    She came. [[@letter/perhaps @diary/journey]]
    """
    assert [one.counted for root in tree.roots for one in root.hearings] == [False, True]


def test_a_line_that_cites_nothing_has_no_tree(tree: VoiceTree) -> None:
    """Nor does one that cites a question.
    == scripts/film.fountain
    Nobody knows what became of her. [[@fate]]
    """
    assert (tree.citations, tree.roots, tree.is_telling) == (0, (), False)
