"""A judgement as somebody passes it, made into the record that a dossier keeps."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from onrecord.dates import Dated
from onrecord.dossier.clusters import cluster_events, cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import bare_ids
from onrecord.dossier.references import has
from onrecord.dossier.rename import BadId
from onrecord.dossier.slug import why_not_an_id
from onrecord.evidence import Decision, Judgement, Person
from onrecord.identity.judging.refusals import (
    FollowedAlready,
    NobodyCalled,
    NobodyOfThatId,
    NoReason,
    NoSuchPerson,
    PeopleAndEvents,
    PersonOnRecord,
    TooFewToCompare,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What somebody says of things compared; `called` is the name of a person who is not on record yet."""

    compared: tuple[str, ...]
    decision: Decision
    because: str
    by: str
    day: date
    person: str | None = None
    called: str | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """Judgements as a dossier keeps them, and the person whom they put on record."""

    judgements: tuple[Judgement, ...]
    person: Person | None = None

    def added_to(self, dossier: Dossier) -> Dossier:
        """The dossier with them."""
        persons = {} if self.person is None else {self.person.id: self.person}
        return replace(
            dossier,
            persons={**dossier.persons, **persons},
            judgements={**dossier.judgements, **{one.id: one for one in self.judgements}},
        )


def recorded(dossier: Dossier, sayings: Iterable[Saying], *, house: Dossier | None = None) -> Recorded:
    """What is said at one time, as records; refuses what is no judgement, or would follow nothing.

    Whoever has less than the `house` before them takes no id that something in it has, be it for them to see or not.
    """
    found = Recorded(())
    for said in sayings:
        taken = frozenset(bare_ids(found.added_to(dossier if house is None else house)))
        person, judgement = _recorded(found.added_to(dossier), said, taken)
        found = Recorded((*found.judgements, judgement), person or found.person)
    return found


def _recorded(dossier: Dossier, said: Saying, taken: Set[str]) -> tuple[Person | None, Judgement]:
    if not said.because.strip() or not said.by.strip():
        raise NoReason
    events = tuple(dict.fromkeys(one for one in said.compared if "/" in one))
    people = tuple(dict.fromkeys(one for one in said.compared if "/" not in one))
    if events and (people or said.person is not None):
        raise PeopleAndEvents
    _refuse_unknown(dossier, (*events, *people))
    person = _new_person(dossier, said)
    compares, concludes_in = _concluding(people, said)
    if len({*events, *compares, concludes_in} - {None}) < 2:
        raise TooFewToCompare
    judgement = Judgement(
        id=_new_id(taken, said.day),
        compares=compares,
        compares_events=events,
        decision=said.decision,
        person=concludes_in,
        because=said.because.strip(),
        by=said.by.strip(),
        date=Dated(said.day.isoformat()),
    )
    _refuse_followed(dossier, judgement)
    return person, judgement


def _concluding(people: tuple[str, ...], said: Saying) -> tuple[tuple[str, ...], str | None]:
    """Whom to compare and whom to conclude in: of personas who are a person, that person."""
    persons = [one for one in people if ":" not in one]
    if said.person is None and said.decision is Decision.SAME and len(persons) == 1 and len(people) > 1:
        return tuple(one for one in people if one not in persons), persons[0]
    return tuple(one for one in people if one != said.person), said.person


def _refuse_unknown(dossier: Dossier, compared: tuple[str, ...]) -> None:
    kinds = ("persona", "person", "statement")
    for id in compared:
        if not any(has(dossier, kind, id) for kind in kinds):
            raise NobodyOfThatId(id, _of_its_kind(dossier, id))


def _of_its_kind(dossier: Dossier, id: str) -> Iterable[str]:
    """The personas, persons or statements, whichever the id would be one of."""
    if "/" in id:
        return dossier.statements
    if ":" not in id:
        return dossier.persons
    return (source.persona_key(one) for source in dossier.sources.values() for one in source.personas)


def _new_person(dossier: Dossier, said: Saying) -> Person | None:
    """The person to put on record, where one is named who is not there yet."""
    if said.called is not None and (said.person is None or not said.called.strip()):
        raise NobodyCalled
    if said.person is None or (said.person in dossier.persons and said.called is None):
        return None
    if said.called is None:
        raise NoSuchPerson(said.person, dossier.persons)
    if said.person in set(bare_ids(dossier)):
        raise PersonOnRecord(said.person)
    problem = why_not_an_id(said.person)
    if problem is not None:
        raise BadId(said.person, problem)
    return Person(id=said.person, name=said.called.strip())


def _new_id(taken: Set[str], day: date) -> str:
    """An id that says nothing of anybody's name: the day, and a number from the second on."""
    first = f"judged-{day.isoformat()}"
    return next(
        id for number in count(1) if (id := first if number == 1 else f"{first}-{number}") not in taken
    )


def _refuse_followed(dossier: Dossier, judgement: Judgement) -> None:
    """The last by date holds: what is on record of a later day, and says otherwise, would follow this one."""
    judgements = (*dossier.judgements.values(), judgement)
    for clusters in (cluster_personas(judgements), cluster_events(judgements)):
        ruling = clusters.rulings.get(judgement.id)
        for by in () if ruling is None else ruling.overruled.values():
            raise FollowedAlready(by, dossier.judgements[by].date.text, judgement.date.text)
