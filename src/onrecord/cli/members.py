"""`onrecord member`: who works on the ledger's production, in which role; a password is chosen by its owner alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser
from typing import TYPE_CHECKING, TextIO

import click

from onrecord.cli.opening import json_option
from onrecord.cli.page import paragraph
from onrecord.findings.extras import needing

if TYPE_CHECKING:
    from onrecord.web.accounts.models import MemberRow
    from onrecord.web.accounts.rulings import Word

ROLES = click.Choice(["owner", "historian", "writer", "checker", "reader"])


because_option = click.option(
    "--because", required=True, help="Why. It stays on record, and so must name nobody who is protected."
)


def _word(because: str) -> Word:
    """By whoever has the machine, as the system knows them: a command asks for no password."""
    from onrecord.web.accounts.rulings import Word

    return Word(by=f"{getuser()} (onrecord member)", because=because)


@contextmanager
def _the_team() -> Iterator[None]:
    with needing("web", "A team's workbench"):
        from onrecord.web.team import team_asked
    with team_asked():
        yield


@click.group()
def member() -> None:
    """Take members on for a team's workbench, give roles, let somebody go.

    The accounts are in the ledger's database, which is where ONRECORD_DATABASE says, as for `onrecord load`.
    """


@member.command()
@click.argument("name")
@click.option("--role", type=ROLES, required=True, help="What they do in the production.")
@click.option(
    "--language",
    type=click.Choice(["en", "ru"]),
    default="en",
    show_default=True,
    help="Theirs, in the workbench.",
)
@click.option(
    "--password-from",
    "password",
    metavar="-",
    type=click.File(encoding="utf-8"),
    help="Take the password from the first line of standard input (-) and invite nobody.",
)
@click.option("--because", default="Joins the team.", show_default=True, help="Why. It stays on record.")
@json_option
def add(name: str, role: str, language: str, password: TextIO | None, because: str, as_json: bool) -> int:
    """Take a member on, and print the link by which they choose a password: good once, for three days.

    The link begins with the first address in ONRECORD_ORIGINS, else with that of this machine.
    """
    with _the_team():
        from onrecord.edition.language import Language
        from onrecord.web.accounts import invitations, roster
        from onrecord.web.accounts.member import Role

        chosen = None if password is None else _first_line(password)
        user = roster.add(name, Role(role), _word(because), Language(language), password=chosen)
        link = None if password is not None else invitations.invitation(user)
        _told(user.username, role, link, as_json)
    return 0


@member.command()
@click.argument("name")
@because_option
@json_option
def invite(name: str, because: str, as_json: bool) -> int:
    """Print a new link for a member who has lost a password or a telephone, or who comes back.

    Until they choose anew they cannot log in; the second factor is to be set up anew too.
    """
    with _the_team():
        from onrecord.web.accounts import invitations, roster

        user = roster.named(name)
        roster.start_over(user, _word(because))
        _told(user.username, None, invitations.invitation(user), as_json)
    return 0


@member.command("list")
@json_option
def list_members(as_json: bool) -> int:
    """List the members: name, role, whether they have left."""
    with _the_team():
        from onrecord.web.accounts import roster

        rows = roster.members()
    if as_json:
        click.echo(json.dumps([_as_json(row) for row in rows], ensure_ascii=False))
        return 0
    for row in rows:
        left = "" if row.user.is_active else ", has left"
        paragraph(f"{row.user.username}: {row.role}{left}")
    return 0


@member.command()
@click.argument("name")
@click.argument("role", metavar="ROLE", type=ROLES)
@because_option
def role(name: str, role: str, because: str) -> int:
    """Give a member another role: owner, historian, writer, checker or reader."""
    with _the_team():
        from onrecord.web.accounts import roster
        from onrecord.web.accounts.member import Role

        roster.give_role(roster.named(name), Role(role), _word(because))
    paragraph(f"{name} is {role} from now on.")
    return 0


@member.command()
@click.argument("name")
@because_option
def deactivate(name: str, because: str) -> int:
    """Let a member in no more, from the next page on; what they changed stays signed with their name."""
    with _the_team():
        from onrecord.web.accounts import roster

        roster.deactivate(roster.named(name), _word(because))
    paragraph(f"{name} is let in no more.")
    return 0


def _first_line(given: TextIO) -> str:
    from onrecord.web.accounts.refusals import NothingTyped

    password = given.readline().rstrip("\r\n")
    if not password:
        raise NothingTyped
    return password


def _told(name: str, role: str | None, link: str | None, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"name": name, "role": role, "link": link}, ensure_ascii=False))
    elif link is None:
        paragraph(f"{name} can log in.")
    else:
        paragraph(f"By this link {name} chooses a password; it is good once, for three days:")
        click.echo(link)


def _as_json(row: MemberRow) -> dict[str, object]:
    return {
        "name": row.user.username,
        "role": row.role,
        "active": row.user.is_active,
        "language": row.language,
    }
