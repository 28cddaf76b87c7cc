"""What a line cites, found in the dossier."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.evidence import Judgement, Question, Statement
from onrecord.fountain.lines import ScriptLine
from onrecord.fountain.marks import Bite
from onrecord.passages import read_stretch
from onrecord.script.grounds import Grounds


@dataclass(frozen=True, slots=True)
class Cited:
    """What a line cites, found: statements, open questions, judgements, and ids that are none of these."""

    statements: tuple[Statement, ...]
    questions: tuple[Question, ...]
    judgements: tuple[Judgement, ...]
    unfit: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of what was found, statements first."""
        return (
            *(statement.key for statement in self.statements),
            *(question.id for question in self.questions),
            *(judgement.id for judgement in self.judgements),
        )


def cited_by(grounds: Grounds, line: ScriptLine) -> Cited:
    """What a line's citations and its bite stand for."""
    dossier = grounds.dossier
    cites = dict.fromkeys((*line.cites, *(one.key for one in bitten(grounds, line))))
    others = [id for id in cites if id not in dossier.statements]
    return Cited(
        statements=tuple(dossier.statements[id] for id in cites if id in dossier.statements),
        questions=tuple(dossier.questions[id] for id in others if id in dossier.questions),
        judgements=tuple(dossier.judgements[id] for id in others if id in dossier.judgements),
        unfit=tuple(id for id in others if id not in dossier.questions and id not in dossier.judgements),
    )


def bitten(grounds: Grounds, line: ScriptLine) -> list[Statement]:
    """The statements recorded in the stretch of a recording that a line plays."""
    if line.bite is None:
        return []
    return [
        statement
        for statement in grounds.statements_by_source.get(line.bite.source, ())
        if any(_meet(line.bite, passage.time) for passage in statement.at if passage.time is not None)
    ]


def _meet(bite: Bite, time: str) -> bool:
    """Whether what is played and the time of a passage have more in common than an end and a beginning."""
    stretch = read_stretch(time)
    if stretch is None:
        return False
    if stretch.end is None:
        return bite.start <= stretch.start <= bite.end
    return stretch.start < bite.end and bite.start < stretch.end
