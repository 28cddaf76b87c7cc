"""The coded form of a register: made when it is first asked for, kept beside it, made anew when it is out of date."""

from __future__ import annotations

import hashlib
import json
from functools import cache, lru_cache
from pathlib import Path

import onrecord
from onrecord.identity.lookup.coded import Coded
from onrecord.identity.lookup.coding import code
from onrecord.identity.lookup.keeping import read, write
from onrecord.identity.registers import Register
from onrecord.identity.registers.keeping import put_in_place
from onrecord.places import open_atlas
from onrecord.places.union import union_file

ROOMS = ("names", "places", "identity/features", "identity/lookup")
"""Whose code decides how a register is coded: when it changes, the register is coded anew."""


def coded(register: Register) -> Coded:
    """A register as it is scanned; the first time it is coded, which takes some ten seconds for a million rows."""
    kept = register.folder / "coded"
    current = kept / _state(register)
    if not current.is_dir():
        made = code(register.people, open_atlas())
        with put_in_place(kept) as staged:
            write(made, staged / current.name)
    return _opened(current)


_opened = lru_cache(maxsize=2)(read)


def _state(register: Register) -> str:
    """A name for what the coded form depends on: the people of the register, the gazetteer, and this program."""
    of = [_program(), _file_state(register.people), _file_state(union_file())]
    return hashlib.sha256(json.dumps(of).encode()).hexdigest()[:16]


@cache
def _program() -> str:
    """A digest of the code that makes keys, finds places and lays out columns, with its tables."""
    digest = hashlib.sha256()
    for room in ROOMS:
        for file in sorted((Path(onrecord.__file__).parent / room).rglob("*")):
            if file.suffix in {".py", ".txt", ".tsv"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _file_state(file: Path) -> tuple[int, int] | None:
    try:
        told = file.stat()
    except OSError:
        return None
    return told.st_size, told.st_mtime_ns
