"""The lists: persons, places, judgements, whom a source describes, and what it says happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.dates import Dated
from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tei.elements import (
    Element,
    dated,
    element,
    id_of,
    identified,
    person_id,
    place_id,
    spoken,
    within,
)
from onrecord.evidence import Certainty, Judgement, Name, Passage, Source, Statement, Value

NOT_IN_A_WORD = re.compile(r"\W+")


def people(out: Outgoing) -> Element:
    """The persons whom the historian concludes, each with all their names and the bounds of their life."""
    listed = element("listPerson")
    for id, person in out.dossier.persons.items():
        one = identified(within(listed, "person"), person_id(id))
        for name in out.names(id):
            _name(one, "persName", name)
        for kind, bounds in (("birth", out.born(id)), ("death", out.died(id))):
            if bounds.earliest is not None or bounds.latest is not None:
                dated(within(one, kind), bounds)
        if not len(one):
            within(one, "persName", person.name)
    return listed


def personas(out: Outgoing, source: Source) -> Element:
    """Whom a source describes, as it describes them; each points at the person whom they are judged to be."""
    listed = element("listPerson")
    for local, persona in source.personas.items():
        key = source.persona_key(local)
        one = out.people.one(key)
        sex = None if persona.sex is None else persona.sex.value
        described = within(listed, "person", sex=sex, sameAs=None if one == key else f"#{person_id(one)}")
        identified(described, id_of(key))
        for name in persona.names:
            within(described, "persName", name)
        if persona.note is not None:
            within(described, "note", persona.note)
    return listed


def places(out: Outgoing) -> Element:
    """The places, with their names over time, where they are and what they lie in."""
    listed = element("listPlace")
    for place in out.dossier.places.values():
        same = None if place.same_as is None else f"#{place_id(place.same_as)}"
        one = identified(within(listed, "place", sameAs=same), place_id(place.id))
        for name in place.names or (Name(text=place.id),):
            _name(one, "placeName", name)
        if place.at is not None:
            within(within(one, "location"), "geo", "{} {}".format(*place.at))
    lies = element("listRelation")
    for place in out.dossier.places.values():
        if place.within is not None:
            inner, outer = f"#{place_id(place.id)}", f"#{place_id(place.within)}"
            within(lies, "relation", name="within", active=inner, passive=outer)
    if len(lies):
        listed.append(lies)
    return listed


def judged(out: Outgoing) -> Iterator[Element]:
    """Who was judged to be whom, or not, and why."""
    listed = element("listRelation")
    for judgement in out.dossier.judgements.values():
        if len(judgement.compares) > 1:
            relation = within(listed, "relation", name=judgement.decision.value, mutual=_compared(judgement))
            within(relation, "desc", f"{judgement.because} ({judgement.by}, {judgement.date.text})")
    yield listed


def events(out: Outgoing, source: Source) -> Element:
    """What a source says, each statement with who is in it and the passages that say it."""
    listed = element("listEvent")
    listed.extend(_event(out, statement) for statement in out.said_by.get(source.id, ()))
    return listed


def _event(out: Outgoing, statement: Statement) -> Element:
    said = None if statement.certainty is Certainty.ASSERTED else statement.certainty.value
    where = None if statement.where is None else f"#{place_id(statement.where)}"
    event = element("event", type=statement.what.value, subtype=said, where=where)
    identified(dated(event, out.when(statement.key)), id_of(statement.key))
    within(event, "label", statement.says or statement.what.value)
    for part in statement.who:
        key = f"{statement.source}:{part.persona}"
        told = within(event, "desc", type="participant", subtype=_word(part.role))
        within(told, "persName", out.called(key), ref=f"#{id_of(key)}", role=_word(part.role))
    if statement.value is not None:
        event.append(_figure(statement.value))
    for passage in statement.at:
        event.append(_passage(passage))
    return event


def _figure(value: Value) -> Element:
    note = element("note", type="figure")
    least, greatest = f"{value.least:.15g}", f"{value.greatest:.15g}"
    number = least if least == greatest else f"{least}–{greatest}"
    within(note, "num", number, atLeast=least, atMost=greatest)
    for said in filter(None, (value.unit, value.scope)):
        within(note, "seg", said)
    return note


def _passage(passage: Passage) -> Element:
    note = element("note", type="passage")
    if passage.quote is not None:
        spoken(within(note, "quote", passage.quote), passage.text)
    for name in ("page", "section", "time", "region"):
        value = getattr(passage, name)
        if value is not None:
            within(note, "seg", value, type=name)
    return note


def _name(parent: Element, kind: str, name: Name) -> None:
    made = spoken(within(parent, kind, name.text), name.lang)
    for key, date in (("from-custom", name.since), ("to-custom", name.until)):
        if isinstance(date, Dated):
            made.set(key, date.text)


def _compared(judgement: Judgement) -> str:
    return " ".join(f"#{person_id(who)}" for who in judgement.compares)


def _word(role: str | None) -> str | None:
    """A role as one word, since TEI has no room for two, nor for signs that no word has."""
    return None if role is None else NOT_IN_A_WORD.sub("-", role).strip("-") or None
