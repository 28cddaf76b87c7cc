"""Twenty members edit and read; then the same, with the server killed and the database restarted in mid-edit."""

from __future__ import annotations

import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from random import Random
from statistics import quantiles

import click

from benchmarks import cluster
from benchmarks.generate import USUAL, Size, generate
from benchmarks.web.browsing import Browser
from benchmarks.web.members import PASSWORD, Log, Member
from benchmarks.web.proving import Proof, prove
from benchmarks.web.serving import Server

GOAL_PAGE, GOAL_VERDICT = 0.3, 1.0
ROLES = ("writer", "historian")


@click.command()
@click.option("--members", default=20, show_default=True, help="How many work at once.")
@click.option("--minutes", default=10.0, show_default=True, help="How long.")
@click.option(
    "--kills", default=30, show_default=True, help="How often the server is killed, in a second round."
)
@click.option(
    "--restarts", default=3, show_default=True, help="How often the database is restarted in that round."
)
@click.option(
    "--statements", default=USUAL.statements, show_default=True, help="How many statements there are."
)
@click.option("--sources", default=USUAL.sources, show_default=True, help="In how many sources.")
@click.option("--sqlite", is_flag=True, help="On SQLite instead of PostgreSQL.")
def main(
    members: int, minutes: float, kills: int, restarts: int, statements: int, sources: int, sqlite: bool
) -> None:
    """Time pages and edits of a team, and look for what was lost."""
    with ExitStack() as open_until_the_end:
        home = Path(open_until_the_end.enter_context(tempfile.TemporaryDirectory()))
        database = None if sqlite else open_until_the_end.enter_context(cluster.running(durable=True))
        address = f"sqlite:///{home / 'ledger.sqlite3'}" if database is None else database.create("team")
        server = Server(address, home)
        open_until_the_end.callback(server.kill)
        _prepare(server, Size(statements=statements, sources=sources, lines=2000, conflicts=0), members)
        click.echo(f"open after {server.start():.1f} s")
        log = Log()
        _work(server, members, log, minutes * 60)
        _tell_times(log)
        click.echo(f"memory at most {server.megabytes:.0f} MB; mistakes written down: {server.complaints}")
        _tell_proof(prove(address, log), log)
        if kills:
            torn = Log()
            _work(
                server,
                members,
                torn,
                minutes * 60,
                lambda: _disturb(server, database, kills, restarts, minutes * 60),
            )
            click.echo(f"{kills} times killed, {restarts if database else 0} times the database restarted:")
            _tell_proof(prove(address, torn), torn)
