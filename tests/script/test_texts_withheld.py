"""A text that a reader may not have is withheld, and none of its statements is told to be without it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.evidence import Audience
from onrecord.protection import FILM, INSURER, TEAM, narrow
from onrecord.protection.reader import Reader
from onrecord.script import check
from onrecord.store.folder import read_folder

TIKHOMOST = Path(__file__).parents[2] / "examples" / "tikhomost"
TODAY = date(2026, 11, 28)


def codes(folder: Path, reader: Reader) -> set[str]:
    """What is found by whoever reads a folder so."""
    shown = narrow(read_folder(folder).dossier, reader, today=TODAY)
    return {one.code for one in check(shown, audience=Audience.FILM, today=TODAY).findings}


@pytest.mark.parametrize("reader", [FILM, INSURER], ids=["film", "insurer"])
def test_no_text_is_missing_to_a_reader_from_whom_it_is_withheld(reader: Reader) -> None:
    whole = read_folder(TIKHOMOST).dossier
    assert len(narrow(whole, FILM, today=TODAY).dossier.texts) < len(whole.texts)
    assert "missing-text" not in codes(TIKHOMOST, reader)


def test_the_team_is_told_of_a_text_that_is_missing(told: Callable[[str], Path]) -> None:
    folder = told(
        """
== sources/letter/source.yaml
kind: letter
title: A letter (invented)
== sources/letter/statements.yaml
- {id: came, what: event, says: He came., at: [{text: en, quote: He came.}]}
"""
    )
    assert "missing-text" in codes(folder, TEAM)
