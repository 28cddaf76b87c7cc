"""Scripts and sources that are new to a dossier's folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord.dossier import Change
from onrecord.evidence import Script, Source
from onrecord.store.folder import layout
from onrecord.store.folder.edit import save
from onrecord.store.folder.refusals import AlreadyThere, NotADossier


def add_script(path: Path, script: Script) -> None:
    """Puts a new script into a dossier's folder; refuses to write over one."""
    _refuse_old(path, layout.script_file(script))
    save(path, [Change(before=None, after=script)])


def add_source(path: Path, source: Source, changes: Sequence[Change]) -> None:
    """Puts a new source into a dossier's folder with all that comes with it; refuses to write over one."""
    _refuse_old(path, layout.CARD.file.format(source.id))
    save(path, changes)


def _refuse_old(path: Path, file: str) -> None:
    if not (path / layout.HEAD.file).is_file():
        raise NotADossier(path)
    if (path / file).exists():
        raise AlreadyThere(file)
