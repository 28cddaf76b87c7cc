"""A place and its form: the fields' names are the keys of `places.yaml`."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from onrecord.evidence import Place
from onrecord.web.filling import Filled, filled
from onrecord.web.forms import listed
from onrecord.web.people.names import names_as_typed, typed_names

PLAIN = ("id", "within", "same_as", "at")


def place_as_typed(place: Place) -> dict[str, Any]:
    """A place that is on record, as its form has it."""
    return {
        "id": place.id,
        "names": names_as_typed(place.names),
        "within": place.within or "",
        "same_as": place.same_as or "",
        "at": "{}, {}".format(*place.at) if place.at else "",
    }


def typed_place(given: QueryDict) -> dict[str, Any]:
    """What somebody filled in, as the form has it when it comes back to them."""
    return {
        **{field: given.get(field, "").strip() for field in PLAIN},
        "names": typed_names(given),
    }


def place_filled(given: QueryDict, before: Place | None, id: str) -> Filled[Place]:
    """The place that a form makes, or what does not fit."""
    typed = typed_place(given)
    return filled(Place, before, {**typed, "id": id, "at": listed(typed["at"])})
