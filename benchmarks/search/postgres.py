"""PostgreSQL with its `russian` configuration and a GIN index, started for the run in a folder of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from benchmarks.search.engine import TOP

PORT = "54329"
USER = "postgres"


class NoPostgres(Exception):
    """PostgreSQL is not installed, or may not be started by this user."""


def programs() -> Path:
    """Where its programs lie; raises NoPostgres."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not found or shutil.which("psql") is None:
        raise NoPostgres("PostgreSQL is not installed (apt-get install postgresql); it is left out.")
    if os.getuid() == 0 and shutil.which("runuser") is None:
        raise NoPostgres("PostgreSQL will not run as root, and there is no runuser; it is left out.")
    return found[-1]


class Postgres:
    """One psql for all questions; it tells the time of each."""

    name = "PostgreSQL, russian"

    def take_in(self, pages: Sequence[str], folder: Path) -> None:
        """Copy the pages in, then make the index."""
        self._bin, self._data = programs(), folder / "data"
        if os.getuid() == 0:
            shutil.chown(folder, USER)
        self._run(
            "initdb", "-D", str(self._data), "-A", "trust", "-U", USER, "--encoding=UTF8", "--locale=C.UTF-8"
        )
        options = f"-h 127.0.0.1 -p {PORT} -k {folder} -c fsync=off -c shared_buffers=256MB"
        self._run("pg_ctl", "-D", str(self._data), "-o", options, "-l", str(folder / "log"), "-w", "start")
        self._psql("CREATE TABLE page (number int, words text, terms tsvector)")
        rows = "".join(f"{number}\t{_escaped(page)}\n" for number, page in enumerate(pages))
        self._psql("COPY page (number, words) FROM STDIN", rows)
        self._psql("UPDATE page SET terms = to_tsvector('russian', words)")
        self._psql("CREATE INDEX found ON page USING gin (terms); ANALYZE page")
        self._open = subprocess.Popen(
            [*self._client(), "-At", "-f", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def best(self, typed: str) -> Sequence[int]:
        """Ranked by ts_rank."""
        return self._ask(
            f"SELECT number FROM page, {_query(typed)} q WHERE terms @@ q ORDER BY ts_rank(terms, q) DESC LIMIT {TOP}"
        )

    def all(self, typed: str) -> Sequence[int]:
        """In no order."""
        return self._ask(f"SELECT number FROM page WHERE terms @@ {_query(typed)}")

    def close(self) -> None:
        """Stop what was started."""
        self._open.terminate()
        self._open.wait()
        self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "stop")

    def size(self) -> int:
        """Bytes of the index alone."""
        return self._ask("SELECT pg_relation_size('found')")[0]

    def _ask(self, statement: str) -> list[int]:
        assert self._open.stdin is not None
        assert self._open.stdout is not None
        self._open.stdin.write(f"{statement};\n\\echo .\n")
        self._open.stdin.flush()
        found: list[int] = []
        while (row := self._open.stdout.readline().strip()) != ".":
            found.append(int(row))
        return found

    def _client(self) -> list[str]:
        return ["psql", "-h", "127.0.0.1", "-p", PORT, "-U", USER, "-X", "-q"]

    def _psql(self, statement: str, given: str | None = None) -> None:
        subprocess.run(
            [*self._client(), "-c", statement], input=given, text=True, encoding="utf-8", check=True
        )

    def _run(self, program: str, *arguments: str) -> None:
        as_user = ["runuser", "-u", USER, "--"] if os.getuid() == 0 else []
        subprocess.run(
            [*as_user, str(self._bin / program), *arguments], check=True, stdout=subprocess.DEVNULL, cwd="/"
        )


def _query(typed: str) -> str:
    words = " ".join(re.findall(r"\w+", typed))
    return f"plainto_tsquery('russian', '{words}')"


def _escaped(page: str) -> str:
    return page.replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n")
