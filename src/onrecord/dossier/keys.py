"""How the fields of records are called in files, where the word is taken or the place says it."""

from __future__ import annotations

from onrecord.evidence import (
    Judgement,
    Name,
    Participant,
    Person,
    Place,
    Production,
    Release,
    Rights,
    Source,
    Statement,
    Value,
)

FILE_KEYS: dict[type, dict[str, str]] = {
    Judgement: {"person": "as"},
    Name: {"since": "from"},
    Participant: {"role": "as"},
    Release: {"since": "from", "excepting": "except"},
    Rights: {"since": "from"},
    Value: {"least": "from", "greatest": "to"},
}
"""Fields whose key in a file is another word."""

SAID_BY_PLACE: dict[type, str] = {Source: "id", Person: "id", Place: "id", Statement: "source"}
"""Fields that the key or the folder of a record says, so that the record itself does not repeat them."""

ALWAYS_WRITTEN: dict[type, tuple[str, ...]] = {Production: ("onrecord",)}
"""Fields that are written even where they hold their default."""


def file_key(record_type: type, field: str) -> str:
    """The key under which a field stands in a file."""
    return FILE_KEYS.get(record_type, {}).get(field, field)
