"""A workbench that runs as it does for people: a program of its own, seen in a real browser."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from playwright.sync_api import Browser, BrowserContext, Page

import loaded
from accessible import violations

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass
class Window:
    """A browser of somebody's own, with what it asked for and complained of."""

    context: BrowserContext
    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Show a screen."""
        self.page.goto(f"{self.address}{path}")
        return self.page

    def violations(self) -> str:
        """What axe finds on the page that is shown; empty where it finds nothing."""
        return violations(self.page)

    @property
    def strangers(self) -> list[str]:
        """The addresses outside the workbench that were asked for."""
        return [one for one in self.requests if not one.startswith((self.address, "data:", "blob:"))]


@dataclass
class Workbench:
    """A workbench on a folder: where it is, and the address with the secret."""

    folder: Path
    opened: str
    windows: list[Window] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Its address without the secret and a slash at the end."""
        return self.opened.partition("?")[0].rstrip("/")

    def window(self, browser: Browser, *, width: int = 1280, language: str = "en") -> Window:
        """A new browser window in which the one person is let in."""
        context = browser.new_context(viewport={"width": width, "height": 900}, locale=language)
        window = Window(context, context.new_page(), self.address)
        window.page.on("request", lambda request: window.requests.append(request.url))
        window.page.on("console", lambda message: window.complaints.append(message.text))
        window.page.on("pageerror", lambda error: window.complaints.append(str(error)))
        window.page.goto(self.opened)
        self.windows.append(window)
        return window


@contextmanager
def serving(*arguments: str) -> Iterator[IO[str]]:
    """`onrecord serve` as a program of its own, until the block ends; what it prints."""
    reading, writing = os.pipe()
    with open(reading, encoding="utf-8") as printed, Path(os.devnull).open("r+") as nothing:  # noqa: PTH123 - a pipe
        streams = (nothing.fileno(), writing, writing)
        command = ["serve", *arguments, "--port", "0", "--no-open"]
        program = loaded.start(command, Path.cwd(), os.environ, streams)
        os.close(writing)
        try:
            yield printed
        finally:
            os.kill(program, signal.SIGKILL)
            loaded.ended(program)


def address_told(printed: IO[str]) -> str:
    """The address that the program prints; what it says instead where it does not open."""
    told = printed.readline()
    if "http" not in told:
        raise AssertionError(f"It did not open: {told}{printed.read()}")
    return told.split()[-1]


@contextmanager
def workbench_on(folder: Path, *, by: str = "Anna Petrova") -> Iterator[Workbench]:
    """A workbench on a folder, for one person."""
    with serving(str(folder), "--by", by) as printed:
        bench = Workbench(folder, address_told(printed))
        try:
            yield bench
        finally:
            for window in bench.windows:
                window.context.close()
