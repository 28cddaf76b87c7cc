"""What the site is measured on: an invented dossier of which all may be shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from benchmarks.generate import Size, generate
from benchmarks.site import shown_whole
from onrecord.protection import PUBLIC, narrow
from onrecord.store.folder import read_folder


def test_all_sources_texts_and_statements_of_it_may_be_shown(tmp_path: Path) -> None:
    generate(tmp_path, Size(sources=8, statements=80, lines=10, people=700, conflicts=0))
    dossier = shown_whole(read_folder(tmp_path).dossier)
    public = narrow(dossier, PUBLIC, today=date(2026, 11, 28)).dossier
    assert public.sources.keys() == dossier.sources.keys()
    assert public.texts.keys() == dossier.texts.keys()
    assert public.statements.keys() == dossier.statements.keys()
