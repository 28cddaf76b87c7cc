"""Files that come into a ledger as sources: records and contents together, or neither."""

from __future__ import annotations

from pathlib import Path

from django.db import connections

from onrecord.dossier import Change
from onrecord.evidence import Production, Source, SourceKind
from onrecord.intake.received import Brought
from onrecord.store.ledger.editing import save
from onrecord.store.ledger.opening import Ledger
from onrecord.web.keeping.ledger import LedgerKeeper
from onrecord.web.keeping.taking_in import Added, Said


def test_a_file_becomes_a_source_of_the_ledger_and_a_bad_one_is_told_of(
    ledger: Ledger, tmp_path: Path
) -> None:
    save(ledger, [Change(None, Production(title="Invented"))], by="Anna", because="Begun.")
    good, empty, again = tmp_path / "note.txt", tmp_path / "empty.txt", tmp_path / "again.txt"
    good.write_text("An invented note about the ice on the river.", "utf-8")
    again.write_bytes(good.read_bytes())
    empty.touch()
    keeper, added = LedgerKeeper(ledger), Added()
    brought = [(Brought(one),) for one in (good, empty, again)]
    said = Said(kind=SourceKind.LETTER, language="en")
    house = keeper.read().dossier
    keeper.add(house, brought, said, added, house=house, by="Anna", because="Taken in.")
    assert [one.source for one in added.taken] == ["source-1"]
    assert [why for _, why in added.refused] == ["there is nothing in it."]
    assert [source for _, source in added.already] == ["source-1"]
    dossier = keeper.read().dossier
    assert dossier.sources["source-1"].kind is SourceKind.LETTER
    assert "ice on the river" in dossier.texts["source-1.en"].words
    [name] = keeper.files("source-1")
    place = keeper.file(f"sources/source-1/files/{name}")
    assert place is not None
    assert place.read_bytes() == good.read_bytes()
    connections.close_all()


def test_what_others_were_first_with_is_refused_and_nothing_of_it_is_kept(
    ledger: Ledger, tmp_path: Path
) -> None:
    save(ledger, [Change(None, Production(title="Invented"))], by="Anna", because="Begun.")
    keeper, added = LedgerKeeper(ledger), Added()
    before = keeper.read().dossier
    other = Source(id="source-1", kind=SourceKind.DIARY, title="First (invented)")
    save(ledger, [Change(None, other)], by="Boris", because="By hand.")
    file = tmp_path / "note.txt"
    file.write_text("Another invented note.", "utf-8")
    keeper.add(
        before, [(Brought(file),)], Said(language="en"), added, house=before, by="Anna", because="Taken in."
    )
    assert added.taken == []
    assert [named for named, _ in added.refused] == [str(file)]
    dossier = keeper.read().dossier
    assert dossier.sources == {"source-1": other}
    assert dossier.texts == {}
    assert keeper.files("source-1") == ()
    connections.close_all()
