"""A person, or a persona by itself: what each source calls them, their life, and who they may be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import path

from onrecord.dossier import Dossier
from onrecord.dossier.references import has
from onrecord.edition.people import individual_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Judgement, Person, Source
from onrecord.script import Report, conflict_story
from onrecord.web.accounts.roles import Act, may, may_add
from onrecord.web.asked import Asked
from onrecord.web.filling import Filled, as_form
from onrecord.web.finding import find
from onrecord.web.pages.page import page
from onrecord.web.people.life import beside, bounds_of_life, in_order_of_time
from onrecord.web.people.likeness import arguments, compared, registers
from onrecord.web.people.names import names_as_typed
from onrecord.web.seen import as_seen
from onrecord.web.undoing import undoable


def person(request: Asked, id: str) -> HttpResponse:
    """The page of a person."""
    found = find(request.desk.dossier.persons, id)
    change = may_add(request.member, Person).allowed
    values = {"name": found.name, "names": names_as_typed(found.names)}
    return person_page(request, found, values, seen=as_seen(found) if change else "", change=change)


def person_page(
    request: Asked,
    found: Person,
    values: Mapping[str, Any],
    made: Filled[Person] | None = None,
    **words: Any,
) -> HttpResponse:
    """The page with the form of a person's names as it is filled in, and with what of that does not fit."""
    return _page(request, found.id, "person.html", person=found, **as_form(values, made), **words)


def persona(request: Asked, source: str, local: str) -> HttpResponse:
    """The page of a persona: somebody as one source describes them."""
    card = find(request.desk.dossier.sources, source)
    described = find(card.personas, local)
    return _page(
        request,
        card.persona_key(local),
        "persona.html",
        card=card,
        local=local,
        persona=described,
        undoable=undoable(request),
        change=may_add(request.member, Source).allowed,
    )


def _page(request: Asked, who: str, template: str, **words: Any) -> HttpResponse:
    judging = may(request.member, Act.JUDGE).allowed and may_add(request.member, Judgement).allowed
    with request.desk.report() as report:
        telling = Telling(report, request.say)
        words |= _told(request, report, telling, who)
        words |= _candidates(request, who)
        return page(request, template, section="people", who=who, telling=telling, judging=judging, **words)


def _told(request: Asked, report: Report, telling: Telling, who: str) -> dict[str, Any]:
    """What is told of somebody: of a persona by its own source, of a person by all that are judged to be them."""
    one, why = report.chronology.people.one(who), "why" in request.GET
    members = (who,) if ":" in who else report.chronology.people.members(who)
    personas = [key for key in members if ":" in key and has(report.dossier, "persona", key)]
    statements = [one.key for one in report.testimony.told_of(personas)]
    individual = individual_of(telling, one)
    ids = {*statements, *(each.judgement.id for each in individual.judged)}
    return {
        "one": individual,
        "why": why,
        "life": bounds_of_life(telling, personas, why=why),
        "told": in_order_of_time(telling, statements),
        "beside": beside(telling, personas, statements),
        "conflicts": [
            conflict_story(report.dossier, conflict)
            for conflict in report.chronology.conflicts
            if not ids.isdisjoint(conflict.members)
        ],
    }


def _candidates(request: Asked, who: str) -> dict[str, Any]:
    """Who they may be, where that is asked for: it takes a while."""
    asked = request.GET.get("candidates")
    register = request.GET.get("register") or None
    words: dict[str, Any] = {"registers": registers(), "register": register, "arguments": None}
    if asked is None or not _is_told_of(request.desk.dossier, who):
        return words
    found = compared(request.desk, who, register)
    return words | {
        "identification": found.found,
        "told_of_them": found.who.profile,
        "arguments": arguments(request.say, found),
        "dossier": request.desk.dossier,
        "conflict_story": conflict_story,
    }


def _is_told_of(dossier: Dossier, who: str) -> bool:
    return who in dossier.persons or has(dossier, "persona", who)


ADDRESSES = (
    path("people/<slug:id>/", person, name="person"),
    path("people/<slug:source>/<slug:local>/", persona, name="persona"),
)
