"""The trial of NP: the letter's statements alone find him, and nobody is taken for him where he is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.dossier.without import without
from onrecord.identity import NOBODY, Identification, compare_with_personas, identified, profile_of
from onrecord.identity.features import told_of
from onrecord.identity.model import shipped_model
from onrecord.places import Atlas
from onrecord.store.folder import read_folder

EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"
NP = "np-letter:np"
FOLDERS = ["example", "shared"]


def dossier_of(request: pytest.FixtureRequest, name: str) -> Dossier:
    """The example, or the real dossier beside the checkout."""
    if name == "example":
        return read_folder(EXAMPLE).dossier
    shared: Path = request.getfixturevalue("shared")
    return read_folder(shared / "dossiers" / "poliakov").dossier


def identify(dossier: Dossier, who: str) -> Identification:
    atlas = Atlas(gazetteer_of(dossier.places.values()))
    told = told_of(profile_of(dossier, who), atlas)
    model = shipped_model()
    compared = compare_with_personas(dossier, told, atlas, model, top=50)
    return identified(told, [compared], model.answering, top=50)


def without_all(dossier: Dossier, *ids: str) -> Dossier:
    for id in ids:
        dossier = without(dossier, id)
    return dossier


def poliakovs(dossier: Dossier) -> list[str]:
    """All personas who are himself, by the judgement on him."""
    return [one for one in dossier.judgements["np-is-poliakov"].compares if one != NP]


@pytest.mark.parametrize("name", FOLDERS)
def test_by_the_letter_alone_the_man_of_the_case_is_first(request: pytest.FixtureRequest, name: str) -> None:
    found = identify(dossier_of(request, name), NP)
    assert found.candidates[0].id == found.answer == "case-1933:poliakov"
    assert found.candidates[0].probability > 0.99


@pytest.mark.parametrize("name", FOLDERS)
def test_no_judgement_is_needed_for_it(request: pytest.FixtureRequest, name: str) -> None:
    dossier = dossier_of(request, name)
    for id in list(dossier.judgements):
        dossier = without(dossier, id)
    assert identify(dossier, NP).candidates[0].id == "case-1933:poliakov"


@pytest.mark.parametrize("name", FOLDERS)
def test_the_reasons_are_those_of_the_article(request: pytest.FixtureRequest, name: str) -> None:
    best = identify(dossier_of(request, name), NP).candidates[0]
    told = {reason.feature for reason in best.reasons if reason.weight > 1}
    assert {"initials", "detention", "union", "residence", "military-service"} <= told
    assert not [reason for reason in best.reasons if reason.weight < 0]


@pytest.mark.parametrize("name", FOLDERS)
def test_without_the_case_nobody_but_himself_is_found(request: pytest.FixtureRequest, name: str) -> None:
    dossier = dossier_of(request, name)
    himself = {*poliakovs(dossier), NOBODY}
    assert identify(without(dossier, "case-1933"), NP).answer in himself


@pytest.mark.parametrize("name", FOLDERS)
def test_where_he_is_not_he_cannot_be_identified(request: pytest.FixtureRequest, name: str) -> None:
    dossier = dossier_of(request, name)
    found = identify(without_all(dossier, *poliakovs(dossier)), NP)
    assert found.answer == NOBODY
    assert "a name in full" in found.settles


@pytest.mark.parametrize("name", FOLDERS)
def test_whoever_shares_all_with_him_is_not_taken_for_him(request: pytest.FixtureRequest, name: str) -> None:
    """The partner was with him everywhere, and is another: NP fits Poliakov better."""
    found = identify(dossier_of(request, name), "np-letter:partner")
    assert found.candidates[0].id == "case-1933:minin"
    assert found.best in (None, "case-1933:minin")


def test_nobody_is_found_for_a_bride_of_whom_nothing_is_told(request: pytest.FixtureRequest) -> None:
    assert identify(dossier_of(request, "example"), "np-letter:wife").answer == NOBODY


@pytest.mark.parametrize("who", ["film-page-1:stern", "film-page-1:sartre", "case-1933:minin"])
def test_who_is_called_alike_in_two_sources_is_found(request: pytest.FixtureRequest, who: str) -> None:
    dossier = dossier_of(request, "example")
    same = next(one.compares for one in dossier.judgements.values() if who in one.compares)
    assert identify(dossier, who).answer in same


def test_a_person_is_not_compared_with_their_own_sources(request: pytest.FixtureRequest) -> None:
    dossier = dossier_of(request, "example")
    own = {one.partition(":")[0] for one in (NP, *poliakovs(dossier))}
    found = identify(dossier, "nika-poliakov")
    assert own.isdisjoint(one.id.partition(":")[0] for one in found.candidates)


def test_whom_the_chronology_excludes_is_shown_with_the_proof_and_is_not_the_answer(folder: Path) -> None:
    """Two of one name, one of whom is dead before the other is born.
    == sources/list/source.yaml
    {kind: record, title: List, calendar: gregorian, personas: {p: {names: [Nika Poliakov], sex: male}}}
    == sources/list/statements.yaml
    - {id: died, what: death, who: [p], when: 1880}
    == sources/case/source.yaml
    {kind: case-file, title: Case, calendar: gregorian, personas: {p: {names: [Nika Poliakov], sex: male}}}
    == sources/case/statements.yaml
    - {id: born, what: birth, who: [p], when: 1885}
    """
    found = identify(read_folder(folder).dossier, "case:p")
    assert found.answer == NOBODY
    [other] = found.candidates
    assert [set(conflict.members) for conflict in other.proof] == [{"list/died", "case/born"}]
    assert other.probability == 0


def test_several_records_of_one_person_are_one_candidate(request: pytest.FixtureRequest) -> None:
    """They share its probability, and none of them is a rival of another."""
    found = identify(dossier_of(request, "example"), NP)
    himself = [one for one in found.candidates if one.one == "nika-poliakov"]
    assert len(himself) == 3
    assert len({one.probability for one in himself}) == 1
