"""What a person is called: the form for it, on the person's page."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from onrecord.dossier import Change
from onrecord.evidence import Person
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.filling import filled
from onrecord.web.pages.person import person_page
from onrecord.web.people.names import typed_names
from onrecord.web.seen import NotSeen, seen


@require_POST
def name_person(request: Asked, id: str) -> HttpResponse:
    """Change what a person is called; what does not fit is told beside its field."""
    token = request.POST.get("seen", "")
    before = seen(token)
    if not isinstance(before, Person) or before.id != id:
        raise NotSeen
    given = {"name": request.POST.get("name", "").strip(), "names": typed_names(request.POST)}
    made = filled(Person, before, given, id=id)
    if made.record is None:
        return person_page(request, before, given, made, seen=token, change=True)
    edit(request, [Change(before, made.record)], because=request.POST.get("because", ""))
    return HttpResponseRedirect(reverse("person", args=[id]))


ADDRESSES = (path("people/<slug:id>/name", name_person, name="name-person"),)
