"""What a line cites: statements, bites and open questions, and what is none of these."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli.main import commands
from onrecord.script import Assessment

Judge = Callable[..., Assessment]


@pytest.mark.parametrize(
    ("cited", "because", "remedy"),
    [
        ("leter/met", "leter/met does not exist.", "Did you mean letter/met?"),
        ("fates", "fates does not exist.", "Did you mean fate?"),
        ("one-ana", "one-ana does not exist.", "Did you mean one-anna?"),
        ("zzz/qqq", "zzz/qqq does not exist.", "Record the statement, or cite one that is on record."),
        ("letter", "letter is not a statement.", "Cite a statement of a source, as source/statement."),
        (
            "anna-example",
            "anna-example is not a statement.",
            "Cite a statement of a source, as source/statement.",
        ),
        ("milltown", "milltown is not a statement.", "Cite a statement of a source, as source/statement."),
    ],
)
def test_what_cannot_be_cited_says_why(judge: Judge, cited: str, because: str, remedy: str) -> None:
    said = judge(f"They met. [[@{cited}]]")
    assert (said.verdict, said.because[0], said.remedies[0]) == ("unsupported", because, remedy)


def test_one_citation_in_vain_is_enough(judge: Judge) -> None:
    assert judge("They met. [[@letter/met @diary/met @letter/gone]]").verdict == "unsupported"


def test_a_passage_that_is_no_longer_in_its_text_carries_nothing(judge: Judge) -> None:
    said = judge("She lived by the river. [[@letter/lost]]")
    assert said.because[0] == "The words that letter/lost quotes are not in its source's text."


def test_words_noted_from_a_source_without_a_text_are_no_orphan(judge: Judge) -> None:
    assert judge("He was ill. [[@diary/ill]]").verdict == "single"


def test_the_same_statement_twice_is_cited_once(judge: Judge) -> None:
    said = judge("They met. [[@letter/met @letter/met]]")
    assert said.because == ("1 citation, 1 voice; the policy asks 2.",)
    assert said.cites == ("letter/met",)


@pytest.mark.parametrize(
    ("stretch", "verdict"),
    [
        ("00:01:05-00:01:10", "single"),
        ("00:00:10-00:01:00.5", "single"),
        ("00:00:10-00:01:00", "unsupported"),
        ("00:01:20-00:01:50", "unsupported"),
        ("00:02:10-00:02:12", "single"),
        ("00:02:55-00:03:00", "single"),
        ("00:03:01-00:03:09", "unsupported"),
    ],
)
def test_a_bite_plays_what_is_recorded_in_its_stretch(judge: Judge, stretch: str, verdict: str) -> None:
    assert judge(f"DORA\nThey were happy. [[source: film-talk {stretch}]]").verdict == verdict


def test_a_bite_cites_what_it_plays(judge: Judge) -> None:
    said = judge("DORA\nThey were happy. [[source: film-talk 00:01:05-00:02:10]]")
    assert said.cites == ("film-talk/wedding", "film-talk/neighbours")


def test_a_bite_beside_a_citation_counts_for_both(judge: Judge) -> None:
    said = judge("DORA\nThey kept house. [[@diary/met]] [[source: film-talk 00:01:05-00:01:10]]")
    assert said.cites == ("diary/met", "film-talk/wedding")
    assert said.verdict == "attested"


@pytest.mark.parametrize("citation", ["", "[[@letter/met @diary/met]]"])
def test_a_bite_of_no_source_is_unsupported_whatever_else_is_cited(judge: Judge, citation: str) -> None:
    said = judge(f"DORA\nThey met. {citation} [[source: film-tolk 00:01:05-00:01:10]]")
    assert (said.verdict, said.because[0]) == ("unsupported", "There is no source film-tolk.")
    assert said.remedies[0] == "Did you mean film-talk?"


def test_a_line_keeps_its_id_where_it_moves_and_loses_it_where_its_words_change(
    report_on: Callable[..., object],
) -> None:
    def ids(script: str) -> list[str]:
        return [one.line.id for one in report_on(script).lines]  # type: ignore[attr-defined]

    met, parted = ids("They met. [[@letter/met]]\n\nThey parted.")
    assert ids("They parted.\n\nINT. MILL - DAY\n\n“They MET” [[@diary/met]]") == [parted, met]
    assert ids("They met once. [[@letter/met]]") != [met]
    assert ids("They met.\n\nThey met.") == [met, met.replace("-1", "-2")]


def test_a_judgement_that_another_has_followed_carries_nothing(told: Callable[[str], Path]) -> None:
    folder = told("""
        == sources/letter/source.yaml
        kind: letter
        title: A letter (invented)
        personas: {anna: {names: [Anna Example]}}
        == sources/diary/source.yaml
        kind: diary
        title: A diary (invented)
        personas: {a: {names: [A.]}}
        == people.yaml
        persons: {anna-example: {name: Anna Example}}
        judgements:
          - {id: one, compares: [letter:anna, diary:a], as: anna-example, decision: same, because: Names.,
             by: me, date: 2026-01-01}
          - {id: two, compares: [letter:anna, diary:a], decision: unsure, because: Ages., by: me, date: 2026-02-01}
        == scripts/film.fountain
        INT. ROOM - DAY

        A. is Anna Example. [[@one]]
    """)
    ran = CliRunner().invoke(commands, ["check", str(folder), "--json"])
    (line,) = json.loads(ran.stdout)["lines"]
    assert line["verdict"] == "unsupported"
    assert "followed by another judgement" in line["because"]
