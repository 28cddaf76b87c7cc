"""The workbench as a server on loopback: for one person on a folder, or for a team on a ledger."""

from __future__ import annotations

import logging
import secrets
import socket
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import waitress
from waitress.server import BaseWSGIServer, MultiSocketServer

from onrecord.findings import Refusal
from onrecord.store.ledger.address import settings_of
from onrecord.web.holding import seek_garbage
from onrecord.web.origins import proxy_asked

LOOPBACK = "127.0.0.1"
THREADS = 8
SECRET_BYTES = 24
MOST_SENT = 1 << 30
"""Bytes that a browser may send in one go: a day's scans."""

SWITCHING = 0.001
"""Seconds after which a thread that reckons lets one that makes a page go on; Python's own is five times that."""


class PortTaken(Refusal):
    """Another program listens there."""

    def __init__(self, port: int) -> None:
        other = f"Choose another: --port {port + 1}."
        super().__init__(f"Port {port} is taken, perhaps by a workbench that is open already. {other}")


@dataclass(frozen=True, slots=True)
class Opened:
    """A workbench that is ready to serve, and the address by which it is opened."""

    server: MultiSocketServer | BaseWSGIServer
    address: str


def open_for_one(folder: Path, *, port: int, by: str) -> Opened:
    """The workbench on a folder; whoever has the address that comes with it is the one person."""
    from onrecord.web.accounts.member import one_person
    from onrecord.web.settings import settings_for_one

    secret = secrets.token_urlsafe(SECRET_BYTES)
    _set_up({**settings_for_one(), "SOLO_SECRET": secret, "ONE_PERSON": one_person(by)})
    from onrecord.web.keeping.folder import FolderKeeper

    return _opened(lambda: FolderKeeper(folder), port=port, query=f"?key={secret}")


def open_for_team(address: str, *, port: int) -> Opened:
    """The workbench on a ledger; members log in."""
    return _opened(lambda: _keeper_of_team(address), port=port)


def _keeper_of_team(address: str) -> Any:
    """What the database says against it is a refusal, without passwords."""
    from django.db import DatabaseError

    from onrecord.web.team import open_team

    try:
        ledger = open_team(address)
    except DatabaseError as problem:
        from onrecord.store.ledger.opening import without_password
        from onrecord.store.ledger.refusals import NoLedger

        raise NoLedger(without_password(problem, settings_of(address))) from None
    from onrecord.web.keeping.ledger import LedgerKeeper  # its tables are known now

    return LedgerKeeper(ledger)


def serve(opened: Opened) -> None:
    """Serve until somebody stops it."""
    seek_garbage()
    sys.setswitchinterval(SWITCHING)
    try:
        opened.server.run()
    finally:
        opened.server.close()


def _set_up(made: Mapping[str, Any]) -> None:
    import django
    from django.conf import settings

    if not settings.configured:
        settings.configure(**made)
    django.setup()


def _opened(keeper: Callable[[], Any], *, port: int, query: str = "") -> Opened:
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    from onrecord.web.bench import Bench
    from onrecord.web.bench.reckoning import reckon_beside

    listening = _listening(port)
    settings.BENCH = Bench(keeper())
    reckon_beside(settings.BENCH)
    for talkative in (
        "waitress",
        "django.request",
    ):  # a form that does not fit is nothing to report to a terminal
        logging.getLogger(talkative).setLevel(logging.ERROR)
    server = waitress.create_server(
        get_wsgi_application(),
        sockets=[listening],
        threads=THREADS,
        max_request_body_size=MOST_SENT,
        ident=None,
        **_believing(proxy_asked()),
    )
    return Opened(server, f"http://{LOOPBACK}:{listening.getsockname()[1]}/{query}")


def _believing(proxy: str | None) -> dict[str, Any]:
    """A proxy in front says who asks and whether by TLS; without one such headers are taken out, whoever sends them."""
    if proxy is None:
        return {"clear_untrusted_proxy_headers": True}
    headers = {"x-forwarded-for", "x-forwarded-proto"}
    return {"trusted_proxy": proxy, "trusted_proxy_headers": headers, "clear_untrusted_proxy_headers": True}


def _listening(port: int) -> socket.socket:
    """A socket on loopback; before anything is read, so that a port that is taken is said at once."""
    try:
        return socket.create_server((LOOPBACK, port))
    except OSError:
        raise PortTaken(port) from None
