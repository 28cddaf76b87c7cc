"""One question to an OpenAI-compatible endpoint, over HTTP, and nothing sent anywhere else."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPMessage
from typing import IO, Any, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from onrecord.intake.suggesting.asking.refusals import BadEndpoint, NoAnswer

KEY_VARIABLE = "ONRECORD_MODEL_KEY"
LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))
PATH = "/chat/completions"
SILENCE = 60.0
"""Seconds without a byte after which an endpoint is given up."""

PATIENCE = 300.0
"""Seconds for a whole answer, however slowly it drips."""

MOST_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a language model is asked, and by which name; the key is shown nowhere."""

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    silence: float = SILENCE
    patience: float = PATIENCE

    @property
    def host(self) -> str:
        """The machine that is asked."""
        return urlsplit(self.url).hostname or ""


def endpoint_at(url: str, model: str) -> Endpoint:
    """An endpoint by its address; the key is read from the environment, never from the command line."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        raise BadEndpoint("it is no address") from None
    if parts.scheme not in ("http", "https") or not host:
        raise BadEndpoint("it is not one such as https://example.org/v1")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise BadEndpoint(f"keys have no place in it; set {KEY_VARIABLE}")
    if parts.scheme == "http" and host not in LOOPBACK:
        raise BadEndpoint("text would travel unencrypted; only https will do, save on this machine")
    whole = url.rstrip("/")
    key = os.environ.get(KEY_VARIABLE, "").strip() or None
    if key is not None and not (key.isascii() and key.isprintable()):
        raise BadEndpoint(f"{KEY_VARIABLE} holds what cannot be a key")
    return Endpoint(whole if whole.endswith(PATH) else whole + PATH, model, key)


def ask(endpoint: Endpoint, messages: list[dict[str, str]]) -> str:
    """The words of an answer; refuses as `NoAnswer`, saying nothing of what was asked or answered."""
    body = json.dumps({"model": endpoint.model, "temperature": 0, "messages": messages}).encode()
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if endpoint.key is not None:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    request = Request(endpoint.url, data=body, headers=headers, method="POST")
    handlers: list[Any] = [_NoRedirect()]
    if endpoint.host in LOOPBACK:
        handlers.append(ProxyHandler({}))
    try:
        with build_opener(*handlers).open(request, timeout=endpoint.silence) as answer:
            return _content(endpoint, _read(endpoint, answer))
    except HTTPError as refused:
        refused.close()
        raise NoAnswer(endpoint.host, f"it answered with status {refused.code}") from None
    except TimeoutError:
        raise NoAnswer(endpoint.host, "it was silent for too long") from None
    except URLError as failed:
        why = (
            "it was silent for too long"
            if isinstance(failed.reason, TimeoutError)
            else "it cannot be reached"
        )
        raise NoAnswer(endpoint.host, why) from None
    except (OSError, HTTPException):
        raise NoAnswer(endpoint.host, "the connection broke") from None


class _NoRedirect(HTTPRedirectHandler):
    """Text and key go where the user said and nowhere else, whatever the answer asks for."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> NoReturn:
        del code, msg, headers, newurl
        fp.close()
        raise NoAnswer(urlsplit(req.full_url).hostname or "", "it asked to send the text elsewhere")


def _read(endpoint: Endpoint, answer: Any) -> bytes:
    """All of an answer, within measure."""
    began, whole = time.monotonic(), bytearray()
    while piece := answer.read1(65_536):
        whole += piece
        if len(whole) > MOST_BYTES:
            raise NoAnswer(endpoint.host, "it is too long")
        if time.monotonic() - began > endpoint.patience:
            raise NoAnswer(endpoint.host, "it took too long")
    return bytes(whole)


def _content(endpoint: Endpoint, body: bytes) -> str:
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        content = None
    if not isinstance(content, str):
        raise NoAnswer(endpoint.host, "it is not what an OpenAI-compatible endpoint gives")
    return content
