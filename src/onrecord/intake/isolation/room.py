"""The reading room: files are read at a desk of its own, and whoever overstays is shown out."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import IO

from onrecord.findings import Refusal
from onrecord.intake.isolation.letters import answer_in, asked
from onrecord.intake.reading.reading import Given, Reading

LONGEST_ANSWER = 256 * 2**20
Reached = Callable[[int, int], None]
"""Is told which page of how many has been read."""


class CannotBeRead(Refusal):
    """A file was not read; the sentence says why, and does not name it."""


class ReadingRoom:
    """Reads files in another process, one after another; to be used in a `with` statement.

    `patience` is how many seconds may pass without a page being read, `longest` how many a file may take in all.
    """

    def __init__(self, *, patience: float = 120.0, longest: float = 7_200.0) -> None:
        self.patience, self.longest = patience, longest
        self._scratch = tempfile.TemporaryDirectory(prefix="onrecord-reading-", ignore_cleanup_errors=True)
        self._desk: subprocess.Popen[bytes] | None = None
        self._answers: queue.Queue[bytes] = queue.Queue()

    def __enter__(self) -> ReadingRoom:
        return self

    def __exit__(self, _: type[BaseException] | None, __: object, ___: TracebackType | None) -> None:
        self._clear()
        self._scratch.cleanup()

    def read(self, given: Given, reached: Reached = lambda _page, _pages: None) -> tuple[Reading, ...]:
        """What a file says; raises CannotBeRead where it does not say anything, or not in time."""
        desk = self._seated()
        began = time.monotonic()
        with contextlib.suppress(
            BrokenPipeError
        ):  # a desk that has fallen is noticed when it gives no answer
            _of(desk.stdin).write(asked(_from_anywhere(given)))
            _of(desk.stdin).flush()
        while True:
            line = self._next(began)
            if not line.endswith(b"\n"):
                raise self._fallen(desk)
            kind, what = answer_in(line)
            if kind == "read":
                return what  # type: ignore[no-any-return]
            if kind == "refused":
                raise CannotBeRead(what)
            reached(*what)

    def _next(self, began: float) -> bytes:
        left = began + self.longest - time.monotonic()
        try:
            return self._answers.get(timeout=max(0.0, min(self.patience, left)))
        except queue.Empty:
            self._clear()
            raise CannotBeRead("it takes longer to read than a file may.") from None
        except BaseException:
            self._clear()
            raise

    def _fallen(self, desk: subprocess.Popen[bytes]) -> CannotBeRead:
        """Why there was no answer: the system ended the process, or a library fell over the file."""
        self._clear()
        ended = desk.returncode
        by = signal.strsignal(-ended) if ended is not None and ended < 0 else f"status {ended}"
        return CannotBeRead(f"it brought down the program that reads it ({by}).")

    def _seated(self) -> subprocess.Popen[bytes]:
        if self._desk is None or self._desk.poll() is not None:
            self._clear()
            self._answers = queue.Queue()
            self._desk = subprocess.Popen(
                [sys.executable, "-m", "onrecord.intake.isolation.desk"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=self._scratch.name,
                env=self._environment(),
                start_new_session=True,  # so that all it has started can be ended with it, and Ctrl-C is ours
            )
            listening = threading.Thread(
                target=_listen, args=(_of(self._desk.stdout), self._answers), daemon=True
            )
            listening.start()
        return self._desk

    def _environment(self) -> dict[str, str]:
        ways = os.pathsep.join(str(Path(way).resolve()) for way in sys.path if way)
        return {
            **os.environ,
            "PYTHONPATH": ways,
            "PYTHONUTF8": "1",
            "TMPDIR": self._scratch.name,
            "OMP_THREAD_LIMIT": "1",  # with more, Tesseract takes ten times as long
        }

    def _clear(self) -> None:
        """Ends the process and all that it has started."""
        desk, self._desk = self._desk, None
        if desk is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(desk.pid, signal.SIGKILL)
            else:
                desk.kill()
        desk.wait()
        for pipe in (desk.stdin, desk.stdout):
            with contextlib.suppress(BrokenPipeError):
                _of(pipe).close()


def _from_anywhere(given: Given) -> Given:
    """The same files by names that hold wherever one stands: the desk is in a folder of its own."""
    return replace(given, files=tuple(file.absolute() for file in given.files))


def _listen(said: IO[bytes], answers: queue.Queue[bytes]) -> None:
    """Passes on each answer; an empty one when there will be no more."""
    with contextlib.suppress(ValueError, OSError):  # closed under our hands, when the room is cleared
        while line := said.readline(LONGEST_ANSWER):
            answers.put(line)
    answers.put(b"")


def _of(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None  # Popen was asked for it
    return pipe
