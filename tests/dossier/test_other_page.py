"""Words quoted from one page that stand on another are told of; a page that the text does not mark is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.dossier.anchoring import anchor
from onrecord.store.folder import read_folder

TOLD = """
== sources/diary/source.yaml
kind: diary
title: A diary
== sources/diary/text.en.md
<!-- page 1 -->
The mill burned down.
<!-- page 2 -->
Nobody came.
== sources/diary/statements.yaml
- {{id: fire, what: event, says: A fire., at: {{text: en, quote: "The mill burned down.", page: {page}}}}}
"""


@pytest.mark.parametrize(("page", "codes"), [("1", []), ("2", ["other-page"]), ("fol. 7", [])])
def test_a_page_is_held_against_the_text(told: Callable[[str], Path], page: str, codes: list[str]) -> None:
    dossier = read_folder(told(TOLD.format(page=page))).dossier
    assert [finding.code for finding in anchor(dossier).findings] == codes
