"""A member's browser, as far as a server can tell: cookies, links, and forms sent back as they came."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urljoin, urlsplit

from lxml.html import document_fromstring

AWAY = 503
"""What is answered while the database is away."""

PATIENCE = 30.0
"""Seconds after which a browser gives up."""


class Unanswered(Exception):
    """The server, or its database, went away before it answered: whether it did what was asked is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that came: at which path, with what status, in how many seconds, and its bytes."""

    path: str
    status: int
    took: float
    body: bytes

    def forms(self) -> list[Form]:
        """The forms of the page."""
        # By a parser in C: with one in Python twenty members on one interpreter measured mostly themselves.
        found = document_fromstring(self.body).forms  # type: ignore[attr-defined]
        return [
            Form(action=urljoin(self.path, one.action or self.path), fields=one.form_values())
            for one in found
        ]

    def form(self, action: str) -> Form:
        """The form that goes to an address that ends so."""
        return next(one for one in self.forms() if one.action.partition("?")[0].endswith(action))


@dataclass(slots=True, kw_only=True)
class Form:
    """Where a form goes, and what is in its fields."""

    action: str
    fields: list[tuple[str, str]]

    def filled(self, **typed: str) -> Form:
        """The form with something typed into it."""
        kept = [(name, value) for name, value in self.fields if name not in typed]
        return Form(action=self.action, fields=[*kept, *typed.items()])


@dataclass(slots=True)
class Browser:
    """One of them: a connection of its own, and what it was told to remember."""

    address: str
    cookies: dict[str, str] = field(default_factory=dict)
    language: str = "en"
    _connection: HTTPConnection | None = None

    def get(self, path: str) -> Page:
        """A page; where it leads on, the page that it leads to."""
        return self._asked("GET", path)

    def send(self, form: Form) -> Page:
        """A form sent; the answer itself, and not where it leads."""
        return self._asked("POST", form.action, form.fields, follow=False)

    def _asked(
        self, method: str, path: str, fields: list[tuple[str, str]] | None = None, *, follow: bool = True
    ) -> Page:
        began = time.perf_counter()
        answer, body = self._answer(method, path, fields)
        took = time.perf_counter() - began
        if answer.status == AWAY:
            raise Unanswered
        self._remember(answer)
        there = answer.getheader("Location")
        if follow and there is not None and answer.status in (301, 302, 303):
            return self._asked("GET", urljoin(path, there))
        return Page(path=path, status=answer.status, took=took, body=body)

    def _answer(
        self, method: str, path: str, fields: list[tuple[str, str]] | None
    ) -> tuple[HTTPResponse, bytes]:
        try:
            connection = self._connected()
            sent = None if fields is None else urlencode(fields).encode()
            connection.request(method, path, sent, self._headers(is_form=fields is not None))
            answer = connection.getresponse()
            return answer, answer.read()
        except (OSError, HTTPException) as problem:
            self._connection = None
            raise Unanswered from problem

    def _connected(self) -> HTTPConnection:
        if self._connection is None:
            parts = urlsplit(self.address)
            self._connection = HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
        return self._connection

    def _headers(self, *, is_form: bool) -> dict[str, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= {"Accept-Language": self.language, "Origin": self.address, "Referer": f"{self.address}/"}
        return {**headers, **({"Content-Type": "application/x-www-form-urlencoded"} if is_form else {})}

    def _remember(self, answer: HTTPResponse) -> None:
        for header in answer.headers.get_all("Set-Cookie") or ():
            for name, morsel in SimpleCookie(header).items():
                self.cookies[name] = morsel.value
