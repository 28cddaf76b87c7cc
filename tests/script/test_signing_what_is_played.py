"""What a bite plays and what a re-enactment shows is under a signature too, and so is what it may show it for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from signing_case import Desk

from onrecord.findings import Severity
from onrecord.script import SigningState
from onrecord.script.signoffs.signing import NeedsANote

FILM = "scripts/film.fountain"
VTT = "sources/talk/text.en.vtt"

TALK = """== dossier.yaml
onrecord: 1
title: An invented talk
policy: {independent_origins: 1, reenactment: {inferred: labelled}}
== sources/talk/source.yaml
kind: interview
title: A talk about a ferry (invented)
authors: [anna]
languages: [en]
personas: {anna: {names: [Anna Invented]}}
== sources/talk/statements.yaml
- {id: told, what: event, who: [anna], certainty: CERTAINTY, says: He rowed them to school.,
   at: {text: en, quote: "rowed us to school", time: "00:00:10-00:00:20"}}
== sources/talk/text.en.vtt
WEBVTT

00:00:10.000 --> 00:00:20.000
Um, he rowed us to school.

00:00:20.000 --> 00:00:30.000
Do not show that.
"""
PLAYED = """== scripts/film.fountain
INT. KITCHEN - DAY

[[kind: interview]]

ANNA
He rowed us to school. [[source: talk 00:00:10.0-00:00:20.0]]
"""
SHOWN = """== scripts/film.fountain
EXT. RIVER - DAY

[[kind: re-enactment]]

[[label: As she tells it]]

A man rows children across the river. [[@talk/told]]
"""

Sit = Callable[..., Desk]


@pytest.fixture
def sit(told: Callable[[str], Path]) -> Sit:
    """A desk with this script, and the certainty of what it cites."""

    def at(script: str, certainty: str = "asserted") -> Desk:
        return Desk(told(TALK.replace("CERTAINTY", certainty) + script))

    return at


def signed(desk: Desk, note: str | None = None) -> Desk:
    desk.sign(desk.report().lines[0].line.id, note=note)
    assert desk.first.state is SigningState.SIGNED
    return desk


def test_other_words_at_the_time_of_a_bite_put_it_back(sit: Sit) -> None:
    desk = signed(sit(PLAYED))
    desk.edit(VTT, "Um, he rowed", "Um, er, he rowed")
    assert desk.reasons == "This line changed (said there: other words)."


def test_other_words_elsewhere_in_the_recording_do_not(sit: Sit) -> None:
    desk = signed(sit(PLAYED))
    desk.edit(VTT, "Do not show that.", "Do not show this.")
    assert desk.reasons == ""


def test_a_line_of_a_re_enactment_that_becomes_inferred_is_put_back(sit: Sit) -> None:
    desk = signed(sit(SHOWN))
    desk.edit("sources/talk/statements.yaml", "certainty: asserted", "certainty: probable")
    assert "class: documented → inferred" in desk.reasons


def test_what_is_shown_under_a_label_is_signed_with_it(sit: Sit) -> None:
    desk = signed(sit(SHOWN, "probable"))
    desk.edit(FILM, "As she tells it", "As it was")
    assert "label: As she tells it → As it was" in desk.reasons


def test_what_the_policy_allows_under_a_label_is_under_the_signature(sit: Sit) -> None:
    desk = signed(sit(SHOWN, "probable"))
    desk.edit("dossier.yaml", "{inferred: labelled}", "{inferred: refused}")
    assert "not allowed: nothing → yes" in desk.reasons
    assert "reenactment: inferred labelled, invented refused → inferred refused" in desk.reasons


def test_an_inferred_line_that_nothing_allows_is_signed_only_with_a_note(sit: Sit) -> None:
    desk = sit(SHOWN.replace("[[label: As she tells it]]\n\n", ""), "probable")
    with pytest.raises(NeedsANote, match="is inferred: What primary sources say"):
        signed(desk)
    [by] = signed(desk, note="The director insists.").first.signed
    assert by.despite == "inferred"


def test_how_grave_a_line_is_counts_its_class_its_claims_and_who_holds_it(sit: Sit) -> None:
    desk = sit(SHOWN.replace("children", "all children"))
    report = desk.report()
    [line] = report.lines
    assert (line.severity, report.severity(line)) == (None, Severity.WARNING)
    inferred = sit(SHOWN.replace("[[label: As she tells it]]\n\n", ""), "probable").report()
    assert inferred.severity(inferred.lines[0]) is Severity.ERROR
