"""`onrecord gate`: reads back what is about to be sent, and says no name."""

from __future__ import annotations

import json
from pathlib import Path

from running import copy_of, run_program

EXAMPLE = Path(__file__).parents[2] / "examples" / "tikhomost"


def test_a_page_that_names_the_witness_must_not_leave(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>\nсо слов Зои Перлушиной</p>", encoding="utf-8")
    ran = run_program("gate", EXAMPLE, tmp_path, "--json")
    assert ran.exit_code == 1
    printed = json.loads(ran.stdout)
    assert printed["leaks"][0]["where"] == {"file": "page.html", "within": [], "line": 2, "column": 13}
    assert printed["leaks"][0]["about"] == "interview-03:witness"
    assert "ерлушин" not in ran.stdout + ran.stderr


def test_a_clean_page_may_leave(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>The bridge went in the night.</p>")
    ran = run_program("gate", EXAMPLE, tmp_path / "page.html")
    assert (ran.exit_code, "Nothing in it stops it." in ran.stdout) == (0, True)


def test_while_names_are_sealed_nothing_is_cleared(tmp_path: Path) -> None:
    folder = copy_of(EXAMPLE, tmp_path / "dossier")
    (folder / "sealed").mkdir()
    (folder / "sealed" / "W7.age").write_bytes(b"age-encryption.org/v1")
    (tmp_path / "page.html").write_text("x")
    ran = run_program("gate", folder, tmp_path / "page.html")
    assert (ran.exit_code, "W7" in ran.stderr) == (2, True)


def test_there_must_be_something_to_read(tmp_path: Path) -> None:
    assert run_program("gate", EXAMPLE, tmp_path / "nothing").exit_code == 2
