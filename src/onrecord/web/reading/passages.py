"""The passages of a statement in its form: each a row of fields, with what does not fit under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict

from onrecord.evidence import Passage, Statement, Text
from onrecord.findings import Refusal
from onrecord.web.forms import rows_of
from onrecord.web.reading.pointing import passage_at, passage_quoting, stretch_of

PLACED = ("page", "section", "time", "region")
FIELDS = ("row", "was", "text", "position", "quote", *PLACED)

TextIn = Callable[[str], Text | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A passage as a form has it: `number` tells it from the form's others, `gone` is whether it is to go.

    `fields` are its words and place, `was` which of the statement's passages it was when the form was made.
    """

    number: int
    fields: Mapping[str, str]
    gone: bool = False
    misfit: str = ""


def row_of(passage: Passage, number: int, *, was: int | None = None) -> Row:
    """A passage as fields: one that the statement has already, or a new one."""
    fields = {name: getattr(passage, name) or "" for name in ("text", "position", "quote", *PLACED)}
    return Row(number=number, fields={**fields, "was": "" if was is None else str(was)})


def rows_as_held(statement: Statement) -> list[Row]:
    """All passages of a statement."""
    return [row_of(passage, number, was=number) for number, passage in enumerate(statement.at)]


def rows_typed(given: QueryDict) -> list[Row]:
    """The rows that came back from a form, without those that are blank and were so."""
    gone = set(given.getlist("at.gone"))
    rows = rows_of(given, "at", FIELDS)
    kept = [row for row in rows if row.get("was") or any(row.get(name) for name in ("quote", *PLACED))]
    return [Row(number=_number(row["row"]), fields=row, gone=row["row"] in gone) for row in kept]


def passages_of(
    rows: Sequence[Row], before: Statement | None, text_in: TextIn
) -> tuple[tuple[Passage, ...], list[Row]]:
    """The passages that the rows make, once each and in their order; and the rows, with what does not fit."""
    passages, told = dict[Passage, None](), []
    for row in rows:
        try:
            passage = None if row.gone else _passage(row.fields, before, text_in)
        except Refusal as refusal:
            told.append(replace(row, misfit=refusal.sentence))
            continue
        told.append(row)
        if passage is not None:
            passages[passage] = None
    return tuple(passages), told


def _passage(fields: Mapping[str, str], before: Statement | None, text_in: TextIn) -> Passage | None:
    """One passage; what was recorded of where it stands is kept while its words are. None where nothing is left."""
    placed = {name: fields.get(name) or None for name in PLACED}
    quote, was = fields.get("quote", ""), _was(fields, before)
    if was is not None and quote == (was.quote or ""):
        made = replace(was, **placed)
    elif quote:
        found = _quoted(fields, quote, text_in)
        made = replace(found, **{name: said for name, said in placed.items() if said})
    else:
        made = Passage(**placed)
    return None if made in (Passage(), Passage(text=made.text)) else made


def _was(fields: Mapping[str, str], before: Statement | None) -> Passage | None:
    number, held = fields.get("was", ""), () if before is None else before.at
    return held[int(number)] if number.isdecimal() and int(number) < len(held) else None


def _quoted(fields: Mapping[str, str], quote: str, text_in: TextIn) -> Passage:
    """Words in their text: where they were selected, else where they are found; as typed, where there is no text."""
    text = text_in(fields.get("text", ""))
    if text is None:
        return Passage(quote=quote)
    stretch = stretch_of(fields.get("position", ""))
    selected = None if stretch is None else passage_at(text, *stretch)
    return selected if selected is not None and selected.quote == quote else passage_quoting(text, quote)


def _number(typed: str) -> int:
    return int(typed) if typed.isdecimal() and len(typed) < 7 else 0
