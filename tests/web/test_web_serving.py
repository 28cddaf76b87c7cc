"""The workbench as a program: what it says when it cannot open, and the example that is one's own."""

from __future__ import annotations

import gc
import os
import socket
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
import waitress
from workbench import address_told

from onrecord.cli.demonstrating import EXAMPLE
from onrecord.web.holding import SEARCHES, held
from onrecord.web.serving import Opened, serve


def refused(*arguments: str, **environment: str) -> str:
    """The one line that a command says as it gives up."""
    ran = subprocess.run(
        [sys.executable, "-m", "onrecord", *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, **environment},
    )
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    return ran.stderr


def test_a_port_that_is_taken_is_said_with_another(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert f"--port {port + 1}" in refused("serve", str(tmp_path), "--port", str(port), "--no-open")


def test_a_folder_that_is_no_dossier_is_refused(tmp_path: Path) -> None:
    said = refused("serve", str(tmp_path / "nowhere"), "--port", "0", "--no-open")
    assert said.startswith("onrecord: ")


def test_a_database_that_is_not_there_is_said_without_its_password() -> None:
    said = refused(
        "serve", "--port", "0", "--no-open", ONRECORD_DATABASE="postgresql://anna:geheim@127.0.0.1:1/none"
    )
    assert "does not serve" in said
    assert "geheim" not in said


def test_the_demo_is_a_copy_that_stays_as_it_was_left(tmp_path: Path) -> None:
    place = tmp_path / EXAMPLE
    for _ in range(2):
        command = [sys.executable, "-m", "onrecord", "demo", str(place), "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
            assert address_told(program.stdout).startswith("http://127.0.0.1:")
            program.kill()
        (place / "dossier.yaml").write_text("onrecord: 1\ntitle: Mine now\n", "utf-8")
    assert "Mine now" in (place / "dossier.yaml").read_text("utf-8")


class Knotted:
    """Something that holds itself, as what Django makes for an answer does."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def _as_a_command_begins(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is sought, as in a command that lives for seconds; afterwards as it was."""
    before = gc.get_threshold()
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("_as_a_command_begins")
def test_a_workbench_lets_go_of_what_its_answers_leave_behind() -> None:
    server = waitress.create_server(lambda _, begin: (begin("200 OK", []), [b""])[1], port=0)
    left = weakref.ref(Knotted())
    serving = threading.Thread(target=serve, args=(Opened(server, ""),))
    serving.start()
    while gc.get_threshold() != SEARCHES:
        pass
    made = [{} for _ in range(4 * SEARCHES[0])]
    assert left() is None, f"still there after {len(made)} more"
    server.close()
    serving.join(timeout=10)


@pytest.mark.usefixtures("_as_a_command_begins")
def test_what_is_held_is_not_searched_and_what_comes_after_is() -> None:
    with held():
        kept = Knotted()
        assert not gc.isenabled()
    of_it, later = weakref.ref(kept), weakref.ref(Knotted())
    del kept
    gc.collect()
    assert of_it() is not None
    assert later() is None
