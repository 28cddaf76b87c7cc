"""A small dossier with an interview on tape, and what a test changes in it; its people are invented."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from onrecord.chronology import chronology_of
from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut import Cut, Handles, read_handles
from onrecord.edition.cut.audit import Audit, audit
from onrecord.edition.cut.selects import Assembly, Select, Wanted, by_script, by_statements
from onrecord.evidence import Audience
from onrecord.findings import Finding
from onrecord.protection import TEAM, Lives, lives_of, narrow
from onrecord.script import Act, Report, ScriptLine, check, read_lines, signed_by
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)
Told = Callable[[str], Path]

TALK = """
    == sources/talk/source.yaml
    kind: interview
    title: A talk about a ferry
    authors: [anna]
    made: 1998-06-14
    calendar: gregorian
    languages: [en]
    access: {status: open}
    rights: {holder: the production, status: cleared}
    recording: {rate: 25, start: 10:00:00:00, length: 00:01:00.0, reel: A001, file: TALK_01.mov}
    personas:
      anna: {names: [Anna], sex: female}
      boris: {names: [Boris], sex: male}
    == sources/talk/statements.yaml
    - {id: school, what: work, who: [boris], where: landing, topics: [the ferry], at: {time: 00:00:10.0-00:00:20.0}}
    - {id: ice, what: event, who: [], where: bank, topics: [the ice], at: {time: 00:00:30.0-00:00:40.0}}
    == sources/talk/text.en.vtt
    WEBVTT

    00:00:10.000 --> 00:00:20.000
    He rowed us to school.

    00:00:20.000 --> 00:00:30.000
    He took no money.

    00:00:30.000 --> 00:00:40.000
    The ice went in <i>one</i> night & we stood there.
    == sources/talk/text.ru.vtt
    WEBVTT

    00:00:10.000 --> 00:00:20.000
    Он возил нас в школу.
    == places.yaml
    river: {names: [{text: River}]}
    landing: {within: river}
    bank: {within: river}
    == releases.yaml
    - {id: signed, of: talk, by: Anna, audiences: [film], from: 1998-06-14}
    == scripts/film.fountain
    EXT. LANDING - DAY

    [[kind: interview]]

    ANNA
    "He rowed us to school." [[source: talk 00:00:10.0-00:00:20.0]]

    EXT. BANK - NIGHT

    [[kind: interview]]

    ANNA
    "The ice went in one night." [[source: talk 00:00:30.0-00:00:40.0]]
    """


@dataclass(frozen=True)
class Room:
    """A cutting room: a dossier, and who in it is alive."""

    dossier: Dossier
    lives: Lives

    @property
    def lines(self) -> tuple[ScriptLine, ...]:
        return tuple(line for script in self.dossier.scripts.values() for line in read_lines(script).lines)

    @property
    def signed(self) -> Room:
        """The same, with every line signed."""
        report = self.report
        act = Act(by="us", role="fact-checker", day=TODAY, note="Heard beside the tape.")
        signoffs = tuple(signed_by(report.grounds, report.lines, line.id, act) for line in self.lines)
        return replace(self, dossier=replace(self.dossier, signoffs=signoffs))

    @property
    def report(self) -> Report:
        return check(narrow(self.dossier, TEAM, today=TODAY), audience=Audience.FILM, today=TODAY)

    def topic(self, *topics: str) -> tuple[Select, ...]:
        return by_statements(self.dossier, self.lives.chronology.people, Wanted(topics=topics))

    def script(self, scene: str | None = None) -> tuple[Select, ...]:
        return by_script(self.lines, scene)

    def take(self, selects: tuple[Select, ...], handles: str = "0f") -> tuple[Cut, list[Finding]]:
        """A cut of selects, and what was said of it."""
        assembly = Assembly(self.dossier, self.lives, handles=_handles(handles))
        return assembly.cut(selects), assembly.findings

    def audit(self, cut: Cut, slack: str = "2f") -> list[str]:
        """The codes of what is wrong with a cut."""
        return [found.code for found in self.findings(cut, slack)]

    def findings(self, cut: Cut, slack: str = "2f") -> tuple[Finding, ...]:
        """What is wrong with a cut."""
        return audit(Audit(self.dossier, self.lives, cut, self.lines, self.report.signing, _handles(slack)))


def _handles(words: str) -> Handles:
    read = read_handles(words)
    assert read is not None
    return read


def room_of(folder: Path) -> Room:
    """The cutting room of a dossier that has nothing wrong with it."""
    kept = read_folder(folder)
    # A test may name a signed paper without writing one.
    assert {finding.code for finding in kept.findings} <= {"release-paper-missing"}
    return Room(kept.dossier, lives_of(kept.dossier, chronology_of(kept.dossier), TODAY))


def talk(*changes: str) -> str:
    """The small dossier with some of its words changed: a change is `old` and `new` divided by ` -> `."""
    words = inspect.cleandoc(TALK)
    for change in changes:
        old, _, new = change.partition(" -> ")
        assert old in words, old
        words = words.replace(old, new)
    return words
