"""Under which addresses members open the workbench: `ONRECORD_ORIGINS`, else this machine's own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import urlsplit

from onrecord.findings import Refusal

ASKED, PROXY_ASKED = "ONRECORD_ORIGINS", "ONRECORD_PROXY"
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
PORT = 8000
"""Where the workbench listens unless it is told otherwise."""


class BadOrigin(Refusal):
    """What `ONRECORD_ORIGINS` says is no address for typing passwords; it is not repeated, since it may hold one."""

    def __init__(self) -> None:
        super().__init__(
            "ONRECORD_ORIGINS is no address of the workbench: https://host or https://host:port, several with commas "
            "between; http:// for this machine alone, since passwords would travel in the clear."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The addresses under which the workbench answers."""

    all: tuple[str, ...]

    @property
    def hosts(self) -> list[str]:
        """The names of hosts that are answered; any other is refused, whoever made it point here."""
        named = (_host(origin) for origin in self.all)
        return list(dict.fromkeys((*LOOPBACK, *named)))

    @property
    def are_secure(self) -> bool:
        """Whether cookies go over TLS alone: always, but on plain loopback."""
        return any(origin.startswith("https://") for origin in self.all)

    @property
    def first(self) -> str:
        """The address in a link that is given to somebody."""
        return self.all[0] if self.all else f"http://{LOOPBACK[0]}:{PORT}"


def origins_asked() -> Origins:
    """What `ONRECORD_ORIGINS` says; `BadOrigin` where it is http:// and not this machine."""
    said = os.environ.get(ASKED, "").split(",")
    return Origins(all=tuple(_origin(one.strip()) for one in said if one.strip()))


def proxy_asked() -> str | None:
    """The address of the proxy that is believed when it says who asks (`ONRECORD_PROXY`); none is by default."""
    return os.environ.get(PROXY_ASKED) or None


def _origin(said: str) -> str:
    try:
        parts = urlsplit(said)
        port = parts.port
    except ValueError:
        raise BadOrigin from None
    host = parts.hostname or ""
    shown = f"[{host}]" if ":" in host else host
    whole = f"{parts.scheme}://{shown}" + ("" if port is None else f":{port}")
    is_private = parts.scheme == "https" or (parts.scheme == "http" and shown in LOOPBACK)
    if not host or not is_private or whole != said.lower().rstrip("/") or "*" in host:
        raise BadOrigin
    return whole


def _host(origin: str) -> str:
    host = urlsplit(origin).hostname or ""
    return f"[{host}]" if ":" in host else host
