"""A persona's profile is what its own source says of it, and nothing that anybody concluded."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from onrecord.dossier import NoSuchId
from onrecord.evidence import Sex
from onrecord.identity import all_profiles, profile_of
from onrecord.identity.profile import Profile
from onrecord.store.folder import read_folder

EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"


@pytest.fixture(scope="module")
def np() -> Profile:
    """The man who signed NP, by his letter alone."""
    return profile_of(read_folder(EXAMPLE).dossier, "np-letter:np")


def test_it_has_the_names_of_the_source_and_not_of_the_person(np: Profile) -> None:
    assert np.names == ("NP",)


def test_the_birth_is_what_follows_from_the_letter_alone(np: Profile) -> None:
    """Of age twenty-one when he began to study, after they met in 1907; and somebody who meets is born."""
    assert np.birth.earliest == date(1885, 1, 3).toordinal()
    assert np.birth.latest == date(1907, 12, 31).toordinal()


def test_where_he_was_born_is_told_with_what_it_lies_in(np: Profile) -> None:
    assert np.birthplace == ("Siberia",)


def test_what_is_told_three_times_is_one_fact(np: Profile) -> None:
    unions = [fact for fact in np.facts if fact.what == "union"]
    assert [(fact.of, fact.beside_sex) for fact in unions] == [("np-letter/together", Sex.MALE)]


def test_what_may_have_been_in_any_of_twenty_years_is_not_compared(np: Profile) -> None:
    assert "np-letter/married" not in {fact.of for fact in np.facts}


def test_where_a_letter_was_written_is_where_its_author_was(np: Profile) -> None:
    assert ("presence", ("Odessa",)) in [(fact.what, fact.places) for fact in np.facts]


def test_opinions_and_what_is_only_supposed_are_no_facts_of_a_life(np: Profile) -> None:
    assert not {"np-letter/hope", "np-letter/contract"} & {fact.of for fact in np.facts}


def test_a_person_is_told_of_by_all_sources_judged_to_be_about_them() -> None:
    person = profile_of(read_folder(EXAMPLE).dossier, "nika-poliakov")
    assert {"NP", "Nika Poliakov", "Nika Polyakov", "Ника Поляков"} <= set(person.names)
    assert person.birth.latest == date(1885, 12, 31).toordinal()


def test_every_persona_is_told_alike_alone_and_among_all() -> None:
    dossier = read_folder(EXAMPLE).dossier
    assert all(profile == profile_of(dossier, profile.id) for profile in all_profiles(dossier))


def test_who_is_not_in_the_dossier_is_refused() -> None:
    with pytest.raises(NoSuchId):
        profile_of(read_folder(EXAMPLE).dossier, "np-letter:nobody")


def test_a_time_told_from_another_source_is_not_known_to_this_one(folder: Path) -> None:
    """Of a persona only the own source is believed.
    == sources/letter/source.yaml
    {kind: letter, title: L, authors: [a], calendar: gregorian, personas: {a: {names: [A. B.]}}}
    == sources/letter/statements.yaml
    - {id: moscow, what: residence, who: [a], where: moscow, when: {from: case/arrest, until: 1940}}
    == sources/case/source.yaml
    {kind: case-file, title: C, calendar: gregorian, personas: {p: {names: [Anna Belova]}}}
    == sources/case/statements.yaml
    - {id: arrest, what: arrest, who: [p], when: 1933}
    == places.yaml
    moscow: {names: [{text: Moscow}]}
    """
    [moscow] = profile_of(read_folder(folder).dossier, "letter:a").facts
    assert moscow.start.earliest is not None
    assert moscow.start.earliest < date(1933, 1, 1).toordinal()


def test_the_name_of_a_mother_is_a_relative(folder: Path) -> None:
    """Roles of kin in a statement of somebody are their relatives.
    == sources/register/source.yaml
    kind: record
    title: R
    calendar: gregorian
    personas: {child: {names: [Anna]}, mother: {names: [Olga Belova]}}
    == sources/register/statements.yaml
    - {id: born, what: birth, who: [child, {persona: mother, as: mother}], when: 1901}
    """
    dossier = read_folder(folder).dossier
    [mother] = profile_of(dossier, "register:child").relatives
    assert (mother.role, mother.names) == ("mother", ("Olga Belova",))
    assert profile_of(dossier, "register:mother").relatives == ()


def test_what_is_wrong_with_a_dossier_is_for_the_check_to_say(folder: Path) -> None:
    """A statement names a persona that the card does not have, and times that are nowhere.
    == sources/letter/source.yaml
    kind: letter
    title: L
    authors: [a, c]
    made: made(lost) + 1y
    place: nowhere
    calendar: gregorian
    personas: {a: {names: [A. B.]}}
    == sources/letter/statements.yaml
    - {id: met, what: meeting, who: [a, ghost], where: nowhere, when: during lost/day}
    - {id: aged, what: study, who: [a, {persona: ghost, as: father}], when: age(lost:p) 21}
    """
    profile = profile_of(read_folder(folder).dossier, "letter:a")
    assert profile.names == ("A. B.",)
    assert profile.relatives == ()
