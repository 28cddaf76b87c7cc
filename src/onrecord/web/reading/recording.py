"""A statement from its form: the passage anchored in the text as it is, the rest as somebody filled it in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.dossier import unstructure
from onrecord.dossier.anchoring import words_of
from onrecord.evidence import Certainty, Passage, Statement, StatementKind, Text
from onrecord.findings import Refusal
from onrecord.intake.suggesting.passages import pointer
from onrecord.intake.suggesting.sentences import Stretch
from onrecord.passages import Ambiguous, Orphan, find, fold
from onrecord.web.filling import Filled, filled
from onrecord.web.reading.when_typed import plain_when, typed_when

STRETCH = re.compile(r"(\d{1,9})-(\d{1,9})")
IN_ONE = ("what", "told_by", "where", "of", "says", "certainty")
PLACED = ("page", "section", "time", "region")
VALUE = ("from", "to", "unit", "scope")


class NotInText(Refusal):
    """The words that are to be quoted are not in the text."""

    def __init__(self, nearest: str | None) -> None:
        near = f" The nearest wording there is “{nearest}”." if nearest else ""
        super().__init__(f"These words are not in the text.{near}")


class InSeveralPlaces(Refusal):
    """The words that are to be quoted stand in the text more than once."""

    def __init__(self, places: int) -> None:
        super().__init__(
            f"These words stand {places} times in the text. Select them there, or quote more of them."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a form says, in its own fields: those that are filled in once, and who takes part as what."""

    fields: Mapping[str, str]
    who: Sequence[str]


def stretch_of(typed: str) -> tuple[int, int] | None:
    """A place in a text, `12-40` in characters counted from 0; None for what is none."""
    found = STRETCH.fullmatch(typed)
    start, end = (int(found[1]), int(found[2])) if found else (0, 0)
    return (start, end) if start < end else None


def passage_at(text: Text, start: int, end: int) -> Passage:
    """The passage of selected words, without the blanks at their edges, so that it can be found again."""
    words = words_of(text)[start:end]
    start += len(words) - len(words.lstrip())
    return pointer(text).passage(Stretch(start, start + len(words.strip())))[0]


def passage_quoting(text: Text, quote: str) -> Passage:
    """The passage of words that were typed; `NotInText` or `InSeveralPlaces` where it is not plain which is meant."""
    found = find(fold(words_of(text)), quote)
    if isinstance(found, Orphan):
        raise NotInText(found.nearest.words if found.nearest else None)
    if isinstance(found, Ambiguous):
        raise InSeveralPlaces(len(found.places))
    return passage_at(text, found.start, found.end)


def statement_filled(
    source: str, before: Statement | None, id: str, typed: Typed, passage: Passage | None
) -> Filled[Statement]:
    """The statement that a form makes. A passage is the first of several where there were more before."""
    given, held = typed.fields, {} if before is None else unstructure(before)
    plain: dict[str, Any] = {name: given.get(name, "").strip() for name in IN_ONE}
    plain["id"] = id
    plain["who"] = [_participant(local, given.get(f"as_{local}", "").strip()) for local in typed.who]
    plain["when"] = plain_when(given, "when")
    plain["topics"] = [one.strip() for one in given.get("topics", "").split(",") if one.strip()]
    plain["value"] = {key: value for key in VALUE if (value := given.get(f"value_{key}", "").strip())}
    plain["at"] = _at(held.get("at"), passage, given)
    return filled(Statement, before, plain, source=source)


def _participant(local: str, role: str) -> Any:
    return {"persona": local, "as": role} if role else local


def _at(held: Any, passage: Passage | None, given: Mapping[str, str]) -> Any:
    passages = list(held) if isinstance(held, list) else [held] if held else []
    first = dict(unstructure(passage)) if passage is not None else dict(passages[0]) if passages else {}
    first |= {name: given[name].strip() for name in PLACED if name in given}
    first = {key: value for key, value in first.items() if value}
    return [*([first] if first else []), *passages[1:]]


def typed_statement(statement: Statement) -> dict[str, str]:
    """A statement as the fields of its form have it."""
    plain = unstructure(statement)
    fields = {name: str(plain.get(name, "")) for name in IN_ONE}
    fields |= {"certainty": statement.certainty.value, "topics": ", ".join(statement.topics)}
    fields |= {f"as_{one.persona}": one.role or "" for one in statement.who}
    fields |= {f"value_{key}": value for key, value in plain.get("value", {}).items()}
    if statement.at:
        fields |= {name: getattr(statement.at[0], name) or "" for name in PLACED}
        fields["quote"] = statement.at[0].quote or ""
    return {**fields, **typed_when(statement.when, "when")}


def new_fields(passage: Passage | None) -> dict[str, str]:
    """The fields of a form for a new statement on a passage."""
    fields = {"what": StatementKind.EVENT.value, "certainty": Certainty.ASSERTED.value}
    if passage is not None:
        fields |= {name: getattr(passage, name) or "" for name in (*PLACED, "quote")}
    return fields
