"""What a release gives and takes back decides whether a line may be said; beside each case, the same released."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.evidence import Audience
from onrecord.protection import TEAM, narrow
from onrecord.script import Assessment, check
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)

TALK = """== dossier.yaml
onrecord: 1
title: An invented talk
policy: {independent_origins: 1}
== sources/talk/source.yaml
kind: interview
title: A talk about a ferry (invented)
authors: [anna]
languages: [en]
personas: {anna: {names: [Anna Invented]}}
== sources/talk/statements.yaml
- {id: told, what: event, who: [anna], at: {text: en, quote: "He rowed us to school", time: "00:00:10-00:00:20"}}
== sources/talk/text.en.vtt
WEBVTT

00:00:10.000 --> 00:00:20.000
He rowed us to school.

00:00:20.000 --> 00:00:30.000
Do not show that.
== scripts/film.fountain
INT. KITCHEN - DAY

[[kind: interview]]

ANNA
He rowed us to school. [[source: talk 00:00:10.0-00:00:20.0]]
== releases.yaml
- {id: given, of: talk, by: Anna, CHANGED}
"""

Judged = Callable[..., Assessment]


@pytest.fixture
def judged(told: Callable[[str], Path]) -> Judged:
    """The one line of the talk, under a release that says this."""

    def under(release: str, audience: Audience = Audience.FILM) -> Assessment:
        return judge(told(TALK.replace("CHANGED", release)), audience)

    return under


def judge(folder: Path, audience: Audience = Audience.FILM) -> Assessment:
    kept = read_folder(folder)
    assert [finding.what for finding in kept.findings] == []
    [line] = check(narrow(kept.dossier, TEAM, today=TODAY), audience=audience, today=TODAY).lines
    return line


@pytest.mark.parametrize(
    ("release", "why"),
    [
        (
            "audiences: [film], until: 2026-11-22",
            "No release of talk is in force for the film: given ran out on 2026-11-22.",
        ),
        ("audiences: [film], withdrawn: 2020-01-01", "The release given of talk was withdrawn."),
        ("audiences: [web]", "No release of talk is in force for the film: given is for the web."),
        (
            "audiences: [film], from: 2027",
            "No release of talk is in force for the film: given begins on 2027.",
        ),
        (
            "audiences: [film], except: [{time: 00:00:19.0-00:00:25.0}]",
            "A part of what it plays of talk is left out by its release.",
        ),
    ],
)
def test_what_no_release_in_force_gives_is_withheld(judged: Judged, release: str, why: str) -> None:
    line = judged(release)
    assert (line.verdict, line.because[0]) == ("withheld", why)


@pytest.mark.parametrize(
    "release",
    [
        "audiences: [film], until: 2026-11-23",
        "audiences: [film, web], from: 2026-11-23",
        "audiences: [film], except: [{time: 00:00:20.0-00:00:25.0}]",
    ],
)
def test_what_is_released_is_not_withheld(judged: Judged, release: str) -> None:
    assert judged(release).verdict == "attested"


def test_the_team_may_weigh_what_was_withdrawn(judged: Judged) -> None:
    assert judged("audiences: [film], withdrawn: 2020-01-01", Audience.TEAM).verdict == "attested"


def test_a_release_that_is_still_to_be_had_is_for_the_audit_to_ask(told: Callable[[str], Path]) -> None:
    assert judge(told(TALK.partition("== releases.yaml")[0])).verdict == "attested"


@pytest.mark.parametrize(
    ("purposes", "verdict"), [("[]", "withheld"), ("[festival]", "withheld"), ("[trailer]", "attested")]
)
def test_a_trailer_is_agreed_to_by_itself(told: Callable[[str], Path], purposes: str, verdict: str) -> None:
    release = f"audiences: [film], purposes: {purposes}"
    line = judge(told(TALK.replace("CHANGED", release).replace("scripts/film", "scripts/trailer")))
    assert line.verdict == verdict
    if verdict == "withheld":
        assert line.because[0] == "The release given of talk does not give it for a trailer."


@pytest.mark.parametrize(
    ("allowed", "verdict"),
    [
        ("", "attested"),
        ("read_aloud: [{text: en, quote: 'My dear, the ice has gone, and I am well.'}]", "attested"),
        ("read_aloud: [{text: en, quote: 'and I am well'}]", "withheld"),
        ("read_aloud: [{page: '3'}]", "withheld"),
    ],
)
def test_only_what_may_be_read_aloud_is(told: Callable[[str], Path], allowed: str, verdict: str) -> None:
    line = judge(
        told(
            f"""
            == dossier.yaml
            onrecord: 1
            title: An invented letter
            policy: {{independent_origins: 1}}
            == sources/letter/source.yaml
            kind: letter
            title: A letter (invented)
            authors: [anna]
            languages: [en]
            personas: {{anna: {{names: [Anna Invented]}}}}
            == sources/letter/text.en.md
            My dear, the ice has gone, and I am well.
            == sources/letter/statements.yaml
            - {{id: ice, what: event, at: {{text: en, quote: "the ice has gone"}}}}
            == releases.yaml
            - {{id: given, of: letter, by: Anna, audiences: [film], {allowed}}}
            == scripts/film.fountain
            INT. KITCHEN - DAY

            ANNA
            "My dear, the ice has gone." [[@letter/ice]]
            """
        )
    )
    assert line.verdict == verdict
    if verdict == "withheld":
        assert (
            line.because[0] == "Only some passages of letter may be read aloud, and these words are in none."
        )
