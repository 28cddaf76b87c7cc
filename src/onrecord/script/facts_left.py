"""Facts left: the lines of fact that nobody has validly signed, by scene, by person, and by who checks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from onrecord.script.check import Report
from onrecord.script.signoffs import SigningState
from onrecord.script.verdict import Assessment, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneLeft:
    """A scene with its lines of fact, and how many of them are left; `line` is the row at which the first begins."""

    script: str
    scene: str | None
    line: int
    facts: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLeft:
    """A person, or a persona that is judged to be nobody yet, with the lines of fact about them."""

    id: str
    facts: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checker:
    """Someone who checks lines: how many they signed, how many of these they are to see again, how many they hold."""

    by: str
    role: str
    signed: int
    again: int
    held: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsLeft:
    """How far the checking of a production has come."""

    facts: int
    left: int
    scenes: tuple[SceneLeft, ...]
    people: tuple[PersonLeft, ...]
    checkers: tuple[Checker, ...]


def facts_left(report: Report) -> FactsLeft:
    """What is left to sign; a line that is exempted claims nothing, and is never left."""
    facts = [one for one in report.lines if one.verdict is not Verdict.NOT_A_FACT]
    return FactsLeft(
        facts=len(facts),
        left=_left(report, facts),
        scenes=tuple(_scenes(report, facts)),
        people=tuple(_people(report, facts)),
        checkers=tuple(_checkers(report)),
    )


def _left(report: Report, facts: list[Assessment]) -> int:
    return sum(report.signing_of(one.line.id).state is not SigningState.SIGNED for one in facts)


def _scenes(report: Report, facts: list[Assessment]) -> Iterator[SceneLeft]:
    for (script, scene), members in groupby(facts, key=lambda one: (one.line.script, one.line.scene)):
        lines = list(members)
        yield SceneLeft(
            script=script,
            scene=scene,
            line=lines[0].line.line,
            facts=len(lines),
            left=_left(report, lines),
        )


def _people(report: Report, facts: list[Assessment]) -> Iterator[PersonLeft]:
    about: dict[str, list[Assessment]] = {}
    for assessment in facts:
        for one in dict.fromkeys(_whom(report, assessment)):
            about.setdefault(one, []).append(assessment)
    for id, lines in about.items():
        yield PersonLeft(id=id, facts=len(lines), left=_left(report, lines))


def _whom(report: Report, assessment: Assessment) -> Iterator[str]:
    """Whom a line is about: who takes part in what it cites, and whom its open questions concern, as judged."""
    dossier, people = report.dossier, report.chronology.people
    for id in assessment.cites:
        if id in dossier.statements:
            yield from map(people.one, dossier.statements[id].who_keys)
        elif id in dossier.questions:
            concerns = map(people.one, dossier.questions[id].concerns)
            yield from (one for one in concerns if ":" in one or one in dossier.persons)


def _checkers(report: Report) -> Iterator[Checker]:
    signed, again, held = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for signing in report.signing.values():
        signed.update((one.signoff.by, one.signoff.role) for one in signing.signed)
        again.update((one.signoff.by, one.signoff.role) for one in signing.signed if not one.good)
        held.update((hold.by, hold.role) for hold in signing.holds)
    for by, role in dict.fromkeys((*signed, *held)):
        who = (by, role)
        yield Checker(by=by, role=role, signed=signed[who], again=again[who], held=held[who])
