"""Drawing the chronology of a dossier: of an example, of many invented people, of a few told in one text."""

from __future__ import annotations

from pathlib import Path

from seeing import EXAMPLE

from benchmarks.generate import Size, generate
from onrecord.cli.main import commands

TIKHOMOST = EXAMPLE.parent / "tikhomost"


def draw(folder: Path, out: Path, *options: str) -> Path:
    """Draws the chronology of a dossier's folder."""
    commands.main(["chronology", str(folder), "--picture", str(out), *options], standalone_mode=False)
    return out


def many(tmp_path: Path) -> Path:
    """An invented dossier of so many people that their rows are packed."""
    generate(tmp_path / "many", Size(sources=12, statements=240, lines=1, conflicts=2, seed=3))
    return tmp_path / "many"


SEVERAL = """
== sources/letter/source.yaml
kind: letter
title: The letter
calendar: gregorian
made: 1924
personas: {a: {names: [Anna]}, b: {names: [Boris]}}
== sources/diary/source.yaml
kind: diary
title: The diary
calendar: gregorian
personas: {x: {names: [A.]}}
== sources/letter/statements.yaml
- {id: met, what: meeting, who: [a, b], when: 1907, says: They met.}
- {id: law, what: law-in-force, when: {from: 1907, until: 1917}, says: A law.}
- {id: flood, what: event, when: 1924-09-23, says: A flood.}
- {id: perhaps, what: event, when: 1910, certainty: hearsay, says: A rumour.}
- {id: whenever, what: event, says: It rained.}
== sources/diary/statements.yaml
- {id: born, what: birth, who: [x], when: 1885-01-03, says: She was born.}
== people.yaml
persons: {anna: {name: Anna Petrova}}
judgements:
- {id: one-anna, compares: ["letter:a", "diary:x"], as: anna, decision: same, because: Alike., by: me, date: 2026-01-01}
"""
