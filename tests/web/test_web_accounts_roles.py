"""What each role may change and do, and that whatever nobody listed is refused to every one of them."""

from __future__ import annotations

from enum import StrEnum

import pytest

from onrecord import evidence
from onrecord.evidence import Judgement, Production, Script, Signoff, Source, Statement
from onrecord.web.accounts.member import Member, Role, one_person
from onrecord.web.accounts.roles import CHANGES, DOES, Act, may, may_change


def _member(role: Role) -> Member:
    return Member(name="invented", role=role, cleared=frozenset())


@pytest.mark.parametrize("role", Role)
def test_a_kind_of_record_that_nobody_listed_is_refused_to_every_role(role: Role) -> None:
    class Unlisted:
        """A kind of record that came later."""

    answer = may_change(_member(role), Unlisted())
    assert not answer.allowed and answer.reason


@pytest.mark.parametrize("role", Role)
def test_an_act_that_nobody_listed_is_refused_to_every_role_but_never_by_its_words(role: Role) -> None:
    class Later(StrEnum):
        """An act that came later."""

        NEW = "do what nobody thought of"

    assert not may(_member(role), Later.NEW).allowed  # type: ignore[arg-type]


def test_every_role_is_on_both_lists_and_every_listed_kind_is_a_record() -> None:
    assert set(CHANGES) == set(DOES) == set(Role)
    records = {getattr(evidence, name) for name in evidence.__all__}
    assert frozenset().union(*CHANGES.values()) <= records


@pytest.mark.parametrize(
    ("role", "kind", "allowed"),
    [
        (Role.OWNER, Production, True),
        (Role.HISTORIAN, Production, False),
        (Role.HISTORIAN, Statement, True),
        (Role.HISTORIAN, Judgement, True),
        (Role.HISTORIAN, Script, False),
        (Role.HISTORIAN, Signoff, False),
        (Role.WRITER, Script, True),
        (Role.WRITER, Statement, False),
        (Role.CHECKER, Signoff, True),
        (Role.CHECKER, Script, False),
        (Role.CHECKER, Source, False),
        (Role.READER, Script, False),
    ],
)
def test_a_role_changes_what_is_its_own(role: Role, kind: type, allowed: bool) -> None:
    answer = may_change(_member(role), object.__new__(kind))
    assert answer.allowed is allowed
    assert role.value in answer.reason


@pytest.mark.parametrize("act", [Act.CLEAR, Act.ERASE, Act.RULE_MEMBERS, Act.SEE_OPENINGS])
def test_what_is_the_owners_is_nobody_elses(act: Act) -> None:
    assert [role for role in Role if may(_member(role), act).allowed] == [Role.OWNER]


def test_a_reader_does_nothing_but_read() -> None:
    reader = _member(Role.READER)
    assert not any(may(reader, act).allowed for act in Act)
    assert not any(may_change(reader, object.__new__(kind)).allowed for kind in CHANGES[Role.OWNER])


def test_one_person_alone_is_the_owner_and_cleared_for_all() -> None:
    one = one_person("invented")
    assert one.cleared is None
    assert all(may(one, act).allowed for act in Act)
