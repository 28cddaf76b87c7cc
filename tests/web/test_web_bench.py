"""The bench: edits go through it one after another, others' are taken in, and each clearance has its own desk."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.db import connections
from workbench import EXAMPLES

from onrecord.dossier import Change
from onrecord.evidence import Access, AccessStatus, Audience, Decision, Statement
from onrecord.identity.judging import Saying, recorded
from onrecord.protection import Reader
from onrecord.store.folder import StaleEdit, read_folder, save
from onrecord.store.ledger.editing import save as save_in_ledger
from onrecord.store.ledger.loading import load
from onrecord.store.ledger.opening import open_ledger
from onrecord.web.bench import Bench, bench
from onrecord.web.bench.reckoning import PAUSE, reckon_beside
from onrecord.web.keeping.folder import FolderKeeper
from onrecord.web.keeping.ledger import LedgerKeeper

DAY = date(2026, 11, 28)
OWNER = Reader(Audience.TEAM)
Kept = tuple[Bench, Callable[[Change], object]]


@pytest.fixture(params=["folder", "ledger"])
def kept(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """A bench on a copy of the invented example, and a way for somebody to write past it."""
    monkeypatch.setattr(bench, "LOOKED", 0.0)
    folder = tmp_path / "tikhomost"
    shutil.copytree(EXAMPLES / "tikhomost", folder)
    if request.param == "folder":
        yield Bench(FolderKeeper(folder)), lambda change: save(folder, [change])
        return
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite3'}")
    load(folder, ledger, by="Anna", because="to begin")
    yield (
        Bench(LedgerKeeper(ledger)),
        lambda change: save_in_ledger(ledger, [change], by="Boris", because="elsewhere"),
    )
    connections.close_all()


def reworded(statement: Statement, words: str) -> Change:
    return Change(statement, replace(statement, says=words))


def test_an_edit_is_on_every_desk_at_once(kept: Kept) -> None:
    bench, _ = kept
    desk, first = bench.desk(OWNER), next(iter(bench.state.dossier.statements.values()))
    number = bench.edit([reworded(first, "Told otherwise.")], by="Anna", because="read again")
    assert number == bench.state.number == 2
    assert bench.desk(OWNER) is desk
    assert desk.dossier.statements[first.key].says == "Told otherwise."
    edits = bench.edits_since(1)
    assert edits is not None
    assert [(one.by, one.keys) for one in edits] == [("Anna", (first.key,))]


def test_what_others_write_is_taken_in(kept: Kept) -> None:
    bench, write_past = kept
    first = next(iter(bench.state.dossier.statements.values()))
    write_past(reworded(first, "Written elsewhere."))
    assert bench.desk(OWNER).dossier.statements[first.key].says == "Written elsewhere."


def test_a_stale_edit_changes_nothing(kept: Kept) -> None:
    bench, write_past = kept
    first = next(iter(bench.state.dossier.statements.values()))
    write_past(reworded(first, "Written elsewhere."))
    with pytest.raises(StaleEdit):
        bench.edit([reworded(first, "Told otherwise.")], by="Anna", because="read again")
    assert bench.desk(OWNER).dossier.statements[first.key].says == "Written elsewhere."


def test_an_edit_has_its_name_whatever_others_wrote_past_it_meanwhile(kept: Kept) -> None:
    bench, write_past = kept
    first, second, *_ = bench.state.dossier.statements.values()
    write_past(reworded(first, "Written elsewhere."))
    bench.edit([reworded(second, "Told otherwise.")], by="Anna", because="read again")
    told = bench.desk(OWNER).dossier.statements
    assert [told[one.key].says for one in (first, second)] == ["Written elsewhere.", "Told otherwise."]
    edits = bench.edits_since(1)
    assert edits is not None
    assert [(one.by, one.keys) for one in edits] == [("", ()), ("Anna", (second.key,))]


def test_verdicts_follow_an_edit_of_a_statement_without_reckoning_all(kept: Kept) -> None:
    bench, _ = kept
    desk = bench.desk(OWNER)
    with desk.report() as report:
        line = next(one for one in report.lines if any(id in report.dossier.statements for id in one.cites))
        cited = next(id for id in line.cites if id in report.dossier.statements)
    statement = bench.state.dossier.statements[cited]
    bench.edit([Change(statement, None)], by="Anna", because="it was misread")
    desk = bench.desk(OWNER)
    with desk.report() as report:
        after = next(one for one in report.lines if one.line.id == line.line.id)
    assert after.verdict is not line.verdict
    assert not desk.is_behind


def test_who_may_see_all_that_is_guarded_sits_with_the_house(kept: Kept) -> None:
    bench, _ = kept
    card = next(iter(bench.state.dossier.sources.values()))
    closed = replace(card, access=Access(status=AccessStatus.CLOSED))
    bench.edit([Change(card, closed)], by="Anna", because="asked to")
    stranger = bench.desk(Reader(Audience.TEAM, frozenset()))
    guarded = {
        one.id
        for one in bench.state.dossier.sources.values()
        if one.access is None or one.access.status not in (AccessStatus.OPEN, AccessStatus.PUBLISHED)
    }
    assert card.id in guarded
    assert guarded.isdisjoint(stranger.dossier.sources)
    assert all(one.source not in guarded for one in stranger.dossier.statements.values())
    assert bench.desk(Reader(Audience.TEAM, frozenset(guarded))) is bench.desk(OWNER)


def test_a_judgement_takes_no_id_of_one_that_its_maker_does_not_see() -> None:
    house = read_folder(EXAMPLES / "tikhomost").dossier
    personas = [source.persona_key(one) for source in house.sources.values() for one in source.personas]
    saying = Saying(
        compared=(personas[0], personas[-1]),
        decision=Decision.UNSURE,
        because="to be asked",
        by="Anna",
        day=DAY,
    )
    first = recorded(house, [saying])
    assert recorded(house, [saying], house=first.added_to(house)).judgements[0].id != first.judgements[0].id


def test_what_failed_of_a_state_is_not_reckoned_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Bench(FolderKeeper(EXAMPLES / "tikhomost"))
    desk, tried = kept.desk(OWNER), list[int]()
    monkeypatch.setattr(type(desk), "wants_reckoning", True)
    monkeypatch.setattr(desk, "reckon", lambda: tried.append(1) or 1 / 0)
    reckon_beside(kept)
    time.sleep(4 * PAUSE)
    assert tried == [1]
