"""A workbench on a ledger as a program of its own, which can be killed in mid-edit and begun again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

OPENING = 120.0
"""Seconds within which it must answer."""


@dataclass(slots=True)
class Server:
    """Where it listens, on which ledger, and the program while it runs."""

    database: str
    home: Path
    port: int = field(default_factory=lambda: _free_port())
    _program: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Its address without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def run(self, *arguments: str, typed: str | None = None) -> None:
        """A command of Onrecord's, on the same ledger."""
        command = [sys.executable, "-m", "onrecord", *arguments]
        subprocess.run(
            command, env=self._environment, input=typed, text=True, check=True, stdout=subprocess.DEVNULL
        )

    def start(self) -> float:
        """Begin it, and wait until it answers; gives the seconds that this took."""
        began = time.monotonic()
        command = [sys.executable, "-m", "onrecord", "serve", "--port", str(self.port), "--no-open"]
        with (self.home / "server.log").open("ab") as log:
            self._program = subprocess.Popen(command, env=self._environment, stdout=log, stderr=log)
        while not self._answers():
            if time.monotonic() - began > OPENING or self._program.poll() is not None:
                raise RuntimeError(f"The workbench does not answer: see {self.home / 'server.log'}")
            time.sleep(0.05)
        return time.monotonic() - began

    def kill(self) -> None:
        """End it as a machine does that loses its power: it is not asked (SIGKILL)."""
        if self._program is not None:
            self._program.send_signal(signal.SIGKILL)
            self._program.wait()

    @property
    def megabytes(self) -> float:
        """The memory that it has held at most, or nothing where the system does not tell."""
        if self._program is None:
            return 0.0
        told = Path(f"/proc/{self._program.pid}/status").read_text("utf-8").splitlines()
        return next(int(row.split()[1]) for row in told if row.startswith("VmHWM")) / 1024

    @property
    def complaints(self) -> int:
        """How many mistakes of ours it has written down."""
        return (self.home / "server.log").read_text("utf-8").count("Traceback")

    @property
    def _environment(self) -> dict[str, str]:
        mine = {"ONRECORD_DATABASE": self.database, "XDG_DATA_HOME": str(self.home / "data")}
        return {**os.environ, **mine, "ONRECORD_FILES": str(self.home / "files"), "PYTHONUNBUFFERED": "1"}

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.address}/login", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port
