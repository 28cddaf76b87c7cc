"""`onrecord member`: taking on, listing, another role, letting go."""

from __future__ import annotations

import json
import re
from getpass import getuser

import pytest
from click.testing import CliRunner, Result
from django.contrib.auth.models import User
from staff import PASSWORD, WORD, Team, client, entered, logged_in

from onrecord.cli.main import main
from onrecord.web.accounts import roster
from onrecord.web.accounts.member import Role
from onrecord.web.accounts.models import RulingRow


class _Program:
    name = "onrecord"

    def __init__(self, *arguments: str) -> None:
        self.arguments = arguments

    def main(self, **_: object) -> None:
        main(self.arguments)


@pytest.fixture(autouse=True)
def asked(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    """The team's database is the one that the commands are asked to use."""
    monkeypatch.setenv("ONRECORD_DATABASE", team.address)


def run(*arguments: str, typed: str = "") -> Result:
    """Runs a command as from a shell."""
    return CliRunner().invoke(_Program("member", *arguments), [], input=typed)  # type: ignore[arg-type]


def test_a_member_is_taken_on_and_invited_by_a_link() -> None:
    done = run("add", "Hanna Historian", "--role", "historian", "--json")
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert (told["name"], told["role"]) == ("Hanna Historian", "historian")
    path = re.sub(r"^http://127\.0\.0\.1:\d+", "", told["link"])
    browser = client()
    chosen = browser.get(path).headers["Location"]
    assert browser.post(chosen, {"new_password1": PASSWORD, "new_password2": PASSWORD}).status_code == 302
    assert logged_in(browser, "Hanna Historian").status_code == 302


def test_the_link_begins_with_the_address_that_members_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_ORIGINS", "https://work.example.org")
    assert "https://work.example.org/join/" in run("add", "Reader", "--role", "reader").stdout


def test_a_password_comes_by_standard_input_or_not_at_all() -> None:
    done = run("add", "Reader", "--role", "reader", "--password-from", "-", typed=f"{PASSWORD}\n")
    assert done.exit_code == 0 and PASSWORD not in done.stdout
    assert entered("Reader", None).get("/account").status_code == 200
    for typed in ("", "short\n"):
        refused = run("add", "Another", "--role", "reader", "--password-from", "-", typed=typed)
        assert refused.exit_code == 2 and "password" in refused.stderr
    assert not User.objects.filter(username="Another").exists()
    assert run("add", "Another", "--role", "reader", "--password", PASSWORD).exit_code == 2


def test_members_are_listed(team: Team) -> None:
    roster.deactivate(team.member("Anton", Role.CHECKER), WORD)
    assert run("list").stdout.splitlines() == ["Olga Owner: owner", "Anton: checker, has left"]
    listed = json.loads(run("list", "--json").stdout)
    assert listed[1] == {"name": "Anton", "role": "checker", "active": False, "language": "en"}


def test_another_role_letting_go_and_a_new_invitation(team: Team) -> None:
    team.member("Reader", Role.READER)
    assert run("role", "Reader", "writer", "--because", "x").exit_code == 0
    assert run("deactivate", "Reader", "--because", "x").exit_code == 0
    assert not roster.named("Reader").is_active
    assert "/join/" in run("invite", "Reader", "--because", "x").stdout
    assert roster.named("Reader").is_active


def test_what_cannot_be_done_is_one_line() -> None:
    for asked in (
        ("role", "Nobody", "reader"),
        ("deactivate", "Olga Owner"),
        ("add", "olga owner", "--role", "reader"),
    ):
        done = run(*asked)
        assert done.exit_code == 2 and len(done.stderr.splitlines()) == 1
    assert run("add", "Somebody", "--role", "king").exit_code == 2


def test_what_a_command_rules_is_on_the_list_with_whoever_ran_it(team: Team) -> None:
    team.member("Reader", Role.READER)
    assert run("role", "Reader", "writer").exit_code == 2
    assert run("role", "Reader", "writer", "--because", "Writes the film.").exit_code == 0
    row = RulingRow.objects.latest("id")
    assert (row.what, row.role, row.because) == ("given a role", "writer", "Writes the film.")
    assert row.by == f"{getuser()} (onrecord member)"
