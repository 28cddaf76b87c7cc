"""The coded form of a register: made when it is first asked for, kept beside it, made anew when it is out of date."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from onrecord.identity.lookup.coded import Coded
from onrecord.identity.lookup.coding import code
from onrecord.identity.lookup.keeping import read, write
from onrecord.identity.registers import Register
from onrecord.identity.registers.keeping import put_in_place
from onrecord.places import open_atlas
from onrecord.places.union import union_file

EDITION = 1
"""Raised whenever keys of names or the shape of the columns change, so that older ones are made anew."""

STAMP_FILE = "stamp.json"


def coded(register: Register) -> Coded:
    """A register as it is scanned; the first time it is coded, which for a million rows takes some ten seconds."""
    stamp = _stamp(register)
    folder = register.folder / "coded"
    if _kept_stamp(folder) != stamp:
        _make(register, folder, stamp)
    return _opened(folder, stamp)


def _make(register: Register, folder: Path, stamp: str) -> None:
    made = code(register.people, open_atlas())
    with put_in_place(folder) as staged:
        write(made, staged / "columns")
        (staged / STAMP_FILE).write_text(stamp, encoding="utf-8")


@lru_cache(maxsize=2)
def _opened(folder: Path, stamp: str) -> Coded:
    return read(folder / "columns")


def _kept_stamp(folder: Path) -> str | None:
    try:
        return (folder / STAMP_FILE).read_text(encoding="utf-8")
    except OSError:
        return None


def _stamp(register: Register) -> str:
    """What the coded form depends on: the people of the register, the gazetteer, and this program."""
    return json.dumps(
        {"edition": EDITION, "people": _file_stamp(register.people), "places": _file_stamp(union_file())}
    )


def _file_stamp(file: Path) -> tuple[int, int] | None:
    try:
        told = file.stat()
    except OSError:
        return None
    return told.st_size, told.st_mtime_ns
