"""Keeping a coded register beside it: a folder for each part, a file for each column, read where it lies."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import numpy as np

from onrecord.identity.lookup.coded import Coded
from onrecord.identity.lookup.column import Vocabulary


def write(part: Any, path: Path) -> None:
    """Keeps a coded register, or a part of one, in a folder or file that is not there yet."""
    if isinstance(part, Vocabulary):
        part = part.words
    if is_dataclass(part):
        path.mkdir()
        for field in fields(part):
            write(getattr(part, field.name), path / field.name)
    elif isinstance(part, list):
        path.with_suffix(".json").write_text(json.dumps(part, ensure_ascii=False), encoding="utf-8")
    else:
        np.save(path.with_suffix(".npy"), part)


def read(folder: Path) -> Coded:
    """A coded register as it was kept; its columns stay on the disk until they are scanned."""
    coded = _read(Coded, folder)
    assert isinstance(coded, Coded)
    return coded


def _read(kind: Any, path: Path) -> Any:
    if kind is Vocabulary:
        return Vocabulary(_texts(path))
    if kind == list[str]:
        return _texts(path)
    if is_dataclass(kind):
        make: Any = kind
        parts = _types_of_parts(make)
        return make(**{name: _read(part, path / name) for name, part in parts.items()})
    return np.asarray(np.load(path.with_suffix(".npy"), mmap_mode="r"))


@cache
def _types_of_parts(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _texts(path: Path) -> list[str]:
    texts: list[str] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return texts
