"""The ledger's benchmark runs, and what it dumps is what it loaded."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from django.db import connections

from benchmarks.ledger import main


def test_what_is_dumped_is_what_was_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_BENCH_POSTGRESQL", raising=False)
    monkeypatch.setenv("ONRECORD_FILES", "")  # which the benchmark sets for itself
    ran = CliRunner().invoke(main, ["--statements", "120", "--sources", "6", "--edits", "5"])
    connections.close_all()
    assert ran.exit_code == 0, ran.output
    assert "dumped as loaded: yes" in ran.output
    assert "95th percentile" in ran.output
