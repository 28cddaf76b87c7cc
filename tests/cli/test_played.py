"""What a report tells of re-enactments, recordings, claims, labels and voices, to a reader and to a program."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from running import Run

TOLD = """== dossier.yaml
onrecord: 1
title: An invented bridge
policy: {reenactment: {inferred: labelled}}
== sources/letter/source.yaml
kind: letter
title: A letter (invented)
authors: [anna]
languages: [en]
personas: {anna: {names: [Anna Invented]}}
== sources/letter/text.en.md
I stood on the bank and heard the ice.
== sources/letter/statements.yaml
- {id: bank, what: presence, who: [anna], says: She stood on the bank., at: {text: en, quote: "I stood on the bank"}}
- {id: crossed, what: journey, who: [anna], certainty: probable, says: She crossed over.,
   at: {text: en, quote: "the ice"}}
== sources/copy/source.yaml
kind: letter
title: A copy of the letter (invented)
derives_from: [{source: letter, how: copy}]
personas: {anna: {names: [Anna Invented]}}
== sources/copy/statements.yaml
- {id: bank, what: presence, who: [anna], says: She stood on the bank., at: {page: 1}}
== scripts/film.fountain
INT. HOUSE - DAY

[[kind: re-enactment]]

[[label: Imagined from the letter]]

ANNA
I stood on the bank. [[@letter/bank]]

She crosses over. [[@letter/crossed]]

She was the first. [[@letter/bank @copy/bank]]

CLERK [[composite: letter:anna, copy:anna]]
Good day. [[not a fact: a greeting]]
"""


@pytest.fixture
def report(run: Run, told: Callable[[str], Path]) -> str:
    """The report as text, its rows joined."""
    return " ".join(run("check", told(TOLD)).stdout.split())


@pytest.fixture
def answer(run: Run, told: Callable[[str], Path]) -> dict[str, Any]:
    """The same as JSON."""
    plain: dict[str, Any] = json.loads(run("check", told(TOLD), "--json").stdout)
    return plain


@pytest.mark.parametrize(
    "words",
    [
        "class: verbatim Its words are those of letter.en.",
        "class: inferred, under the label “Imagined from the letter”",
        "superlative “first”: nothing that the line cites",
        "Labels that the film must show (1)",
        "“Imagined from the letter” INT. HOUSE - DAY, scripts/film.fountain:5 needed by line 10",
        "Characters who stand for several people (1)",
        "CLERK (INT. HOUSE - DAY): letter:anna, copy:anna; the label “Imagined from the letter”",
        "in a worse light than the record does",
        "voices: 2 citations, 1 voice - Anna Invented - letter/bank: A letter (invented)",
        "- copy/bank: A copy of the letter (invented); copy of “A letter (invented)”",
    ],
)
def test_a_reader_is_told(report: str, words: str) -> None:
    assert words in report


def test_a_line_that_needs_no_tree_has_one_where_it_is_asked_for(
    run: Run, told: Callable[[str], Path]
) -> None:
    folder = told(TOLD)
    assert run("check", folder).stdout.count("voices: ") == 2
    assert run("check", folder, "--voices").stdout.count("voices: ") == 3


def test_a_program_is_told_the_class_and_whose_words_a_line_has(answer: dict[str, Any]) -> None:
    line = answer["lines"][0]
    assert (line["class"], line["class_because"]) == ("verbatim", ["Its words are those of letter.en."])
    assert line["words_of"]["text"] == "letter.en"
    assert [one["class"] for one in answer["lines"]] == ["verbatim", "inferred", "documented", None]


def test_a_program_is_told_the_labels_and_who_needs_them(answer: dict[str, Any]) -> None:
    [label] = answer["labels"]
    assert (label["words"], label["needed_by"]) == ("Imagined from the letter", [answer["lines"][1]["line"]])
    assert label["where"] == {"file": "scripts/film.fountain", "line": 5, "column": 1}


def test_a_program_is_told_of_claims_and_composites(answer: dict[str, Any]) -> None:
    assert answer["lines"][2]["claims"] == [
        {"text": "first", "kind": "superlative", "statements": [], "origins": []}
    ]
    assert answer["composites"][0]["stands_for"] == ["letter:anna", "copy:anna"]


def test_a_program_is_told_the_tree(answer: dict[str, Any]) -> None:
    tree = answer["lines"][2]["voices"]
    assert (tree["citations"], tree["voices"]) == (2, 1)
    [root] = tree["roots"]
    assert root["origins"] == ["letter:anna"]
    assert [one["statement"] for one in root["heard_in"]] == ["letter/bank", "copy/bank"]
    assert root["heard_in"][1]["made"] == [{"source": "copy", "how": "copy", "of": "letter"}]


def test_renaming_a_persona_renames_it_in_a_composite(run: Run, told: Callable[[str], Path]) -> None:
    folder = told(TOLD)
    assert run("rename", folder, "copy:anna", "copy:writer").exit_code == 0
    assert "[[composite: letter:anna, copy:writer]]" in (folder / "scripts/film.fountain").read_text("utf-8")
