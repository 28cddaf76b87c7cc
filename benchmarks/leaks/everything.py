"""An invented dossier in which every field of every record has something, as often as somebody needs it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from onrecord.dossier import Dossier
from onrecord.store.folder import read_folder

FOLDER = Path(__file__).parent / "everything"
MARK = "-nn"
"""What all ids of the folder end in, so that each copy of it has ids of its own."""

ID = re.compile(rf"\b(?:[a-z-]+{MARK}|[ps]-[a-z-]+)\b")
"""Ids, those of personas and statements within their sources too."""


@cache
def copy_of(number: int) -> Dossier:
    """The dossier with a number in every id: any two copies are of different records."""
    return _read(f"-{number}", None, "")


def ids() -> tuple[str, ...]:
    """Every id of the dossier, those within sources too."""
    return tuple(sorted({id for path, text in _files() for id in ID.findall(f"{path}\n{text}")}))


def copy_with_id(number: int, id: str, planted: str) -> Dossier:
    """A copy in which one id is another, wherever it stands."""
    return _read(f"-{number}", id, planted)


def together(dossiers: Iterable[Dossier]) -> Dossier:
    """All records of some dossiers, under the head of the first."""
    first, *others = dossiers
    held: dict[str, Any] = {one.name: getattr(first, one.name) for one in fields(Dossier)}
    for other in others:
        for name in held.keys() - {"production", "signoffs"}:
            held[name] = {**held[name], **getattr(other, name)}
        held["signoffs"] = (*held["signoffs"], *other.signoffs)
    return Dossier(**held)


def _read(ending: str, id: str | None, planted: str) -> Dossier:
    def put(words: str) -> str:
        if id is not None:
            words = re.sub(rf"\b{id}\b", planted, words)
        return words.replace(MARK, ending)

    with TemporaryDirectory() as folder:
        for path, words in _files():
            file = Path(folder) / put(path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(put(words), encoding="utf-8")
        return read_folder(Path(folder)).dossier


SCRIPT = {
    "title": "The ferry (invented)",
    "author": "nobody",
    "section": "# The river",
    "synopsis": "The ice goes",
    "heading of a scene": "EXT. RIVER - MORNING",
    "who speaks": "NARRATOR (V.O.)",
    "how it is spoken": "(quietly)",
    "line": "Лёд унёс мост.",
    "note": "kind: narration",
    "what is struck out": "a note for ourselves",
    "transition": "FADE OUT.",
}
"""What stands where in the script of the dossier."""


def with_words_in_script(dossier: Dossier, place: str, name: str) -> Dossier:
    """The dossier with a name in one place of its scripts."""
    old = SCRIPT[place]
    new = f"{old[:-1]} {name}{old[-1]}" if old[-1] in ".)" else f"{old} {name}"
    scripts = {
        id: replace(one, fountain=one.fountain.replace(old, new)) for id, one in dossier.scripts.items()
    }
    return replace(dossier, scripts=scripts)


@cache
def _files() -> tuple[tuple[str, str], ...]:
    files = sorted(one for one in FOLDER.rglob("*") if one.is_file())
    return tuple((one.relative_to(FOLDER).as_posix(), one.read_text("utf-8")) for one in files)
