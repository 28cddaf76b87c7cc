"""A report that is kept up says what one that is worked out anew says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from onrecord.dossier import Dossier
from onrecord.evidence import Audience
from onrecord.protection import TEAM, narrow
from onrecord.script import Report, check
from onrecord.script.living import LivingReport
from onrecord.store.folder import read_folder

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = date(2026, 11, 28)


def checked(dossier: Dossier) -> Report:
    return check(narrow(dossier, TEAM, today=TODAY), audience=Audience.FILM, today=TODAY)


def verdicts(report: Report) -> dict[str, object]:
    """What is offered to look at besides may be as it was."""
    return {one.line.id: (one.verdict, one.cites, one.origins) for one in report.lines}


def codes(report: Report) -> set[tuple[str, str]]:
    """What is found, and about which record; of equal proofs either may be named."""
    return {(one.code, one.about[0] if one.about else "") for one in report.findings}


def told(report: Report) -> dict[str, list[str]]:
    """What is told of each persona."""
    personas = [
        source.persona_key(one) for source in report.dossier.sources.values() for one in source.personas
    ]
    return {who: [one.key for one in report.testimony.told_of([who])] for who in personas}


def restated(dossier: Dossier, key: str, chance: Random) -> Dossier:
    """A statement with another's time and words, or struck out."""
    others = [one for one in dossier.statements.values() if one.when is not None]
    other, statements = chance.choice(others), dict(dossier.statements)
    if chance.random() < 0.2:
        del statements[key]
    else:
        statements[key] = replace(statements[key], when=other.when, says=other.says, where=other.where)
    return replace(dossier, statements=statements)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("example", ["poliakov", "tikhomost"])
def test_statements_edited_one_by_one(example: str, seed: int) -> None:
    dossier = read_folder(EXAMPLES / example).dossier
    living, chance = LivingReport(checked(dossier)), Random(seed)
    for _ in range(6):
        key = chance.choice(list(dossier.statements))
        dossier = restated(dossier, key, chance)
        now, anew = living.restate(dossier, [key]), checked(dossier)
        assert verdicts(now) == verdicts(anew)
        assert codes(now) == codes(anew)
        assert told(now) == told(anew)
        assert now.grounds.statements_by_source == anew.grounds.statements_by_source


def test_a_statement_and_a_script_in_turn() -> None:
    dossier = read_folder(EXAMPLES / "tikhomost").dossier
    living, chance = LivingReport(checked(dossier)), Random(4)
    for _ in range(3):
        key = chance.choice(list(dossier.statements))
        dossier = restated(dossier, key, chance)
        living.restate(dossier, [key])
        script = next(iter(dossier.scripts.values()))
        script = replace(script, fountain=f"{script.fountain}\n\nHe was born in 1850. [[@{key}]]\n")
        dossier = replace(dossier, scripts={**dossier.scripts, script.id: script})
        assert verdicts(living.rewrite(script)) == verdicts(checked(dossier))
