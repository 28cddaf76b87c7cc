"""A real server on loopback that answers as a language model would, well or badly."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Model:
    """What it answers with, and what it was sent."""

    says: str = '{"drafts": []}'
    status: int = 200
    body: bytes | None = None
    location: str | None = None
    drips: bool = False
    silent: bool = False
    heard: list[dict[str, object]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    url: str = ""

    @property
    def sent(self) -> bytes:
        """The body of its answer."""
        if self.body is not None:
            return self.body
        return json.dumps({"choices": [{"message": {"role": "assistant", "content": self.says}}]}).encode()


@contextmanager
def answering(model: Model) -> Iterator[Model]:
    """The model behind an address of this machine, as long as it lasts."""
    ended = threading.Event()

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            model.heard.append(json.loads(self.rfile.read(length)))
            model.keys.append(self.headers["Authorization"])
            if model.silent:
                ended.wait(10)
                return
            self.send_response(model.status)
            if model.location:
                self.send_header("Location", model.location)
            self.send_header("Content-Length", str(len(model.sent)))
            self.end_headers()
            self._send(model.sent)

        def _send(self, body: bytes) -> None:
            for at in range(0, len(body), 1 if model.drips else len(body) or 1):
                if ended.is_set():
                    return
                self.wfile.write(body[at : at + 1] if model.drips else body)
                if model.drips:
                    time.sleep(0.1)

        def log_message(self, format: str, *args: object) -> None:
            del format, args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    model.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield model
    finally:
        ended.set()
        server.shutdown()
        server.server_close()
