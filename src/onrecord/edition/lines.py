"""The script as a lawyer reads it: scenes, lines, and everything that is said of each line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from string import ascii_lowercase

from onrecord.edition.citing import Note, note_of
from onrecord.edition.describing import whose_words
from onrecord.edition.telling import Telling
from onrecord.edition.voice_tree import Branch, branches, in_sum
from onrecord.edition.voices import Word, words_of
from onrecord.findings import Severity
from onrecord.script import Assessment, Report, Signing, again, held


class Todo(StrEnum):
    """What is left to do about a line."""

    MEND = "mend"
    LOOK = "look"
    STANDS = "stands"


LEFT = {Severity.ERROR: Todo.MEND, Severity.WARNING: Todo.LOOK}


@dataclass(frozen=True, slots=True)
class InShort:
    """One line with what is left to do about it, and how it stands with those who check it."""

    number: int
    assessment: Assessment
    todo: Todo
    signing: Signing

    @property
    def remedy(self) -> str:
        """What would answer the gravest objection to the line, or what those who check it wait for; else empty."""
        waits = (*map(held, self.signing.holds), *(again(one) for one in self.signing.signed if not one.good))
        remedies = self.assessment.remedies
        is_for_a_hold = bool(self.signing.holds) and self.assessment.gravest is not Severity.ERROR
        return next(iter((*waits, *remedies) if is_for_a_hold else (*remedies, *waits)), "")


@dataclass(frozen=True, slots=True)
class Annotated(InShort):
    """One line with everything that is said of it.

    `notes` are by letter and `letters` by id; `others` are cited ids without a note; `heard` is how many
    citations come to how many voices, and `voices` is whose they are.
    """

    notes: Mapping[str, Note]
    letters: Mapping[str, str]
    others: tuple[str, ...]
    heard: str
    voices: tuple[Branch, ...]
    words: tuple[Word, ...]
    claims: tuple[Word, ...]
    whose: str


@dataclass(frozen=True, slots=True)
class Scene:
    """The lines under one heading, and how many of them are left to do."""

    number: int
    script: str
    heading: str | None
    kind: str
    lines: tuple[Annotated, ...]

    @property
    def left(self) -> Counter[Todo]:
        """How many lines there are of each kind of thing left to do."""
        return Counter(line.todo for line in self.lines)


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do, and the lines that it would help."""

    remedy: str
    lines: tuple[InShort, ...]


def annotated_lines(telling: Telling) -> list[Annotated]:
    """Every line of every script, in order."""
    return [annotated(telling, number, one) for number, one in enumerate(telling.report.lines, start=1)]


def in_short(report: Report) -> list[InShort]:
    """Every line of every script, in order, without what its evidence says."""
    numbered = enumerate(report.lines, start=1)
    return [
        InShort(number, one, todo_of(report, one), report.signing_of(one.line.id)) for number, one in numbered
    ]


def todo_of(report: Report, assessment: Assessment) -> Todo:
    """What is left to do about a line, for all there is to say of it or by those who check it."""
    severity = report.severity(assessment)
    return Todo.STANDS if severity is None else LEFT.get(severity, Todo.STANDS)


def scenes_of(lines: Sequence[Annotated]) -> Iterator[Scene]:
    """Lines by the heading they stand under; one heading twice is two scenes where something lies between."""
    for number, (setting, members) in enumerate(groupby(lines, key=_setting), start=1):
        yield Scene(number, *setting, tuple(members))


def tasks_of(lines: Sequence[InShort], todo: Todo) -> tuple[Task, ...]:
    """What is left to do, each thing once with all the lines that it would help."""
    tasks: dict[str, list[InShort]] = {}
    for line in lines:
        if line.todo is todo:
            tasks.setdefault(line.remedy, []).append(line)
    return tuple(Task(remedy, tuple(helped)) for remedy, helped in tasks.items())


def letter(index: int) -> str:
    """The letter of a note, counted from nought: a, b … z, aa, ab."""
    before, within = divmod(index, len(ascii_lowercase))
    return (letter(before - 1) if before else "") + ascii_lowercase[within]


def annotated(telling: Telling, number: int, assessment: Assessment) -> Annotated:
    """One line with everything that is said of it."""
    found = {key: note_of(telling, key) for key in assessment.cites}
    notes = {key: note for key, note in found.items() if note is not None}
    letters = {key: letter(index) for index, key in enumerate(notes)}
    tree = telling.report.voices_of(assessment)
    return Annotated(
        number=number,
        assessment=assessment,
        todo=todo_of(telling.report, assessment),
        notes={letters[key]: note for key, note in notes.items()},
        others=tuple(key for key in found if key not in notes),
        letters=letters,
        heard=in_sum(telling, tree),
        voices=branches(telling, tree),
        words=words_of(assessment.named, letters),
        claims=words_of(assessment.claims, letters),
        whose=_whose(telling, assessment),
        signing=telling.report.signing_of(assessment.line.id),
    )


def _whose(telling: Telling, assessment: Assessment) -> str:
    """Whose words a bite or a verbatim line has; empty for a line in the film's own."""
    worded = assessment.worded
    return "" if worded is None else whose_words(telling.say, worded.wording) or telling.say("as said")


def _setting(line: Annotated) -> tuple[str, str | None, str]:
    said = line.assessment.line
    return said.script, said.scene, said.kind.value
