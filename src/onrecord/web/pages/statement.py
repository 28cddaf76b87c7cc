"""A statement: recorded, changed, taken out; and what its time will mean, while it is typed."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import path, reverse
from django.utils.html import escape
from django.views.decorators.http import require_POST

from onrecord.dossier import Change, did_you_mean
from onrecord.dossier.geography import places_called
from onrecord.evidence import Name, Persona, Place, Source, Statement, StatementKind
from onrecord.web.asked import Asked
from onrecord.web.catalogue.card import next_persona, with_persona
from onrecord.web.catalogue.shelves import SHELVES
from onrecord.web.filling import filled
from onrecord.web.finding import find
from onrecord.web.pages.reader import form_of, shown
from onrecord.web.reading.meaning import meaning_of
from onrecord.web.reading.passages import passages_of, rows_typed
from onrecord.web.reading.recording import Typed, statement_filled
from onrecord.web.reading.when_typed import plain_when
from onrecord.web.seating import bench
from onrecord.web.seen import seen
from onrecord.web.undoing import edited

DRAFT = "draft"


@require_POST
def record(request: Asked, id: str, local: str = "") -> HttpResponse:
    """Put a statement on record, or change one."""
    card = find(request.desk.dossier.sources, id)
    before = seen(request.POST.get("seen", ""))
    before = before if isinstance(before, Statement) else None
    given = {name: value.strip() for name, value in request.POST.items() if isinstance(value, str)}
    who = [one for one in request.POST.getlist("who") if one in card.personas]
    text_in = request.desk.dossier.texts.get
    at, rows = passages_of(rows_typed(request.POST), before, lambda language: text_in(f"{id}.{language}"))
    with_place, new_places, misfit = _where(request, given.get("where", ""))
    misfits = {"where": misfit} if misfit else {}
    after, new_cards = _with_new_persona(card, given.get("new_persona", ""))
    new = local or bench().next_id(given["what"] if given.get("what") in list(StatementKind) else "statement")
    typed = Typed(fields={**given, "where": with_place}, who=[*who, *new_cards], at=at)
    made = statement_filled(id, before, new, typed)
    misfits |= made.misfits
    if made.record is None or misfits or any(row.misfit for row in rows):
        form = form_of(request, card, local, given.get("seen", ""), given, who, rows, misfits)
        return shown(request, card, form, status=422)
    changes = [*([Change(card, after)] if new_cards else []), *(Change(None, one) for one in new_places)]
    changes.append(Change(before, made.record))
    return edited(request, changes, _back(id, made.record))


def _where(request: Asked, typed: str) -> tuple[str, list[Place], str]:
    """The id of a place by its id or name; a name that is new is a new place, a misspelt id is told of."""
    places = request.desk.dossier.places
    if not typed or typed in places:
        return typed, [], ""
    known = places_called(request.desk.dossier)(typed)
    if known is not None:
        return known, [], ""
    if typed[:1].isupper():
        place = Place(id=bench().next_id("place"), names=(Name(text=typed),))
        return place.id, [place], ""
    return "", [], f"There is no place `{typed}`{did_you_mean(typed, places)}"


def _with_new_persona(card: Source, name: str) -> tuple[Source, list[str]]:
    if not name:
        return card, []
    local = next_persona(card)
    return with_persona(card, local, Persona(names=(name,))), [local]


def _back(id: str, statement: Statement) -> str:
    """The reader at the statement: the text and the place in it that its passage is of."""
    passage = statement.at[0] if statement.at else None
    asked = {} if passage is None else {"text": passage.text, "at": passage.position}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{reverse('reader', args=[id])}{'?' if query else ''}{query}#statement-{statement.id}"


@require_POST
def take_out(request: Asked, id: str, local: str) -> HttpResponse:
    """Take a statement out; what it said stays in the history."""
    before = seen(request.POST.get("seen", ""))
    found = find(request.desk.dossier.statements, f"{id}/{local}")
    change = Change(before if isinstance(before, Statement) else found, None)
    return edited(request, [change], reverse("reader", args=[id]))


def when(request: Asked, id: str) -> HttpResponse:
    """What the time in a form will mean, in a sentence."""
    card = find(request.desk.dossier.sources, id)
    plain = plain_when(request.GET, "when")
    if not plain:
        return HttpResponse("")
    what = request.GET.get("what", "")
    given = {
        "id": DRAFT,
        "what": what if what in list(StatementKind) else StatementKind.EVENT.value,
        "when": plain,
        "who": [one for one in request.GET.getlist("who") if one in card.personas],
    }
    made = filled(Statement, None, given, source=id)
    if made.record is None:
        return HttpResponse(escape(request.say.told(next(iter(made.misfits.values())))))
    own = [one for one in SHELVES.of(request.desk).statements_of(id) if one.id != request.GET.get("id")]
    draft = replace(made.record, id=DRAFT)
    return HttpResponse(escape(meaning_of(request.desk.dossier, draft, own, request.say)))


ADDRESSES = (
    path("sources/<slug:id>/statements/new", record, name="record"),
    path("sources/<slug:id>/statements/<slug:local>", record, name="change-statement"),
    path("sources/<slug:id>/statements/<slug:local>/take-out", take_out, name="take-out"),
    path("sources/<slug:id>/when", when, name="when"),
)
