"""`onrecord seal`: from a name typed once to a key destroyed, and no secret where others can read it."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from running import Run, run_program

from onrecord.protection.sealing.age import new_pair
from onrecord.protection.sealing.log import LOG

Told = Callable[[str], Path]

DOSSIER = """
== sources/talk/source.yaml
kind: interview
title: Talk with a witness
personas: {witness: {sealed: W1}}
== scripts/film.fountain
Zendra Kvolina left.
"""
NAME = "Zendra Kvolina\nЗендра Кволина\n\nlives by the mill\n"
"""Invented: nobody is called so."""


class Desk:
    """Somebody's desk: a dossier, a data folder with a key that needs no passphrase, and one that is typed."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder, self.home = folder, home
        self.passphrase = home / "passphrase"
        self.passphrase.write_text("seven geese walk over the ice\n", encoding="utf-8")
        self.key("own")

    def key(self, name: str) -> Path:
        """A member's key, its public half beside it."""
        file = self.home / "onrecord" / "keys" / f"{name}.age"
        file.parent.mkdir(parents=True, exist_ok=True)
        secret, public = new_pair()
        file.write_text(secret, encoding="utf-8")
        file.with_suffix(".pub").write_text(public, encoding="utf-8")
        return file

    def seal(self, *words: str | Path, typed: str = "", by: str = "anna") -> Result:
        """Runs `onrecord seal` by a member, with words typed on its standard input."""
        return run_program("seal", *words, "--by", by, typed=typed)

    @property
    def listed(self) -> Any:
        """What `onrecord seal list` tells."""
        return json.loads(run_program("seal", "list", self.folder, "--json").stdout)


