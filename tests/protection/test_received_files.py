"""What a file was called stands on the card for the team alone: files are called after the people in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.protection import ARCHIVE, FILM, INSURER, PUBLIC, TEAM, Reader, narrow
from onrecord.store.folder import read_folder

BOOK = """
== sources/book/source.yaml
kind: book
title: The mills of the district
access: {status: published}
rights: {status: public-domain}
received: [{file: 0123abcd.pdf, name: Zendra Kvolina dictated this.pdf}]
"""


@pytest.mark.parametrize("reader", [PUBLIC, FILM, ARCHIVE, INSURER], ids=lambda reader: reader.audience.value)
def test_what_a_file_was_called_leaves_with_nobody(told: Callable[[str], Path], reader: Reader) -> None:
    shown = narrow(read_folder(told(BOOK)).dossier, reader, today=date(2026, 11, 28)).dossier
    assert shown.sources["book"].title == "The mills of the district"
    assert shown.sources["book"].received == ()


def test_the_team_reads_it(told: Callable[[str], Path]) -> None:
    kept = read_folder(told(BOOK))
    shown = narrow(kept.dossier, TEAM, today=date(2026, 11, 28)).dossier
    assert [one.name for one in shown.sources["book"].received] == ["Zendra Kvolina dictated this.pdf"]
    assert [finding.code for finding in kept.findings] == ["received-missing"]
