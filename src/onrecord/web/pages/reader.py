"""The reader: a text beside its scan, recording or translation, with what was recorded of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import path

from onrecord.edition.telling import Telling
from onrecord.evidence import Certainty, Passage, Source, Statement, StatementKind, Text
from onrecord.findings import Refusal
from onrecord.web.accounts.openings import note_opening
from onrecord.web.accounts.roles import may_add
from onrecord.web.asked import Asked
from onrecord.web.catalogue.attachments import attachments
from onrecord.web.catalogue.shelves import SHELVES
from onrecord.web.finding import find
from onrecord.web.pages.page import page
from onrecord.web.reading.drafts import Drafts, drafts_of
from onrecord.web.reading.passages import Row, row_of, rows_as_held
from onrecord.web.reading.pointing import passage_at, stretch_of
from onrecord.web.reading.recording import NEW, typed_statement
from onrecord.web.reading.spots import SPOTS
from onrecord.web.reading.spread import Wanted, spread
from onrecord.web.seating import bench
from onrecord.web.seen import as_seen
from onrecord.web.undoing import undoable

LISTED = 200
"""Statements that are listed beside a text; those of the part that is shown come first."""


def reader(request: Asked, id: str) -> HttpResponse:
    """A source as it is read."""
    card = find(request.desk.dossier.sources, id)
    return shown(request, card, _form_asked(request, card))


def shown(request: Asked, card: Source, form: Mapping[str, Any] | None, *, status: int = 200) -> HttpResponse:
    """The reader, with a form open where there is one."""
    desk = request.desk
    shelves = SHELVES.of(desk)
    note_opening(request, card, desk.today)
    texts, statements = shelves.texts_of(card), shelves.statements_of(card.id)
    wanted = _wanted(request)
    with desk.report() as report:
        telling = Telling(report, request.say)
        lies_open = spread(telling, card, texts, statements, SPOTS.of(desk).of(card.id), wanted)
        told = lies_open.told[:LISTED]
        return page(
            request,
            "reader.html",
            section="sources",
            status=status,
            card=card,
            telling=telling,
            texts=texts,
            told=told,
            hands=bench().keeper.hands([one.statement.key for one in told]),
            files=attachments(card, bench().keeper.files(card.id)),
            spread=lies_open,
            beside=wanted.beside,
            form=form,
            drafts=_drafts(request, lies_open.columns[0].language if lies_open.columns else "", texts),
            may_record=may_add(request.member, Statement).allowed,
            undoable=undoable(request),
        )


def _wanted(request: Asked) -> Wanted:
    part = request.GET.get("part", "")
    return Wanted(
        text=request.GET.get("text", ""),
        beside=request.GET.get("beside", ""),
        part=int(part) if part.isdecimal() and len(part) < 7 else None,
        at=stretch_of(request.GET.get("at", "")),
    )


def _drafts(request: Asked, language: str, texts: Any) -> Drafts | Refusal | None:
    """Suggestions, where somebody asks for them; why there are none, where a text cannot be read for them."""
    text = next((one for one in texts if one.language == language), None)
    if "suggest" not in request.GET or text is None:
        return None
    try:
        return drafts_of(request.desk, text)
    except Refusal as refusal:
        return refusal


def _form_asked(request: Asked, card: Source) -> Mapping[str, Any] | None:
    """The form that an address asks for: of a statement that is there, or of a new one on selected words."""
    if not may_add(request.member, Statement).allowed:
        return None
    local = request.GET.get("edit", "")
    if local:
        statement = find(request.desk.dossier.statements, f"{card.id}/{local}")
        who = [one.persona for one in statement.who]
        values, rows = typed_statement(statement), rows_as_held(statement)
        return form_of(request, card, local, as_seen(statement), values, who, rows, {})
    if "record" not in request.GET:
        return None
    row = selected_row(request, card, request.GET["record"], 0)
    return form_of(request, card, "", "", NEW, [], [row], {})


def selected_row(request: Asked, card: Source, place: str, number: int) -> Row:
    """The fields of a passage for the words at a place of the text that an address names; blank ones for none."""
    stretch, language = stretch_of(place), request.GET.get("of", "")
    text: Text | None = request.desk.dossier.texts.get(f"{card.id}.{language}")
    if text is None or stretch is None:
        return row_of(Passage(text=language, quote=request.GET.get("quote", "")), number)
    row = row_of(passage_at(text, *stretch), number)
    # Where it was selected, to the character: what is found again may end before a mark.
    return replace(row, fields={**row.fields, "position": place})


def form_of(  # noqa: PLR0913 - what a form needs
    request: Asked,
    card: Source,
    local: str,
    token: str,
    values: Mapping[str, str],
    who: list[str],
    rows: Sequence[Row],
    misfits: Mapping[str, str],
) -> Mapping[str, Any]:
    """The form of a statement, filled in so far."""
    return {
        "id": local,
        "token": token,
        "values": values,
        "who": who,
        "rows": rows,
        "misfits": misfits,
        "kinds": list(StatementKind),
        "certainties": list(Certainty),
        "places": request.desk.dossier.places,
        "sources": request.desk.dossier.sources if values.get("what") == StatementKind.AUTHORSHIP else {},
        "personas": card.personas,
    }


ADDRESSES = (path("sources/<slug:id>/read", reader, name="reader"),)
