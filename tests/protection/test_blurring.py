"""k-anonymity: whom what is left of them in an edition singles out, and what to coarsen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.chronology import chronology_of
from onrecord.evidence import Sex, StatementKind
from onrecord.findings import Finding
from onrecord.places import Gazetteer
from onrecord.protection import PUBLIC, narrow
from onrecord.protection.blurring import singled_out
from onrecord.protection.blurring.detail import Detail, Occurrence, Part, Span
from onrecord.protection.blurring.people import People, gathered
from onrecord.protection.blurring.singling import smallest
from onrecord.store.folder import read_folder

Told = Callable[[str], Path]

WITHIN = {
    "lower-mill": "mill",
    "mill": "province",
    "ford": "province",
    "port": "empire",
    "province": "empire",
}
MAP = Gazetteer(within=WITHIN)
SPANS = st.tuples(st.integers(1890, 1912), st.integers(0, 4)).map(lambda pair: Span(pair[0], sum(pair)))
KINDS = st.sampled_from((StatementKind.WORK, StatementKind.ARREST))
PLACES = st.sampled_from((None, "lower-mill", "mill", "ford", "port", "province"))
TOLD = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.builds(
            Occurrence,
            st.uuids().map(str),
            KINDS,
            PLACES,
            st.none() | SPANS,
            st.sampled_from((None, "ferryman", "clerk")),
            st.sampled_from((None, *Sex)),
        ),
    ),
    min_size=1,
    max_size=12,
)


def fits(occurrence: Occurrence, detail: Detail) -> bool:
    """The obvious test whether one occurrence may be what a detail tells."""
    value = getattr(occurrence, detail.part)
    if value is None:
        return False
    if isinstance(detail.value, Span):
        return bool(value.first <= detail.value.last and detail.value.first <= value.last)
    return value == detail.value or (detail.part is Part.PLACE and MAP.contains(str(detail.value), value))


def crowd(told: Sequence[tuple[int, Occurrence]], details: Sequence[Detail]) -> set[int]:
    """The obvious crowd: everyone who has, for each statement, one occurrence that fits all its details."""
    return {
        who
        for who in range(6)
        if all(
            any(
                one == who
                and all(fits(occurrence, detail) for detail in details if detail.statement == statement)
                for one, occurrence in told
            )
            for statement in {detail.statement for detail in details}
        )
    }


def some_details(told: Sequence[tuple[int, Occurrence]]) -> list[tuple[Detail, ...]]:
    details = [detail for who, one in told if who == told[0][0] for detail in one.details()][:9]
    return [some for size in (1, 2, 3) for some in combinations(details, size)]


@settings(max_examples=60)
@given(told=TOLD)
def test_a_crowd_is_what_looking_at_everybody_finds(told: list[tuple[int, Occurrence]]) -> None:
    people = gathered(MAP, 6, told)
    for some in some_details(told):
        assert people.fitting(some) == sum(1 << who for who in crowd(told, some))


@settings(max_examples=60)
@given(told=TOLD)
def test_coarsening_or_leaving_out_never_makes_a_crowd_smaller(told: list[tuple[int, Occurrence]]) -> None:
    people = gathered(MAP, 6, told)
    for some in some_details(told):
        before = people.fitting(some)
        for at, detail in enumerate(some):
            others = some[:at] + some[at + 1 :]
            blurred = before
            for coarser in detail.coarser(MAP):
                after = people.fitting((*others, coarser))
                assert blurred & after == blurred
                blurred = after
            assert blurred & people.fitting(others) == blurred


@settings(max_examples=60)
@given(told=TOLD, least=st.integers(1, 4))
def test_no_smaller_set_of_details_fits_as_few(told: list[tuple[int, Occurrence]], least: int) -> None:
    people = gathered(MAP, 6, told)
    own = [one for who, one in told if who == told[0][0]]
    found = smallest(people, own, least)
    details = [detail for one in own for detail in one.details()]
    sizes = [
        size for size in (1, 2, 3) for some in combinations(details, size) if len(crowd(told, some)) < least
    ]
    assert (found is None) == (not sizes)
    if found is not None:
        assert len(found.details) == min(sizes)
        assert found.crowd == people.fitting(found.details).bit_count() < least


def workers(*told: Occurrence) -> People:
    return gathered(MAP, len(told), list(enumerate(told)))


def test_details_of_one_statement_must_fit_one_statement_of_somebody_else() -> None:
    """A ferryman at the mill is not whoever was a ferryman once and at the mill at another time."""
    asked = Occurrence("a", StatementKind.WORK, place="mill", role="ferryman")
    both = [
        (0, asked),
        (1, Occurrence("b", StatementKind.WORK, place="mill")),
        (1, Occurrence("c", StatementKind.WORK, role="ferryman")),
    ]
    people = gathered(MAP, 2, both)
    place, role = Detail("a", Part.PLACE, "mill"), Detail("a", Part.ROLE, "ferryman")
    assert people.fitting([place]) == people.fitting([role]) == 0b11
    assert people.fitting([place, role]) == 0b01
    assert people.fitting([place, Detail("another", Part.ROLE, "ferryman")]) == 0b11


def test_who_was_in_a_town_was_in_its_province_and_not_the_other_way_round() -> None:
    people = workers(
        Occurrence("a", StatementKind.WORK, place="lower-mill"),
        Occurrence("b", StatementKind.WORK, place="ford"),
        Occurrence("c", StatementKind.WORK, place="province"),
    )
    assert people.fitting([Detail("x", Part.PLACE, "province")]) == 0b111
    assert people.fitting([Detail("x", Part.PLACE, "mill")]) == 0b001


CARD = "access: {status: open}\nrights: {status: public-domain}\ncalendar: gregorian"
VILLAGE = f"""
== sources/diary/source.yaml
kind: diary
title: Diary
authors: [writer]
{CARD}
personas:
  writer: {{names: [Lisveta Obrunova]}}
  ferryman: {{names: [Zendra Kvolin], public: {{web: pseudonym, pseudonym: Agrippa}}}}
  miller: {{names: [Orvan Tarmin]}}
  smith: {{names: [Pavka Dolin]}}
