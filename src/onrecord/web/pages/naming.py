"""What people are called: the names of a person, the names of a persona in its source and the forms made public."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.dossier import Change, unstructure
from onrecord.evidence import Person, Source
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.filling import filled
from onrecord.web.forms import fitting, lines_of, rows_of
from onrecord.web.people.life import FORMS_FOR
from onrecord.web.seen import NotSeen, seen


@require_POST
def name_person(request: Asked, id: str) -> HttpResponse:
    """Change what a person is called."""
    before = seen(request.POST.get("seen", ""))
    if not isinstance(before, Person) or before.id != id:
        raise NotSeen
    given = {
        "name": request.POST.get("name", "").strip(),
        "names": rows_of(request.POST, "names", ("text", "lang", "from", "until")),
    }
    after = fitting(filled(Person, before, given, id=id))
    edit(request, [Change(before, after)], because=request.POST.get("because", ""))
    return HttpResponseRedirect(reverse("person", args=[id]))


@require_POST
def name_persona(request: Asked, source: str, local: str) -> HttpResponse:
    """Change what a source calls somebody, and the form of the name that each audience is given."""
    before = seen(request.POST.get("seen", ""))
    if not isinstance(before, Source) or before.id != source or local not in before.personas:
        raise NotSeen
    plain = unstructure(before)["personas"]
    said = {**plain.get(local, {}), **_persona(request.POST)}
    personas = {**plain, local: {key: value for key, value in said.items() if value not in ("", {}, [])}}
    after = fitting(filled(Source, before, {"personas": personas}, id=source))
    edit(request, [Change(before, after)], because=request.POST.get("because", ""))
    return HttpResponseRedirect(reverse("persona", args=[source, local]))


def _persona(given: QueryDict) -> dict[str, Any]:
    """What of a persona a form has; the note and the seal are left as they are where the form has none."""
    public = {one: given.get(f"public.{one}", "") for one in (*FORMS_FOR, "pseudonym")}
    return {
        "names": lines_of(given.get("names", "")),
        "sex": given.get("sex", ""),
        "note": given.get("note", "").strip(),
        "public": {one: said.strip() for one, said in public.items() if said.strip()},
    }


ADDRESSES = (
    path("people/<slug:id>/name", name_person, name="name-person"),
    path("people/<slug:source>/<slug:local>/name", name_persona, name="name-persona"),
)
