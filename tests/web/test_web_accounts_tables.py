"""The tables on each database: made beside a ledger, only ever added to where that is promised."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, connections, transaction
from staff import Team, use

from onrecord.store.ledger.opening import open_ledger
from onrecord.store.ledger.proving import verify
from onrecord.web.accounts import clearances, factor
from onrecord.web.accounts.member import Role
from onrecord.web.accounts.models import ClearanceRow, OpeningRow
from onrecord.web.accounts.sources import sources
from onrecord.web.team import open_team


def _filled(team: Team) -> None:
    user = team.member("Reader", Role.READER)
    clearances.clear(user, list(sources()), by=team.owner, because="x")
    OpeningRow.objects.create(by=team.owner, what="gate report", because="x")


def _refused(statement: str) -> None:
    with (
        pytest.raises(DatabaseError, match="only ever added to"),
        transaction.atomic(),
        connection.cursor() as at,
    ):
        at.execute(statement)


@pytest.mark.parametrize("table", ["onrecord_clearance", "onrecord_opening", "onrecord_ruling"])
def test_what_was_ruled_cleared_and_opened_is_never_changed(team_on_each: Team, table: str) -> None:
    _filled(team_on_each)
    _refused(f"UPDATE {table} SET because = 'another'")
    _refused(f"DELETE FROM {table}")
    if connection.vendor == "postgresql":
        _refused(f"TRUNCATE {table}")
    else:
        _refused(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
    assert ClearanceRow.objects.count() == 2 and OpeningRow.objects.count() == 1


def test_a_member_who_did_something_cannot_be_deleted(team_on_each: Team) -> None:
    _filled(team_on_each)
    with (
        pytest.raises(DatabaseError, match=r"(?i)foreign key constraint"),
        transaction.atomic(),
        connection.cursor() as at,
    ):
        at.execute(f"DELETE FROM auth_user WHERE id = {team_on_each.owner.pk}")


def test_coming_in_and_ruling_work_on_each_database(team_on_each: Team) -> None:
    owner = team_on_each.as_owner()
    assert owner.get("/members").status_code == 200
    reader = team_on_each.member("Reader", Role.READER)
    owner.post(f"/members/{reader.pk}/clear", {"source": list(sources()), "because": "x"})
    assert clearances.cleared_ids(reader) == {"letter", "diary"}
    owner.post("/members/second-factor", {"role": ["checker"], "because": "x"})
    assert factor.roles_asked() == factor.ALWAYS | {Role.CHECKER}


@pytest.mark.usefixtures("team")
def test_the_tables_are_what_the_models_say() -> None:
    call_command("makemigrations", "accounts", check=True, dry_run=True, verbosity=0)


def test_a_ledger_under_another_name_is_only_a_ledger(team: Team, tmp_path: Path) -> None:
    ledger = open_ledger(f"sqlite:///{tmp_path}/other.sqlite3")
    tables = connections[ledger.alias].introspection.table_names()
    assert sorted(tables) == ["django_migrations", "onrecord_body", "onrecord_change"]
    assert verify(open_ledger(team.address)).fault is None
    connections.close_all()


def test_accounts_come_to_a_ledger_that_was_there_before(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/before.sqlite3"
    open_ledger(address)
    connections.close_all()
    use(address)
    open_team(address)
    assert "onrecord_member" in connection.introspection.table_names()
    connections.close_all()