== sources/diary/statements.yaml
- {{id: ferry, what: work, who: [{{persona: ferryman, as: ferryman}}], where: ford, when: 1903}}
- {{id: mill, what: work, who: [{{persona: miller, as: miller}}], where: mill, when: 1904}}
- {{id: smithy, what: work, who: [{{persona: smith, as: miller}}], where: mill, when: 1906}}
- {{id: dead, what: burial, who: [writer, ferryman, miller, smith], when: 1910}}
- {{id: born, what: birth, who: [writer], when: 1860}}
- {{id: born-too, what: birth, who: [ferryman], when: 1860}}
- {{id: third, what: birth, who: [miller], when: 1860}}
- {{id: fourth, what: birth, who: [smith], when: 1860}}
== places.yaml
ford: {{within: province}}
mill: {{within: province}}
province: {{names: [{{text: The province, lang: en}}]}}
"""


def found(folder: Path) -> list[Finding]:
    dossier = read_folder(folder).dossier
    shown = narrow(dossier, PUBLIC, today=date(2026, 11, 28)).dossier
    return list(singled_out(shown, chronology_of(dossier)))


def test_what_singles_out_a_protected_person_is_told_with_what_to_coarsen(told: Told) -> None:
    [one] = found(told(VILLAGE))
    assert (one.code, one.severity) == ("singled-out", "warning")
    assert one.about == ("diary/ferry", "diary:ferryman")
    assert "fits nobody else of the 4 people" in one.what and "asks for 3" in one.what
    assert "volin" not in one.what and "Agrippa" not in one.what


def test_the_smallest_change_comes_first(told: Told) -> None:
    """The place can be blurred to the province, where two others worked; what is left out is said last."""
    [one] = found(
        told(VILLAGE.replace("as: ferryman", "as: miller").replace("when: 1903", "when: 1904/1906"))
    )
    assert "(in ford, by diary/ferry)" in one.what
    assert one.what.endswith(
        "Coarsen, the smallest change first: say in province and not in ford (3 people); "
        "or leave out “in ford” of diary/ferry (4 people)."
    )


def test_a_year_is_blurred_to_its_decade(told: Told) -> None:
    one_place = VILLAGE.replace("as: ferryman", "as: miller").replace("where: ford", "where: mill")
    [one] = found(told(one_place))
    assert "(1903, by diary/ferry)" in one.what
    assert "first: say the 1900s and not 1903 (3 people)" in one.what


@pytest.mark.parametrize(
    ("change", "to"),
    [
        ("public: {web: pseudonym, pseudonym: Agrippa}", "sex: male"),
        ("public: {web: pseudonym, pseudonym: Agrippa}", "public: {web: withheld}"),
    ],
)
def test_whoever_is_named_or_of_whom_nothing_is_left_is_not_singled_out(
    told: Told, change: str, to: str
) -> None:
    assert found(told(VILLAGE.replace(change, to))) == []


def test_the_policy_says_how_many_must_be_meant(told: Told) -> None:
    head = "\n== dossier.yaml\nonrecord: 1\ntitle: A small dossier\npolicy: {crowd: 1}\n"
    assert found(told(VILLAGE + head)) == []


def test_among_fewer_people_than_the_policy_asks_for_nobody_can_hide_better_than_among_all(
    told: Told,
) -> None:
    head = "\n== dossier.yaml\nonrecord: 1\ntitle: A small dossier\npolicy: {crowd: 99}\n"
    [one] = found(told(VILLAGE + head))
    assert "asks for 4" in one.what
