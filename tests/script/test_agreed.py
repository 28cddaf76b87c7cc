"""What a check says of releases and closures: what lapses, what is missing, and whom a line must not name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.evidence import Audience
from onrecord.protection import TEAM, Lapse, narrow, terms
from onrecord.script import check
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)

Told = Callable[[str], Path]

TALK = """
== dossier.yaml
onrecord: 1
title: An invented talk
languages: [en, ru]
policy: {notice: %s}
== sources/talk/source.yaml
kind: interview
title: A talk (invented)
authors: [her]
personas: {her: {names: [Zendra Kvolina]}}
== sources/paper/source.yaml
kind: record
title: A register (invented)
access: {status: closed, until: %s}
== sources/talk/statements.yaml
- {id: left, what: journey, when: 1980, at: {page: 1}}
== releases.yaml
- {id: r1, of: talk, by: her, %s}
== scripts/film.fountain
%s
"""


def found(
    told: Told, release: str, *, line: str = "It rained.", until: str = "2040", notice: str = "90d"
) -> list[tuple[str, str]]:
    kept = read_folder(told(TALK % (notice, until, release, line)))
    report = check(narrow(kept.dossier, TEAM, today=TODAY), audience=Audience.FILM, today=TODAY)
    codes = ("release-", "closure-", "name-")
    return [(one.code, one.what) for one in (*kept.findings, *report.findings) if one.code.startswith(codes)]


@pytest.mark.parametrize(
    ("release", "codes"),
    [
        ("audiences: [film]", []),
        ("audiences: [film], until: 2027-02-21", ["release-lapses"]),
        ("audiences: [film], until: 2027-02-22", []),
        ("audiences: [film], until: 2026-11-23", ["release-lapses"]),
        ("audiences: [film], until: 2026-11-22", ["release-lapsed"]),
        ("audiences: [web], until: 2026-11-22", []),
        ("audiences: [film], until: 2026-11-22, withdrawn: 2026-01-01", []),
        ("audiences: [film], languages: [en]", ["release-language"]),
        ("audiences: [film], languages: [en, ru, de]", []),
        ("audiences: [film], file: signed.pdf", ["release-paper-missing"]),
        ("audiences: [film], file: ../source.yaml", ["release-paper-missing"]),
        (
            "audiences: [film], until: 2026-11-22}\n- {id: r2, of: talk, by: her, audiences: [film], from: 2026-11-23",
            [],
        ),
    ],
)
def test_a_release_is_told_of_when_it_lapses_or_lacks_something(
    told: Told, release: str, codes: list[str]
) -> None:
    assert [code for code, _ in found(told, release)] == codes


@pytest.mark.parametrize("name", ["signed.pdf", "files/signed.pdf"])
def test_a_signed_paper_that_is_there_is_found(told: Told, name: str) -> None:
    paper = "It rained.\n== sources/talk/files/signed.pdf\nsigned"
    assert found(told, f"audiences: [film], file: {name}", line=paper) == []


def test_the_policy_says_how_long_before(told: Told) -> None:
    assert [code for code, _ in found(told, "until: 2027-11-23, audiences: [film]", notice="1y")] == [
        "release-lapses"
    ]


@pytest.mark.parametrize(
    ("until", "told_of"), [("2027-02-21", True), ("2027-02-22", False), ("2026-11-22", False)]
)
def test_a_closure_is_told_of_before_it_ends(told: Told, until: str, told_of: bool) -> None:
    expected = [
        ("closure-lapses", f"paper is closed no longer after {until}: say before then who may see it.")
    ]
    assert found(told, "audiences: [film]", until=until) == (expected if told_of else [])


@pytest.mark.parametrize(
    ("form", "line", "broken"),
    [
        ("pseudonym", "Zendra Kvolina left. [[@talk/left]]", True),
        ("initials", "Кволина уехала. [[@talk/left]]", True),
        ("withheld", "ZENDRA KVOLINA\nI left. [[@talk/left]]", True),
        ("pseudonym", "Anna left. [[@talk/left]]", False),
        ("full", "Zendra Kvolina left. [[@talk/left]]", False),
    ],
)
def test_a_line_that_breaks_the_form_of_a_name_is_found_and_the_name_not_repeated(
    told: Told, form: str, line: str, broken: bool
) -> None:
    said = found(told, f"audiences: [film], form: {{name: {form}}}", line=line)
    assert [code for code, _ in said] == (["name-broken"] if broken else [])
    assert all("Kvolina" not in what and f"talk:her ({form})" in what for _, what in said)


def test_a_release_that_has_lapsed_guards_a_name_still(told: Told) -> None:
    said = found(
        told,
        "audiences: [film], until: 2020, form: {name: pseudonym}",
        line="Zendra Kvolina left. [[@talk/left]]",
    )
    assert [code for code, _ in said] == ["release-lapsed", "name-broken"]


def test_all_terms_by_the_day_on_which_they_lapse(told: Told) -> None:
    kept = read_folder(
        told(
            TALK
            % (
                "90d",
                "2040-01-01",
                "audiences: [film]}\n"
                "- {id: r2, of: talk, by: her, audiences: [film], until: 2026-12-24}\n"
                "- {id: r3, of: talk, by: her, audiences: [film], until: 2020}\n"
                "- {id: r4, of: talk, by: her, audiences: [film], from: 2027, until: 2030}\n"
                "- {id: r5, of: talk, by: her, audiences: [film], withdrawn: 2026-01-01, until: 2050",
                "It rained.",
            )
        )
    )
    assert [(one.record.id, one.lapse) for one in terms(kept.dossier, TODAY)] == [
        ("r3", Lapse.LAPSED),
        ("r2", Lapse.SOON),
        ("r4", Lapse.NOT_YET),
        ("paper", Lapse.HOLDS),
        ("r5", Lapse.WITHDRAWN),
        ("r1", Lapse.HOLDS),
    ]
