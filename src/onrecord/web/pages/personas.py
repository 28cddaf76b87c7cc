"""The persons as a source describes them: written down, changed, taken out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import path, reverse

from onrecord.dossier import Change, unstructure
from onrecord.evidence import NameForm, Persona, Sex, Source
from onrecord.findings import Refusal
from onrecord.web.accounts.roles import may_change
from onrecord.web.asked import Asked
from onrecord.web.catalogue.card import AUDIENCES, next_persona, persona_filled, with_persona
from onrecord.web.catalogue.shelves import SHELVES
from onrecord.web.editing import MayNot
from onrecord.web.finding import find
from onrecord.web.pages.page import page
from onrecord.web.seen import as_seen, seen
from onrecord.web.undoing import edited


class StillTold(Refusal):
    """Something on record tells of a persona who is to be taken out."""

    def __init__(self) -> None:
        super().__init__("Statements or judgements tell of this person. Change those first.")


def persona(request: Asked, id: str, local: str = "") -> HttpResponse:
    """One persona of a source as a form; without an id, a new one."""
    card = find(request.desk.dossier.sources, id)
    permission = may_change(request.member, card)
    if not permission.allowed:
        raise MayNot(permission.reason)
    described = find(card.personas, local) if local else None
    if request.method != "POST":
        return _form(request, card, local, as_seen(card), _typed(described), {})
    return _answered(request, id, local)


def _answered(request: Asked, id: str, local: str) -> HttpResponse:
    before = seen(request.POST.get("seen", ""))
    card = before if isinstance(before, Source) else find(request.desk.dossier.sources, id)
    if "take_out" in request.POST:
        _refuse_told(request, card.persona_key(local))
        there = f"{reverse('source', args=[id])}#personas"
        return edited(request, [Change(card, with_persona(card, local, None))], there)
    given = {name: value for name, value in request.POST.items() if isinstance(value, str)}
    made = persona_filled(card.personas.get(local), given)
    if made.record is None:
        return _form(request, card, local, given.get("seen", ""), given, made.misfits, status=422)
    at = local or next_persona(card)
    return edited(request, [Change(card, with_persona(card, at, made.record))], _back(request, id, at))


def _back(request: Asked, source: str, local: str) -> str:
    """Whence the form was opened: the person's page, or the source's."""
    if local and request.GET.get("from") == "person":
        return reverse("persona", args=[source, local])
    return reverse("source", args=[source]) + (f"#persona-{local}" if local else "#personas")


def _refuse_told(request: Asked, key: str) -> None:
    source, _, local = key.partition(":")
    told = any(
        local in (one.told_by, *(who.persona for who in one.who))
        for one in SHELVES.of(request.desk).statements_of(source)
    )
    if told or any(key in one.compares for one in request.desk.dossier.judgements.values()):
        raise StillTold


def _form(  # noqa: PLR0913 - what a form needs
    request: Asked,
    card: Source,
    local: str,
    token: str,
    values: Mapping[str, str],
    misfits: Mapping[str, str],
    status: int = 200,
) -> HttpResponse:
    words = {"card": card, "local": local, "token": token, "values": values, "misfits": misfits}
    words["back"] = _back(request, card.id, local)
    lists = {"sexes": list(Sex), "forms": list(NameForm), "audiences": AUDIENCES}
    return page(request, "source_persona.html", section="sources", status=status, **words, **lists)


def _typed(described: Persona | None) -> dict[str, Any]:
    if described is None:
        return {}
    plain = unstructure(described)
    public = {f"public_{name}": value for name, value in plain.get("public", {}).items()}
    return {**plain, "names": "\n".join(described.names), **public}


ADDRESSES = (
    path("sources/<slug:id>/personas/new", persona, name="new-persona"),
    path("sources/<slug:id>/personas/<slug:local>", persona, name="edit-persona"),
)
