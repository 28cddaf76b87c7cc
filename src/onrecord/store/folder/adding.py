"""A script that is new to a dossier's folder."""

from __future__ import annotations

from pathlib import Path

from onrecord.dossier import Change
from onrecord.evidence import Script
from onrecord.store.folder import layout
from onrecord.store.folder.edit import save
from onrecord.store.folder.refusals import AlreadyThere, NotADossier


def add_script(path: Path, script: Script) -> None:
    """Puts a new script into a dossier's folder; refuses to write over one."""
    if not (path / layout.HEAD.file).is_file():
        raise NotADossier(path)
    file = layout.script_file(script)
    if (path / file).exists():
        raise AlreadyThere(file)
    save(path, [Change(before=None, after=script)])
