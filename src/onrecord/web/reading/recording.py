"""A statement from its form, as somebody filled it in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.dossier import unstructure
from onrecord.evidence import Certainty, Passage, Statement, StatementKind
from onrecord.web.filling import Filled, filled
from onrecord.web.reading.when_typed import plain_when, typed_when

IN_ONE = ("what", "told_by", "where", "of", "says", "certainty")
VALUE = ("from", "to", "unit", "scope")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a form says: the fields that are filled in once, who takes part as what, and the passages."""

    fields: Mapping[str, str]
    who: Sequence[str]
    at: Sequence[Passage]


def statement_filled(source: str, before: Statement | None, id: str, typed: Typed) -> Filled[Statement]:
    """The statement that a form makes."""
    given = typed.fields
    plain: dict[str, Any] = {name: given.get(name, "").strip() for name in IN_ONE}
    plain["id"] = id
    plain["who"] = [_participant(local, given.get(f"as_{local}", "").strip()) for local in typed.who]
    plain["when"] = plain_when(given, "when")
    plain["topics"] = [one.strip() for one in given.get("topics", "").split(",") if one.strip()]
    plain["value"] = {key: value for key in VALUE if (value := given.get(f"value_{key}", "").strip())}
    plain["at"] = [unstructure(passage) for passage in typed.at]
    return filled(Statement, before, plain, source=source)


def _participant(local: str, role: str) -> Any:
    return {"persona": local, "as": role} if role else local


def typed_statement(statement: Statement) -> dict[str, str]:
    """A statement as the fields of its form have it."""
    plain = unstructure(statement)
    fields = {name: str(plain.get(name, "")) for name in IN_ONE}
    fields |= {"certainty": statement.certainty.value, "topics": ", ".join(statement.topics)}
    fields |= {f"as_{one.persona}": one.role or "" for one in statement.who}
    fields |= {f"value_{key}": value for key, value in plain.get("value", {}).items()}
    return {**fields, **typed_when(statement.when, "when")}


NEW = {"what": StatementKind.EVENT.value, "certainty": Certainty.ASSERTED.value}
"""The fields of a form for a new statement."""
