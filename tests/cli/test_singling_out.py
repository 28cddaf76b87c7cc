"""Whom what is shown would single out is asked for whoever must not know them, and for nobody else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run

CARD = "access: {status: open}\nrights: {status: public-domain}\ncalendar: gregorian"
PUBLIC = "{web: pseudonym, archive: pseudonym, pseudonym: Agrippa}"
VILLAGE = f"""
== sources/diary/source.yaml
kind: diary
title: Diary (invented)
authors: [writer]
{CARD}
personas:
  writer: {{names: [Lisveta Obrunova]}}
  ferryman: {{names: [Zendra Kvolin], public: {PUBLIC}}}
  miller: {{names: [Orvan Tarmin]}}
  smith: {{names: [Pavka Dolin]}}
== sources/diary/statements.yaml
- {{id: ferry, what: work, who: [{{persona: ferryman, as: ferryman}}], when: 1903}}
- {{id: mill, what: work, who: [{{persona: miller, as: miller}}], when: 1904}}
- {{id: smithy, what: work, who: [{{persona: smith, as: miller}}], when: 1906}}
- {{id: dead, what: burial, who: [writer, ferryman, miller, smith], when: 1910}}
- {{id: born, what: birth, who: [writer], when: 1860}}
- {{id: born-too, what: birth, who: [ferryman], when: 1860}}
- {{id: third, what: birth, who: [miller], when: 1860}}
- {{id: fourth, what: birth, who: [smith], when: 1860}}
"""


@pytest.mark.parametrize(
    ("audience", "asked"),
    [("web", True), ("archive", True), ("film", False), ("insurer", False), ("team", False)],
)
def test_who_must_not_know_anybody_is_shown_nobody_singled_out(
    told: Callable[[str], Path], run: Run, audience: str, asked: bool
) -> None:
    checked = json.loads(run("check", told(VILLAGE), "--for", audience, "--json").stdout)
    found = [one for one in checked["findings"] if one["code"] == "singled-out"]
    assert bool(found) is asked
    assert all("Zendra" not in one["what"] and "diary:ferryman" in one["about"] for one in found)
