"""Members at work: each reads, and now and then edits; each edit says who made it and which it is, in words of its own."""

from __future__ import annotations

import re
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from django_otp.oath import totp

from benchmarks.web.browsing import Browser, Page, Unanswered

PASSWORD = "a long password of nobody's"
READING = (0.5, 4.0)
"""Seconds between two things that a member does: as long as a glance at a page takes, at the least."""

GLANCES = ("/", "/sources/", "/people/", "/questions/", "/scripts/invented/", "/chronology/", "/history/")


def said(member: int, edit: int) -> str:
    """The words by which an edit is known again."""
    return f"[edit {member:02}-{edit:04}]"


SAID = re.compile(r"\[edit (\d\d)-(\d{4})\]")


@dataclass(slots=True)
class Log:
    """What happened, told by all members: seconds by kind of page, edits by what became of them, pages that failed."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    accepted: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def page(self, kind: str, page: Page) -> Page:
        """A page that came."""
        self.seconds[kind].append(page.took)
        if page.status >= 500 or page.status in (400, 401, 403, 404):
            self.failed.append(f"{page.status} {page.path}")
        return page


@dataclass(slots=True)
class Member:
    """One of them, in a thread."""

    number: int
    role: str
    browser: Browser
    log: Log
    stop: threading.Event
    chance: Random
    edits: int = 0

    @property
    def name(self) -> str:
        """As they log in."""
        return f"member{self.number:02}"

    def work(self) -> None:
        """Log in, then read and edit until it is over; where the server is gone, wait and come again."""
        while not self.stop.is_set():
            try:
                self._log_in()
                for act in self._acts():
                    if self.stop.wait(self.chance.uniform(*READING)):
                        return
                    act()
            except Unanswered:
                self.stop.wait(0.5)

    def _log_in(self) -> None:
        form = self.browser.get("/login").form("/login")
        self.browser.send(form, username=self.name, password=PASSWORD)
        page = self.browser.get("/")
        if page.path.startswith("/second-factor/new"):
            self._set_up_second_factor(page)

    def _set_up_second_factor(self, page: Page) -> None:
        found = re.search(rb'<code translate="no">([^<]+)</code>', page.body)
        assert found is not None
        from base64 import b32decode

        letters = found[1].decode().replace(" ", "")
        key = b32decode(letters + "=" * (-len(letters) % 8))
        form = page.form("/second-factor/new")
        self.browser.send(form, token=f"{totp(key):06}")

    def _acts(self) -> Iterator[Callable[[], None]]:
        edit = self._edit_script if self.role == "writer" else self._edit_statement
        while True:
            yield self.chance.choice((self._glance, self._read, edit, edit))

    def _glance(self) -> None:
        path = self.chance.choice(GLANCES)
        self.log.page(path, self.browser.get(path))

    def _read(self) -> None:
        source = f"source-{self.chance.randrange(500):03}"
        self.log.page("/sources/ID/", self.browser.get(f"/sources/{source}/"))

    def _edit_script(self) -> None:
        page = self.log.page("/scripts/ID/", self.browser.get("/scripts/invented/"))
        keys = re.findall(rb'href="(/scripts/invented/paragraphs/[^"?]+)', page.body)
        form = self.log.page(
            "/scripts/ID/paragraphs/", self.browser.get(f"{self.chance.choice(keys).decode()}?place=after")
        ).form("/write")
        self._edit(
            "edit of a line", form.action, {**form.fields, "words": f"Nothing was said of it. {self._next()}"}
        )

    def _edit_statement(self) -> None:
        raise NotImplementedError

    def _next(self) -> str:
        self.edits += 1
        return said(self.number, self.edits)

    def _edit(self, kind: str, action: str, fields: dict[str, str]) -> None:
        """An edit sent; whether it was accepted is what the answer says, and without an answer nobody knows."""
        words = said(self.number, self.edits)
        from benchmarks.web.browsing import Form

        try:
            answer = self.log.page(kind, self.browser.send(Form(action=action, fields=fields)))
        except Unanswered:
            self.log.unknown.append(words)
            raise
        (self.log.accepted if answer.status in (200, 302, 303) else self.log.refused).append(words)
        began = time.perf_counter()
        del began
