"""Twenty members edit and read; then the same, with the server killed and the database restarted in mid-edit."""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median, quantiles

import click

from benchmarks import cluster
from benchmarks.generate import USUAL, Size, generate
from benchmarks.web.browsing import Browser
from benchmarks.web.members import HURRYING, PASSWORD, READING, Log, Member
from benchmarks.web.proving import prove
from benchmarks.web.serving import Server

GOAL_PAGE, GOAL_VERDICT = 300, 1000
"""Milliseconds at the 95th percentile."""

ROLES = ("writer", "historian", "writer", "historian", "owner")
GUARDED = 10
"""Of so many sources one is restricted: owners read it, and for the others all that tells of it is left out."""


@dataclass(frozen=True, slots=True)
class Disturbance:
    """How often the server is killed, and the database restarted, while members work."""

    kills: int
    restarts: int


@click.command()
@click.option("--members", default=20, show_default=True, help="How many work at once.")
@click.option("--minutes", default=10.0, show_default=True, help="How long, each time.")
@click.option(
    "--kills",
    default=30,
    show_default=True,
    help="How often the server is killed, the second time.",
)
@click.option(
    "--statements", default=USUAL.statements, show_default=True, help="How many statements there are."
)
@click.option("--sources", default=USUAL.sources, show_default=True, help="In how many sources.")
@click.option(
    "--hurried", is_flag=True, help="Nobody reads what they open: four times as many pages and edits."
)
@click.option("--sqlite", is_flag=True, help="On SQLite instead of PostgreSQL.")
def main(  # noqa: PLR0913 - an argument for each option
    members: int, minutes: float, kills: int, statements: int, sources: int, hurried: bool, sqlite: bool
) -> None:
    """Time pages and edits of a team, and look for what was lost."""
    with ExitStack() as until_the_end:
        home = Path(until_the_end.enter_context(tempfile.TemporaryDirectory()))
        database = None if sqlite else until_the_end.enter_context(cluster.running(durable=True))
        address = f"sqlite:///{home / 'ledger.sqlite3'}" if database is None else database.create("team")
        server = Server(address, home)
        until_the_end.callback(server.kill)
        size = Size(statements=statements, sources=sources, lines=statements // 10, conflicts=0)
        team = _team(server, size, members, HURRYING if hurried else READING)
        click.echo(
            f"open after {server.start():.1f} s; the first verdicts {team[0].first_page():.1f} s later"
        )
        log = _at_work(team, minutes * 60)
        _tell_times(log)
        click.echo(
            f"memory at most {server.megabytes:.0f} MB; tracebacks in the server's log: {server.complaints}"
        )
        _tell_proof(address, log)
        if kills:
            much = Disturbance(kills, 0 if database is None else 3)
            log = _at_work(team, minutes * 60, lambda: _disturb(server, database, much, minutes * 60))
            click.echo(f"killed {much.kills} times, the database restarted {much.restarts} times")
            _tell_proof(address, log)


def _team(server: Server, size: Size, members: int, pace: tuple[float, float]) -> list[Member]:
    """An invented dossier in the ledger, and members who may work on it."""
    folder = server.home / "work"
    generate(folder, size)
    sources = sorted(one.name for one in (folder / "sources").iterdir())
    _restrict(folder, sources[::GUARDED])
    server.run("load", str(folder), "--by", "the benchmark")
    team = []
    for number in range(members):
        role = ROLES[number % len(ROLES)]
        read = [one for one in sources if role == "owner" or one not in sources[::GUARDED]]
        member = Member(number, role, Browser(server.address), read, Random(number), pace)
        server.run(
            "member", "add", member.name, "--role", role, "--password-from", "-", typed=f"{PASSWORD}\n"
        )
        team.append(member)
    return team


def _restrict(folder: Path, sources: Sequence[str]) -> None:
    """Have some sources not be read by everybody."""
    for source in sources:
        card = folder / "sources" / source / "source.yaml"
        words = card.read_text("utf-8")
        card.write_text(words.replace("access: {status: open}", "access: {status: restricted}"), "utf-8")


def _at_work(team: list[Member], seconds: float, beside: Callable[[], None] | None = None) -> Log:
    """What happened while all worked."""
    log, stop = Log(), threading.Event()
    threads = [threading.Thread(target=member.work, args=(log, stop)) for member in team]
    for thread in threads:
        thread.start()
    if beside is None:
        time.sleep(seconds)
    else:
        beside()
    stop.set()
    for thread in threads:
        thread.join()
    return log


def _disturb(server: Server, database: cluster.Cluster | None, much: Disturbance, seconds: float) -> None:
    """Kill the server again and again while members are at it, and the database in between, as if it lost power."""
    chance = Random(1925)
    every = seconds / much.kills
    restarting = {much.kills * (one + 1) // (much.restarts + 1) for one in range(much.restarts)}
    for number in range(much.kills):
        time.sleep(chance.uniform(0.3, 1.0) * every)
        server.kill()
        server.start()
        if number in restarting and database is not None:
            database.restart(how="immediate")
    time.sleep(5)


def _tell_times(log: Log) -> None:
    click.echo(f"{'':45}{'times':>7}{'median':>10}{'95 in 100':>11}{'longest':>10}   milliseconds")
    for kind, took in sorted(log.seconds.items()):
        edge = quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
        told = (f"{1000 * one:.0f}" for one in (median(took), edge, max(took)))
        click.echo(f"{kind:45}{len(took):7}" + "{:>10}{:>11}{:>10}".format(*told))
    click.echo(f"goals at the 95th percentile: {GOAL_PAGE} a page, {GOAL_VERDICT} for verdicts after an edit")
    click.echo(f"pages that failed: {len(log.failed)}" + "".join(f"\n  {one}" for one in log.failed[:5]))


def _tell_proof(address: str, log: Log) -> None:
    proof = prove(address, log)
    click.echo(
        f"{len(log.accepted)} edits accepted, {len(log.refused)} refused, {len(log.unknown)} without an answer, "
        f"of which {proof.adopted} are in the ledger ({proof.changes} changes)"
    )
    click.echo(
        f"lost {len(proof.lost)}, twice {len(proof.twice)}, out of order {len(proof.disordered)}, refused and there "
        f"all the same {len(proof.intruded)}; the chain {'proves itself' if proof.is_whole else 'IS BROKEN'}"
    )
    if not proof.is_good:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
