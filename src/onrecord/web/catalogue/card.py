"""A card from its form: the fields that people change; whatever else is on it stays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from onrecord.dossier import unstructure
from onrecord.evidence import Persona, Source
from onrecord.web.filling import Filled, filled
from onrecord.web.reading.when_typed import plain_when

BETWEEN = re.compile(r"[\s,;]+")

PLAIN = ("title", "kind", "place", "calendar", "circumstances", "standing")
UNDER = {
    "archive": ("repository", "fond", "opis", "delo", "list", "reference"),
    "access": ("status", "until", "note"),
    "rights": ("status", "holder", "licence", "credit", "until", "note"),
}
"""Fields within a field: in the form they are called `access_status`."""

AUDIENCES = ("web", "film", "archive", "insurer", "team")


def card_filled(before: Source | None, given: Mapping[str, str], id: str) -> Filled[Source]:
    """The card that a form makes."""
    plain: dict[str, Any] = {name: given.get(name, "").strip() for name in PLAIN}
    plain["made"] = plain_when(given, "made")
    plain["languages"] = [one for one in BETWEEN.split(given.get("languages", "")) if one]
    held = {} if before is None else unstructure(before)
    for field, names in UNDER.items():
        plain[field] = _under(held.get(field, {}), field, names, given)
    return filled(Source, before, plain, id=id)


def _under(
    before: Mapping[str, Any], field: str, names: tuple[str, ...], given: Mapping[str, str]
) -> dict[str, Any]:
    typed = {name: given.get(f"{field}_{name}", "").strip() for name in names}
    return {key: value for key, value in {**before, **typed}.items() if value}


def persona_filled(before: Persona | None, given: Mapping[str, str]) -> Filled[Persona]:
    """The persona that a form makes: a name on each row, and the form of the name for each audience."""
    names = [one.strip() for one in given.get("names", "").splitlines() if one.strip()]
    public = {name: given.get(f"public_{name}", "").strip() for name in (*AUDIENCES, "pseudonym")}
    plain = {
        "names": names,
        "sex": given.get("sex", ""),
        "note": given.get("note", "").strip(),
        "public": {key: value for key, value in public.items() if value},
    }
    return filled(Persona, before, plain)


def with_persona(card: Source, local: str, persona: Persona | None) -> Source:
    """A card with a persona as it is now; without it where it is None."""
    others = {key: one for key, one in card.personas.items() if key != local or persona is not None}
    return replace(card, personas=others if persona is None else {**others, local: persona})


def next_persona(card: Source) -> str:
    """An id for a new persona, which tells no name."""
    number = 1
    while f"person-{number}" in card.personas:
        number += 1
    return f"person-{number}"
