"""Members at work: each reads, and now and then edits; each edit says in its words whose it is and which of theirs."""

from __future__ import annotations

import re
import threading
import time
from base64 import b32decode
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from django_otp.oath import totp

from benchmarks.web.browsing import Browser, Form, Page, Unanswered

PASSWORD = "a long password of nobody's"
READING = (2.0, 14.0)
"""Seconds between two things that a member does: of twenty, each makes an edit about every half minute."""

HURRYING = (0.5, 4.0)
"""Where nobody reads what they open."""

GLANCES = ("/", "/sources/", "/people/", "/questions/", "/scripts/film/", "/chronology/", "/history/")
SAID = re.compile(r"\[edit (\d\d)-(\d{4})\]")
DONE = (200, 302, 303)
PATIENCE = 10.0
"""Seconds after which nobody waits for verdicts any more."""


def said(member: int, edit: int) -> str:
    """The words by which an edit is known again."""
    return f"[edit {member:02}-{edit:04}]"


@dataclass(slots=True)
class Log:
    """What happened: seconds by kind of page, edits by what became of them, pages that failed."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    accepted: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def page(self, kind: str, page: Page) -> Page:
        """A page that came."""
        self.seconds[kind].append(page.took)
        if page.status >= 500 or page.status in (400, 401, 403, 404, 422):
            self.failed.append(f"{page.status} {page.path}")
        return page


@dataclass(slots=True)
class Member:
    """One of them, in a thread of their own."""

    number: int
    role: str
    browser: Browser
    sources: list[str]
    chance: Random
    pace: tuple[float, float] = READING
    edits: int = 0
    is_in: bool = False

    @property
    def name(self) -> str:
        """As they log in."""
        return f"member{self.number:02}"

    def work(self, log: Log, stop: threading.Event) -> None:
        """Read and edit until it is over; where the server is gone, wait and come again."""
        while not stop.wait(self.chance.uniform(*self.pace)):
            try:
                self.is_in = self.is_in or self._log_in()
                self._act()(log)
            except Unanswered:
                stop.wait(0.5)

    def first_page(self) -> float:
        """Come in before the others; gives the seconds until the first page is there, with all that it tells."""
        began = time.perf_counter()
        while True:
            try:
                self.is_in = self.is_in or self._log_in()
                self.browser.get("/")
            except Unanswered:
                time.sleep(0.5)
            else:
                return time.perf_counter() - began

    def _log_in(self) -> bool:
        form = self.browser.get("/login").form("/login")
        self.browser.send(form.filled(username=self.name, password=PASSWORD))
        page = self.browser.get("/")
        found = re.search(rb'<code translate="no">([^<]+)</code>', page.body)
        if found is not None:
            letters = found[1].decode().replace(" ", "")
            key = b32decode(letters + "=" * (-len(letters) % 8))
            self.browser.send(page.form("/second-factor/new").filled(code=f"{totp(key):06}"))
        return True

    def _act(self) -> Callable[[Log], None]:
        edit = self._write_line if self.role == "writer" else self._restate
        return self.chance.choice((self._glance, self._read, edit))

    def _glance(self, log: Log) -> None:
        path = self.chance.choice(GLANCES)
        log.page(path, self.browser.get(path))

    def _read(self, log: Log) -> None:
        source = self.chance.choice(self.sources)
        log.page("/sources/ID/", self.browser.get(f"/sources/{source}/"))
        log.page("/sources/ID/read", self.browser.get(f"/sources/{source}/read"))

    def _write_line(self, log: Log) -> None:
        """A line more, somewhere in the script that all others write in."""
        page = log.page("/scripts/film/", self.browser.get("/scripts/film/"))
        keys = re.findall(rb'"(/scripts/film/paragraphs/[^"?]+)', page.body)
        if not keys:
            log.failed.append(f"{page.status} {page.path}, without a paragraph")
            return
        path = f"{self.chance.choice(keys).decode()}?place=after"
        form = log.page("/scripts/film/paragraphs/KEY", self.browser.get(path)).form("/write")
        words = self._next()
        if self._edit(log, "edit of a line", form.filled(words=f"Nothing more was said. {words}"), words):
            self._wait_for_verdicts(log, "verdicts after an edit of a line")

    def _restate(self, log: Log) -> None:
        """A statement told in other words, or to have been at another time."""
        source = self.chance.choice(self.sources)
        page = log.page("/sources/ID/read", self.browser.get(f"/sources/{source}/read"))
        links = re.findall(rb'"(/sources/[^"]+edit=[^"#]+)', page.body)
        if not links:
            log.failed.append(f"{page.status} {page.path}, without a statement")
            return
        path = self.chance.choice(links).decode().replace("&amp;", "&")
        form = log.page("/sources/ID/read?edit", self.browser.get(path))
        local = path.rpartition("edit=")[2]
        words = self._next()
        filled = form.form(f"/statements/{local}").filled(says=f"It was told so. {words}")
        if self._edit(log, "edit of a statement", filled, words):
            self._wait_for_verdicts(log, "verdicts after an edit of a statement")

    def _next(self) -> str:
        self.edits += 1
        return said(self.number, self.edits)

    def _edit(self, log: Log, kind: str, form: Form, words: str) -> bool:
        """Whether it was accepted is what the answer says; without an answer nobody knows."""
        try:
            answer = log.page(kind, self.browser.send(form))
        except Unanswered:
            log.unknown.append(words)
            raise
        is_accepted = answer.status in DONE
        (log.accepted if is_accepted else log.refused).append(words)
        return is_accepted

    def _wait_for_verdicts(self, log: Log, kind: str) -> None:
        """As an open page does, but at once: until the script's verdicts are of this edit's state, or a later one."""
        began = time.perf_counter()
        wanted = 0
        while (waited := time.perf_counter() - began) < PATIENCE:
            page = self.browser.get("/scripts/film/")
            state, reckoned = (
                int(found) for found in re.findall(rb'data-(?:state|reckoned)="(\d+)"', page.body)
            )
            wanted = wanted or state
            if reckoned >= wanted:
                break
            time.sleep(0.1)
        log.seconds[kind].append(waited)