@pytest.fixture
def desk(told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return Desk(told(DOSSIER), tmp_path / "home")


@pytest.fixture
def sealed(desk: Desk) -> Desk:
    ran = desk.seal("add", desk.folder, "--id", "W1", typed=NAME)
    assert ran.exit_code == 0, ran.stderr
    return desk


def test_a_name_that_was_typed_is_told_again_for_a_reason(sealed: Desk) -> None:
    ran = sealed.seal("open", sealed.folder, "W1", "--because", "to call her", "--json")
    names = ["Zendra Kvolina", "Зендра Кволина"]
    assert json.loads(ran.stdout) == {"id": "W1", "names": names, "rest": "lives by the mill"}
    plain = sealed.seal("open", sealed.folder, "W1", "--because", "to call her")
    assert plain.stdout == NAME
    one = {"id": "W1", "personas": ["talk:witness"], "members": ["anna"], "destroyed": None}
    assert sealed.listed["sealed"] == [one]
    assert [(one["act"], one["by"], one.get("because")) for one in sealed.listed["log"]] == [
        ("sealed", "anna", None),
        ("opened", "anna", "to call her"),
        ("opened", "anna", "to call her"),
    ]


def test_the_next_id_passes_over_one_that_a_persona_already_has(desk: Desk) -> None:
    assert json.loads(desk.seal("add", desk.folder, "--json", typed=NAME).stdout)["sealed"] == "W2"


def test_what_names_the_witness_is_listed_and_then_nobody_can_open_it(sealed: Desk) -> None:
    asked = ("destroy", sealed.folder, "W1", "--because", "she took consent back", "--json")
    listed = sealed.seal(*asked)
    assert listed.exit_code == 1
    assert json.loads(listed.stdout)["places"] == [{"file": "scripts/film.fountain", "line": 1}]
    assert not json.loads(listed.stdout)["destroyed"] and (sealed.folder / "sealed" / "W1.age").exists()
    done = json.loads(sealed.seal(*asked, "--confirm").stdout)
    assert done["destroyed"] and done["had_copies"] == ["anna"]
    ran = sealed.seal("open", sealed.folder, "W1", "--because", "to call her")
    assert ran.exit_code == 2 and "was destroyed on" in ran.stderr
    assert not any((sealed.home / "onrecord" / "keys" / "witnesses").iterdir())


def test_a_key_that_nobody_can_open_any_more_can_still_be_destroyed(sealed: Desk) -> None:
    told = ("--because", "consent was taken back", "--unopened", "--confirm")
    ran = sealed.seal("destroy", sealed.folder, "W1", *told, by="boris")
    assert ran.exit_code == 0 and "The copies of anna are gone" in ran.stdout


def test_two_who_share_a_folder_of_keys_open_by_keys_of_their_own(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_KEYS", str(desk.home / "shared"))
    theirs = desk.key("boris")
    desk.seal("add", desk.folder, "--id", "W1", "--with", "boris", theirs.with_suffix(".pub"), typed=NAME)
    opening = ("open", desk.folder, "W1", "--because", "to call her")
    assert desk.seal(*opening).stdout == NAME
    assert desk.seal(*opening, "--own-key", theirs, by="boris").stdout == NAME
    assert "not the key" in desk.seal(*opening, by="boris").stderr
    assert desk.seal("unshare", desk.folder, "W1", "boris").exit_code == 0
    assert "wrapped for boris" in desk.seal(*opening, "--own-key", theirs, by="boris").stderr
    assert desk.seal("share", desk.folder, "W1", "boris", theirs.with_suffix(".pub")).exit_code == 0
    assert desk.seal(*opening, "--own-key", theirs, by="boris").stdout == NAME


def test_a_member_without_a_key_opens_by_a_passphrase(desk: Desk) -> None:
    (desk.home / "onrecord" / "keys" / "own.pub").unlink()
    known = ("--passphrase-file", desk.passphrase)
    assert desk.seal("add", desk.folder, "--id", "W1", *known, typed=NAME).exit_code == 0
    assert desk.seal("open", desk.folder, "W1", "--because", "to call her", *known).stdout == NAME


REFUSED: tuple[tuple[str, ...], ...] = (
    ("open", "W1", "--because", "Kvolina asked"),
    ("open", "Kvolina", "--because", "to call her"),
    ("open", "W2", "--because", "to call her"),
    ("destroy", "W1", "--because", "Kvolina asked"),
    ("destroy", "Kvolina", "--because", "she asked", "--unopened", "--confirm"),
    ("share", "W1", "kvolina", "age1nothing"),
    ("add", "--id", "Kvolina"),
    ("add", "--id", "W1"),
    ("add", "--id", "W3", "--with", "kvolina", "age1nothing"),
)


def test_a_refusal_is_one_row_and_names_nobody(sealed: Desk) -> None:
    before = (sealed.folder / LOG).read_bytes()
    for words in REFUSED:
        ran = sealed.seal(words[0], sealed.folder, *words[1:], typed=NAME)
        assert ran.exit_code == 2 and ran.stderr.count("\n") == 1, words
        assert "volina" not in ran.stderr + ran.stdout
    assert (sealed.folder / LOG).read_bytes() == before


def test_what_is_given_and_is_no_text_is_refused(desk: Desk) -> None:
    desk.passphrase.write_bytes(b"\xff\xfe" * 20)
    ran = run_program("seal", "key", "--file", desk.home / "b.age", "--passphrase-file", desk.passphrase)
    assert (ran.exit_code, ran.stderr) == (2, "onrecord: What was given is not text in UTF-8.\n")


def test_without_a_terminal_nobody_is_asked_for_a_passphrase(desk: Desk) -> None:
    """Nor is one taken from a standard input that holds something else."""
    ran = subprocess.run(
        [sys.executable, "-m", "onrecord", "seal", "key", "--file", desk.home / "b.age"],
        input=b"seven geese walk over the ice\n" * 2,
        capture_output=True,
        start_new_session=True,
    )
    assert ran.returncode == 2 and b"no terminal to ask for it on" in ran.stderr


def test_on_a_terminal_it_is_asked_for_twice_and_not_shown(desk: Desk) -> None:
    process, terminal = pty.fork()
    if process == 0:  # pragma: no cover - another process
        words = ["seal", "key", "--file", str(desk.home / "b.age")]
        os.execv(sys.executable, [sys.executable, "-m", "onrecord", *words])
    seen = _until(terminal, b"A passphrase for your key: ")
    os.write(terminal, desk.passphrase.read_bytes())
    seen += _until(terminal, b"The same again: ")
    os.write(terminal, desk.passphrase.read_bytes())
    seen += _until(terminal, None)
    assert os.waitpid(process, 0)[1] == 0
    assert b"age1" in seen and b"geese" not in seen


def _until(terminal: int, words: bytes | None) -> bytes:
    """What a terminal shows until it has shown some words, or until nobody is there any more."""
    seen = b""
    while words is None or words not in seen:
        try:
            chunk = os.read(terminal, 1000)
        except OSError:  # so a terminal says that nobody is there any more
            chunk = b""
        if not chunk:
            assert words is None, seen
            break
        seen += chunk
    return seen


def test_no_secret_and_no_name_can_be_given_as_an_argument(run: Run) -> None:
    for command in ("add", "open", "share", "unshare", "destroy", "key"):
        told = run("seal", command, "--help").stdout
        assert "--passphrase-file" in told and "--passphrase " not in told and "--name" not in told


def test_a_check_opens_nothing_and_says_what_leads_nowhere(desk: Desk, run: Run) -> None:
    found = json.loads(run("check", desk.folder, "--json", "--keys", desk.home / "keys").stdout)["findings"]
    [one] = [one for one in found if one["code"] == "no-such-sealed"]
    assert one["where"] == {"file": "sources/talk/source.yaml", "line": 3, "column": 30}


def test_without_the_library_one_row_says_what_brings_it(desk: Desk) -> None:
    words = ["seal", "open", str(desk.folder), "W1", "--because", "to call her", "--by", "anna"]
    program = f"import sys; sys.modules['pyrage'] = None; from onrecord.cli.main import main; main({words})"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ran.returncode == 2
    assert ran.stderr == (
        "onrecord: Sealing needs libraries that are not installed (pyrage): "
        "pip install 'onrecord[sealed]' brings them.\n"
    )
