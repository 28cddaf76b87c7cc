"""A PostgreSQL of one's own, for tests and benchmarks: in a new folder, on a socket in it, gone with them."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

USER = "onrecord"


def why_not() -> str | None:
    """Why no PostgreSQL can be started here, or nothing."""
    if _program("initdb") is None:
        return "needs PostgreSQL's initdb and pg_ctl: apt-get install postgresql"
    if os.geteuid() == 0 and not _has_postgres():
        return "needs a user `postgres`, since PostgreSQL does not run as root"
    return None


def _program(name: str) -> str | None:
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(debian[-1]) if debian else shutil.which(name)


def _has_postgres() -> bool:
    return any(user.pw_name == "postgres" for user in pwd.getpwall())


class Cluster:
    """A PostgreSQL that runs; databases in it by name."""

    def __init__(self, socket: Path) -> None:
        self.socket = socket

    def restart(self, *, how: str = "fast") -> None:
        """Ended and begun again, with the same settings; `immediate` is as if its machine had lost its power."""
        _run("pg_ctl", "-D", self.socket / "data", "-w", "-m", how, "-l", self.socket / "log", "restart")

    def address(self, name: str) -> str:
        """The address of a database."""
        return f"postgresql://{USER}@/{name}?host={self.socket}"

    def create(self, name: str) -> str:
        """A new database; its address."""
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return self.address(name)


@contextmanager
def running(*, durable: bool = False) -> Iterator[Cluster]:
    """A PostgreSQL for as long as it is wanted; `durable` as it comes, else without waiting for the disk."""
    home = Path(tempfile.mkdtemp(prefix="onrecord-pg-"))  # short, since the path of a socket may not be long
    if os.geteuid() == 0:
        shutil.chown(home, "postgres", "postgres")
    data = home / "data"
    try:
        _run(
            "initdb",
            "--auth=trust",
            f"--username={USER}",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "-D",
            data,
        )
        settings = (
            f"-k {home} -c listen_addresses= -c fsync={'on' if durable else 'off'} -c max_connections=40"
        )
        _run("pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", settings, "start")
        try:
            yield Cluster(home)
        finally:
            _run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _run(name: str, *arguments: str | Path) -> None:
    program = _program(name)
    assert program is not None
    # As root it runs as `postgres`; what it starts must not hold the pipe of whoever waits for its end.
    subprocess.run(
        [program, *map(str, arguments)],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd="/",
        user="postgres" if os.geteuid() == 0 else None,
    )
