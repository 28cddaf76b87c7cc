"""Whom an audience must not know of leaves no trace: byte for byte it is given what it would be without them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from benchmarks.leaks.batches import with_witness
from benchmarks.leaks.everything import copy_of
from benchmarks.leaks.people import PEOPLE
from onrecord.dates import read_date, read_when
from onrecord.dossier import Dossier
from onrecord.edition import Language, annotate, in_form
from onrecord.edition.exports import Exchange, files_of
from onrecord.edition.exports.outgoing import outgoing
from onrecord.edition.site import site_of
from onrecord.evidence import (
    Audience,
    Decision,
    Judgement,
    Participant,
    Passage,
    Question,
    Statement,
    StatementKind,
)
from onrecord.protection import FILM, PUBLIC, narrow
from onrecord.script import check

TODAY = date(2026, 11, 28)


@pytest.fixture(scope="module")
def without() -> Dossier:
    return copy_of(1)


@pytest.fixture(scope="module")
def within(without: Dossier) -> Dossier:
    """The same with a living witness: an interview, what it tells of people and places on record, a question."""
    dossier = with_witness(without, PEOPLE[0])
    told = [
        Statement(
            source="interview",
            id=f"told-{at}",
            what=StatementKind.EVENT,
            who=(Participant(persona="witness"),),
            where="town-1",
            when=read_when("1908"),
            says="The ice took the bridge.",
            at=(Passage(time="00:00:05.0"),),
        )
        for at in range(3)
    ]
    asked = Question(id="a-first-question", asks="What did the witness see?", concerns=("interview:witness",))
    one_event = Judgement(
        id="a-first-judgement",
        compares_events=("interview/told-0", "letter-1/s-bridge"),
        decision=Decision.SAME,
        because="One flood.",
        by="a reader",
        date=read_date("2026-03-02"),
    )
    return replace(
        dossier,
        sources={"interview": dossier.sources["interview"], **dossier.sources},
        statements={**{one.key: one for one in told}, **dossier.statements},
        questions={asked.id: asked, **dossier.questions},
        judgements={one_event.id: one_event, **dossier.judgements},
    )


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def site(dossier: Dossier) -> Mapping[str, bytes]:
    return dict(site_of(narrow(dossier, PUBLIC, today=TODAY), today=TODAY))


def test_the_site_is_the_same(without: Dossier, within: Dossier) -> None:
    built = site(within)
    assert (differing(built, site(without)), len(built) > 50) == ([], True)


def test_the_annotated_script_of_the_film_is_the_same(without: Dossier, within: Dossier) -> None:
    """An insurer is told in confidence that there is an interview, and reads its card: theirs may differ."""
    assert script(within) == script(without)


def script(dossier: Dossier) -> str | bytes:
    report = check(narrow(dossier, FILM, today=TODAY), audience=Audience.FILM, today=TODAY)
    told = annotate(report, report.findings, made=TODAY, language=Language.ENGLISH, reader=Audience.FILM)
    return in_form(told, Path("script.html"))


@pytest.mark.parametrize("form", list(Exchange))
def test_an_export_is_the_same(without: Dossier, within: Dossier, form: Exchange) -> None:
    assert differing(exported(within, form), exported(without, form)) == []


def exported(dossier: Dossier, form: Exchange) -> Mapping[str, bytes]:
    return files_of(outgoing(narrow(dossier, PUBLIC, today=TODAY).dossier, TODAY), form, "records")


def test_one_more_record_that_may_be_shown_would_be_seen(within: Dossier) -> None:
    """What the trial would see if anything differed."""
    shown = replace(within, questions={**within.questions, **another_question(within)})
    assert differing(site(shown), site(within)) != []


def another_question(dossier: Dossier) -> Mapping[str, Question]:
    return {"b-second": replace(dossier.questions["asked-1"], id="b-second", asks="And who paid for it?")}
