"""What the two processes say to each other: one JSON object to a line."""

from __future__ import annotations

import json
from typing import Any, Literal

from cattrs.preconf.json import make_converter

from onrecord.intake.reading.reading import Given, Reading

Kind = Literal["reached", "read", "refused"]
_converter = make_converter()


def asked(given: Given) -> bytes:
    """The request to read a file, or several as one."""
    return _line(_converter.unstructure(given))


def given_in(line: bytes) -> Given:
    """The request that a line holds."""
    return _converter.structure(json.loads(line), Given)


def answer(kind: Kind, what: Any) -> bytes:
    """How far it is, what was read, or why it was not."""
    return _line({"kind": kind, "what": _converter.unstructure(what)})


def answer_in(line: bytes) -> tuple[Kind, Any]:
    """The answer that a line holds; its readings are made anew from plain data, and nothing else is believed."""
    said = json.loads(line)
    if said["kind"] == "read":
        return "read", _converter.structure(said["what"], tuple[Reading, ...])
    return said["kind"], said["what"]


def _line(plain: Any) -> bytes:
    return json.dumps(plain, ensure_ascii=True).encode("ascii") + b"\n"
