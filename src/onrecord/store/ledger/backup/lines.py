"""One change as one line of JSON: the row of the list, and its body beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from onrecord.store.ledger.items import FILE, KINDS, ORDER
from onrecord.store.ledger.tables.models import Act, BodyRow, ChangeRow

OF_THE_LIST = ("number", "at", "by", "act", "kind", "record", "revision", "body", "previous", "digest")
OF_THE_BODY = ("salt", "key", "because", "words")
SHA256 = re.compile(r"[0-9a-f]{64}")
MOST_REVISIONS = 2**31 - 1
"""What the narrowest column of a database holds."""


def line_of(row: ChangeRow, body: BodyRow) -> bytes:
    """A change with its body, ended."""
    told: dict[str, Any] = {name: getattr(row, name) for name in OF_THE_LIST}
    told["at"] = row.at.isoformat(timespec="microseconds")
    told.update({name: getattr(body, name) for name in OF_THE_BODY}, erased=body.erased_id)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def change_in(line: bytes, number: int, last: int) -> tuple[ChangeRow, BodyRow]:
    """The change that a line tells, which must be this one of so many; `ValueError` where it tells none that can be."""
    told = json.loads(line.decode())
    if not isinstance(told, dict) or told.keys() != {*OF_THE_LIST, *OF_THE_BODY, "erased"}:
        raise ValueError("it has not the fields of a change")
    for name, is_one in EXPECTED.items():
        if not is_one(told[name]):
            raise ValueError(f"its {name} cannot be so")
    if (
        told["number"] != number
        or told["record"] > number
        or not number < (told["erased"] or last + 1) <= last + 1
    ):
        raise ValueError("its numbers cannot be so")
    row = ChangeRow(**{name: told[name] for name in OF_THE_LIST} | {"at": datetime.fromisoformat(told["at"])})
    if row.at.tzinfo is None:
        raise ValueError("its moment has no zone")
    body = BodyRow(change=row, **{name: told[name] for name in OF_THE_BODY}, erased_id=told["erased"])
    if body.erased_id is None and row.act == Act.PUT:
        _refuse_unreadable(row.kind, body)
    return row, body


def file_in(row: ChangeRow, body: BodyRow) -> str | None:
    """The digest of the file that a change put, unless it was erased."""
    if row.act != Act.PUT or row.kind != FILE or body.words is None:
        return None
    return str(json.loads(body.words)["sha256"])


def _refuse_unreadable(kind: str, body: BodyRow) -> None:
    """What no ledger of ours would have kept would stop every reading of one."""
    words, key = json.loads(body.words or ""), json.loads(f'"{body.key}"')
    is_fit = isinstance(words, list) if kind == ORDER else isinstance(words, dict)
    if kind == FILE and is_fit:
        is_fit = SHA256.fullmatch(str(words.get("sha256"))) is not None
    if kind == ORDER and is_fit:
        is_fit = all(type(one) is int for one in words)
    if not is_fit or not isinstance(key, str):
        raise ValueError("its body is no record")


def _is_words(value: Any) -> bool:
    return isinstance(value, str) and "\0" not in value and value.encode() is not None


def _is_digest(value: Any) -> bool:
    return isinstance(value, str) and SHA256.fullmatch(value) is not None


def _is_number(value: Any) -> bool:
    return type(value) is int and 0 < value <= MOST_REVISIONS


def _or_none(is_one: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or is_one(value)


EXPECTED: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("number", "record", "revision"), _is_number),
    **dict.fromkeys(("body", "previous", "digest"), _is_digest),
    **dict.fromkeys(("at", "by"), _is_words),
    **dict.fromkeys(("key", "because", "words"), _or_none(_is_words)),
    "salt": _or_none(_is_digest),
    "erased": _or_none(_is_number),
    "act": lambda value: value in tuple(Act),
    "kind": lambda value: isinstance(value, str) and value in {*KINDS, FILE, ORDER},
}
