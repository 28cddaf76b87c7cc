"""Characters who stand for several people: declared, labelled, on record; and labels where they may stand."""

from __future__ import annotations

from onrecord.script import Report


def found(report: Report) -> list[str]:
    """What was found of composites and marks, by code."""
    codes = ("composite-unlabelled", "composite-of-one", "dangling-id", "stray-mark", "unknown-mark")
    return [one.code for one in report.findings if one.code in codes]


def test_a_composite_without_label_is_refused_and_with_one_is_not(report: Report) -> None:
    """The label may be beside it, or over its scene.
    == scripts/film.fountain
    INT. MILL - DAY

    MILLER [[composite: letter:boris, diary:clara]]
    Good evening. [[not a fact: a greeting]]

    SMITH [[composite: letter:boris, diary:clara]] [[label: The smith stands for two people]]
    Good evening. [[not a fact: a greeting]]

    INT. MILL - NIGHT

    [[label: Characters are composites]]

    BAKER [[composite: letter:boris, diary:clara]]
    Good night. [[not a fact: a greeting]]
    """
    assert found(report) == ["composite-unlabelled"]
    assert [one.character for one in report.composites] == ["MILLER", "SMITH", "BAKER"]
    assert [label.words for label in report.labels] == [
        "The smith stands for two people",
        "Characters are composites",
    ]


def test_a_composite_under_the_heading_is_of_somebody_in_the_scene(report: Report) -> None:
    """No cue names the character.
    == scripts/film.fountain
    INT. MILL - DAY

    [[label: Composite]] [[composite: letter:boris, emil-other]]

    A man by the door. [[not a fact: staging]]
    == people.yaml
    persons: {emil-other: {name: Emil Other}, anna-example: {name: Anna Example}}
    """
    assert [(one.character, one.stands_for) for one in report.composites] == [
        (None, ("letter:boris", "emil-other"))
    ]
    assert found(report) == []


def test_whom_it_stands_for_must_be_on_record(report: Report) -> None:
    """One of the two is not.
    == scripts/film.fountain
    MILLER [[composite: letter:boris, letter:nobody]] [[label: Composite]]
    Good evening. [[not a fact: a greeting]]
    """
    assert found(report) == ["dangling-id"]


def test_two_who_are_judged_one_make_no_composite(report: Report) -> None:
    """The diary's Boris is the letter's.
    == scripts/film.fountain
    MILLER [[composite: letter:boris, diary:boris]] [[label: Composite]]
    Good evening. [[not a fact: a greeting]]

    SMITH [[composite: letter:boris, letter:anna]] [[label: Composite]]
    Good evening. [[not a fact: a greeting]]
    """
    assert found(report) == ["composite-of-one"]


def test_one_is_no_composite(report: Report) -> None:
    """A mark with a single id cannot be read.
    == scripts/film.fountain
    MILLER [[composite: letter:boris]]
    Good evening. [[not a fact: a greeting]]
    """
    assert found(report) == ["unknown-mark"]


def test_a_label_in_a_cue_belongs_to_nobody(report: Report) -> None:
    """It is lost there, and said to be.
    == scripts/film.fountain
    MILLER [[label: Imagined]]
    Good evening. [[not a fact: a greeting]]
    """
    assert found(report) == ["stray-mark"]


def test_a_label_without_words_cannot_be_read(report: Report) -> None:
    """A label is words for the screen; the writer's own note is none.
    == scripts/film.fountain
    INT. MILL - DAY

    [[label:]]

    [[label]]

    Good evening. [[not a fact: a greeting]]
    """
    assert found(report) == ["unknown-mark"]
