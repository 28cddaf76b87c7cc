"""A judgement as its form says it, and beside which field stands what is no judgement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.http import QueryDict

from onrecord.dossier.rename import BadId
from onrecord.evidence import Decision
from onrecord.findings import Refusal
from onrecord.identity.judging import Saying, refusals, undoing
from onrecord.script import Report


class NothingDecided(Refusal):
    """A judgement is one of three."""

    def __init__(self) -> None:
        super().__init__("Choose one of same, different and unsure: what is the judgement?")


FIELDS: Mapping[type[Refusal], str] = {
    NothingDecided: "decision",
    refusals.NoReason: "because",
    refusals.NobodyOfThatId: "compared",
    refusals.TooFewToCompare: "compared",
    refusals.PeopleAndEvents: "compared",
    refusals.NoSuchPerson: "as",
    refusals.PersonOnRecord: "as",
    BadId: "as",
    refusals.NobodyCalled: "called",
    refusals.FollowedAlready: "",
}
"""What is wrong in a form of a judgement, and of which field it is; "" where of none."""

NO_JUDGEMENT = tuple(FIELDS)


def field_of(refusal: Refusal) -> str:
    """The field of the form that a refusal is of."""
    return FIELDS.get(type(refusal), "")


def compared_in(given: QueryDict) -> tuple[str, ...]:
    """What a form compares, each once."""
    return tuple(dict.fromkeys(one.strip() for one in given.getlist("compared") if one.strip()))


def sayings_of(
    report: Report, given: Mapping[str, str], compared: Sequence[str], by: str
) -> tuple[Saying, ...]:
    """What a form says, to be recorded today: a judgement, or that one is taken back."""
    because, today = given.get("because", ""), date.today()
    if given.get("undo"):
        return undoing(report.dossier, given["undo"], because=because, by=by, day=today)
    if given.get("decision") not in set(Decision):
        raise NothingDecided
    return (
        Saying(
            compared=tuple(compared),
            decision=Decision(given["decision"]),
            because=because,
            by=by,
            day=today,
            person=given.get("as", "").strip() or None,
            called=given.get("called", "").strip() or None,
        ),
    )
