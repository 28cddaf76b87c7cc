"""Which role may change which records and do which acts: a list, and whatever is not on it is refused."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from onrecord.evidence import (
    Judgement,
    Person,
    Place,
    Production,
    Question,
    Release,
    Script,
    Signoff,
    Source,
    Statement,
    Text,
)
from onrecord.protection.permission import Permission, no, yes
from onrecord.web.accounts.member import Member, Role


class Act(StrEnum):
    """What is done in the workbench beside changing a record."""

    SIGN_OFF = "sign off a line"
    JUDGE = "judge who is whom"
    WITHDRAW = "take a consent back"
    BUILD = "build an edition"
    CLEAR = "clear a member for a source"
    ERASE = "erase what a record was"
    RULE_MEMBERS = "invite members and give roles"
    SEE_OPENINGS = "see who opened what"


EVIDENCE = frozenset({Source, Text, Statement, Person, Place, Question, Release, Judgement})

CHANGES: Mapping[Role, frozenset[type]] = {
    Role.OWNER: EVIDENCE | {Production, Script, Signoff},
    Role.HISTORIAN: EVIDENCE,
    Role.WRITER: frozenset({Script, Question}),
    Role.CHECKER: frozenset({Signoff, Question, Release}),
    Role.READER: frozenset(),
}

DOES: Mapping[Role, frozenset[Act]] = {
    Role.OWNER: frozenset(Act),
    Role.HISTORIAN: frozenset({Act.JUDGE, Act.WITHDRAW, Act.BUILD}),
    Role.WRITER: frozenset({Act.BUILD}),
    Role.CHECKER: frozenset({Act.SIGN_OFF, Act.WITHDRAW, Act.BUILD}),
    Role.READER: frozenset(),
}


def may_change(member: Member, record: object) -> Permission:
    """Whether a member may add, change or take out a record. A kind of record that nobody listed is nobody's."""
    return may_add(member, type(record))


def may_add(member: Member, kind: type) -> Permission:
    """Whether a member may add records of a kind."""
    if kind in CHANGES.get(member.role, ()):
        return yes(f"the role {member.role.value} has records of this kind in hand")
    return no(f"the role {member.role.value} does not change records of this kind")


def may(member: Member, act: Act) -> Permission:
    """Whether a member may do something. An act that nobody listed is nobody's."""
    if act in DOES.get(member.role, ()):
        return yes(f"the role {member.role.value} may {act.value}")
    return no(f"the role {member.role.value} may not {act.value}")
