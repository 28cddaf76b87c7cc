"""What falls with a record, for every kind of record that can be left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from onrecord.dossier import NoSuchId
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.without import without
from onrecord.evidence import Audience, Release, Script
from onrecord.protection import TEAM, narrow
from onrecord.script import check, sentences
from onrecord.script.falls import Falls, falls

TODAY = date(2026, 11, 23)
MET = "They met. [[@letter/met @diary/met]]"


@pytest.fixture
def left_out(invented: Dossier) -> Callable[[str, str], Falls]:
    """What falls with a record, for a film of one line; the letter has a release."""

    def fallen(line: str, id: str) -> Falls:
        dossier = replace(
            invented,
            scripts={"film": Script(id="film", fountain=f"{line}\n")},
            releases={
                "permit": Release(id="permit", of="letter", by="the heirs", audiences=(Audience.FILM,))
            },
        )
        whole, rest = (
            check(narrow(one, TEAM, today=TODAY), audience=Audience.FILM, today=TODAY)
            for one in (dossier, without(dossier, id))
        )
        return falls(id, whole, rest)

    return fallen


LeftOut = Callable[[str, str], Falls]


@pytest.mark.parametrize(
    ("line", "id", "before", "after"),
    [
        (MET, "letter", "attested", "unsupported"),
        (MET, "letter/met", "attested", "unsupported"),
        (MET, "letter:anna", "attested", "unsupported"),
        (MET, "one-anna", "attested", "attested"),
        ("He met her in Fictland. [[@diary/met]]", "milltown", "single", "overstated"),
        ("Nobody knows what became of Anna Example. [[@fate]]", "fate", "open question", "unsupported"),
        (MET, "anna-example", "attested", "attested"),
        ("She was judged one. [[@one-anna]]", "one-anna", "secondary", "unsupported"),
    ],
)
def test_a_line_falls_with_what_it_rests_on(
    left_out: LeftOut, line: str, id: str, before: str, after: str
) -> None:
    [fallen] = left_out(line, id).lines
    assert (fallen.before.verdict, fallen.after.verdict) == (before, after)
    assert fallen.way == ("same" if before == after else "worse")


def test_a_line_that_another_judgement_carries_too_keeps_its_verdict_on_other_grounds(
    left_out: LeftOut,
) -> None:
    [fallen] = left_out(MET, "one-anna").lines
    assert "The record one-anna is under it no longer." in sentences(fallen.altered)


@pytest.mark.parametrize(
    "id", ["film-talk", "clara", "diary/ill", "diary:clara", "article", "idle", "closed-file"]
)
def test_a_line_that_does_not_rest_on_it_does_not_fall(left_out: LeftOut, invented: Dossier, id: str) -> None:
    if id == "clara":
        with pytest.raises(NoSuchId):
            without(invented, id)
        return
    assert left_out(MET, id).lines == ()


def test_without_a_member_of_its_conflict_a_line_stands_better(left_out: LeftOut) -> None:
    [fallen] = left_out("Clara was born in 1900. [[@diary/clara-born]]", "diary/clara-taken").lines
    assert (fallen.before.verdict, fallen.after.verdict, fallen.way) == ("contested", "single", "better")


def test_without_a_release_the_line_keeps_its_verdict_and_rests_on_less(left_out: LeftOut) -> None:
    [fallen] = left_out(MET, "permit").lines
    assert (fallen.way, list(sentences(fallen.altered))) == (
        "same",
        ["The record permit is under it no longer."],
    )


def test_bounds_that_rest_on_a_statement_change_without_it(left_out: LeftOut) -> None:
    bounds = {one.time: one for one in left_out(MET, "letter/met").times.times}
    changed = bounds["letter/household.start"]
    assert changed.before is not None and changed.after is not None
    assert changed.before.earliest != changed.after.earliest
    assert bounds["letter/met.start"].after is None
    assert "diary/farport.start" not in bounds


# --- what "without" means -----------------------------------------------------------------------------


def test_without_a_source_its_texts_statements_and_personas_are_gone(invented: Dossier) -> None:
    rest = without(invented, "letter")
    assert [key for key in (*rest.sources, *rest.statements, *rest.texts) if key.startswith("letter")] == []
    assert rest.judgements == invented.judgements


def test_without_a_person_nobody_is_concluded_to_be_them(invented: Dossier) -> None:
    rest = without(invented, "anna-example")
    assert ("anna-example" in rest.persons, "one-anna" in rest.judgements) == (False, False)
    assert (rest.statements, rest.sources) == (invented.statements, invented.sources)
    assert "one-boris" in rest.judgements


def test_without_a_persona_what_its_source_tells_of_and_by_them_is_gone(invented: Dossier) -> None:
    rest = without(invented, "diary:clara")
    gone = invented.statements.keys() - rest.statements.keys()
    assert gone == {"diary/clara-born", "diary/clara-taken"}
    assert "clara" not in rest.sources["diary"].personas


def test_without_a_persona_a_judgement_compares_the_others(invented: Dossier) -> None:
    rest = without(invented, "diary:anna")
    assert "diary:anna" not in rest.judgements["one-anna"].compares
    assert rest.judgements["one-boris"] == invented.judgements["one-boris"]


def test_without_an_author_the_source_has_none(invented: Dossier) -> None:
    assert without(invented, "letter:anna").sources["letter"].authors == ()


@pytest.mark.parametrize("id", ["fate", "farport", "one-anna", "letter.en", "diary/met"])
def test_any_other_record_goes_alone(invented: Dossier, id: str) -> None:
    def size(dossier: Dossier) -> int:
        held = (dossier.statements, dossier.places, dossier.questions, dossier.judgements, dossier.texts)
        return sum(map(len, (*held, dossier.sources, dossier.persons)))

    assert size(without(invented, id)) == size(invented) - 1


def test_what_is_not_on_record_cannot_be_left_out(invented: Dossier) -> None:
    for id in ("nobody", "letter:nobody", "letter/nothing", ""):
        with pytest.raises(NoSuchId):
            without(invented, id)
