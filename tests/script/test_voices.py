"""Voices: who is one voice and who are two, told as small dossiers (design, section 7)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.evidence import Policy
from onrecord.script import Assessment, Voice, strongest

Judge = Callable[..., Assessment]


def test_two_witnesses_of_one_meeting_are_two_voices(judge: Judge) -> None:
    said = judge("They met. [[@letter/met @diary/met]]")
    assert said.because == ("2 independent voices agree: letter/met, diary/met.",)
    assert said.origins == ("anna-example", "boris-sample")


def test_a_source_made_from_another_is_the_same_voice(judge: Judge) -> None:
    said = judge("They met. [[@letter/met @article/met]]")
    assert said.because == ("2 citations, 1 voice, since all go back to anna-example; the policy asks 2.",)
    assert said.origins == ("anna-example",)


def test_one_witness_in_two_sources_is_one_voice(judge: Judge) -> None:
    assert judge("They met. [[@letter/met @case-anna/met]]").verdict == "single"


def test_whoever_the_author_has_it_from_is_the_voice(judge: Judge) -> None:
    """Dora has the wedding from Anna, who cannot bear out herself; Boris can."""
    assert judge("They kept house. [[@film-talk/wedding @letter/household]]").origins == ("anna-example",)
    assert judge("They kept house. [[@film-talk/wedding @letter/household]]").verdict == "single"
    assert judge("They kept house. [[@film-talk/wedding @diary/met]]").verdict == "attested"
    assert judge("They were near. [[@film-talk/neighbours @letter/household]]").verdict == "attested"


def test_two_who_speak_of_different_people_are_no_two_voices(judge: Judge) -> None:
    said = judge("It was so. [[@diary/emil-born @film-talk/neighbours]]")
    assert said.verdict == "single"
    assert "not judged to tell of the same people or one event" in said.because[0]


@pytest.mark.parametrize(
    ("cites", "verdict"),
    [
        ("@case-anna/met", "single"),
        ("@case-anna/met @case-boris/met", "single"),
        ("@case-anna/met @diary/met", "attested"),
        ("@case-anna/met @case-boris/met @film-talk/neighbours", "attested"),
    ],
)
def test_coerced_testimony_needs_a_voice_outside_the_coercion(judge: Judge, cites: str, verdict: str) -> None:
    assert judge(f"They met. [[{cites}]]").verdict == verdict


def test_a_line_says_that_all_its_testimony_was_coerced(judge: Judge) -> None:
    said = judge("They met. [[@case-anna/met @case-boris/met]]")
    assert said.because[0] == (
        "2 citations, no voice that counts, since all of it goes back, in part at least, to coerced testimony; "
        "the policy asks 2."
    )


@pytest.mark.parametrize(
    ("cites", "verdict"),
    [
        ("@letter/rumour", "single"),
        ("@letter/rumour @diary/ill", "single"),
        ("@letter/perhaps @diary/journey", "single"),
        ("@case-anna/ill @diary/ill", "attested"),
    ],
)
def test_what_is_probable_or_hearsay_is_no_voice_beside_another(
    judge: Judge, cites: str, verdict: str
) -> None:
    assert judge(f"So it was. [[{cites}]]").verdict == verdict


def test_hearsay_alone_says_why_it_does_not_count(judge: Judge) -> None:
    assert "probable or hearsay is no voice" in judge("He was ill. [[@letter/rumour]]").because[0]


def test_a_statement_that_would_help_is_named(judge: Judge) -> None:
    assert judge("They met. [[@letter/met]]").remedies == ("Look at diary/met, case-boris/met.",)
    assert judge("They moved. [[@article/moved]]").remedies[0] == "Find a primary source that says it."


def test_a_line_that_cites_very_much_is_weighed_all_the_same() -> None:
    """Twenty witnesses, each with three statements of different company: three and a half milliard groups."""
    company = (frozenset("a"), frozenset("ab"), frozenset("ac"))
    voices = [
        Voice(
            statement=f"source-{witness}/{number}",
            origins=frozenset({f"witness-{witness}"}),
            people=people,
            events=frozenset({f"source-{witness}/{number}"}),
            apart=frozenset(),
            primary=True,
            coerced=False,
            asserted=True,
        )
        for witness in range(20)
        for number, people in enumerate(company)
    ]
    assert len(strongest(voices, Policy()).voices) == 20
