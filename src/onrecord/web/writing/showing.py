"""The text of a script as it reads: its paragraphs, what each row of them is, and the verdict on each line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

from onrecord.edition.lines import Todo, todo_of
from onrecord.evidence import Script
from onrecord.fountain.paragraphs import Written, paragraphs_of
from onrecord.fountain.reading import read_fountain
from onrecord.fountain.scenes import plain_words
from onrecord.script import Assessment, Element, ElementKind, Report, SigningState, Verdict


class Wanted(StrEnum):
    """Which lines somebody wants to see."""

    ALL = "all"
    MEND = "mend"
    LOOK = "look"
    STANDS = "stands"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its verdict, what is left to do about it, and how it stands with those who check it."""

    assessment: Assessment
    todo: Todo
    state: SigningState

    def is_wanted(self, wanted: Wanted) -> bool:
        """Whether it is among the lines that somebody wants to see; what claims nothing is never left to sign."""
        if wanted is Wanted.UNSIGNED:
            is_fact = self.assessment.verdict is not Verdict.NOT_A_FACT
            return is_fact and self.state is not SigningState.SIGNED
        return wanted is Wanted.ALL or self.todo.value == wanted.value


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands in some rows of a paragraph: a heading, a cue, a direction, or lines of the film."""

    kind: str
    text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph as it reads. `key` finds it again: a digest of its words, and which of its like it is."""

    written: Written
    key: str
    elements: tuple[Element, ...]
    pieces: tuple[Piece, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that begin in it."""
        return tuple(line for piece in self.pieces for line in piece.lines)

    @property
    def is_whole(self) -> bool:
        """Whether every line in it is there; one that is withheld from somebody is written by who sees it."""
        return not any(line.assessment.line.withheld for line in self.lines)

    @property
    def head(self) -> Piece | None:
        """The heading of a scene or chapter that it is."""
        return next((one for one in self.pieces if one.kind in ("scene-heading", "section")), None)


@dataclass(frozen=True, slots=True)
class Content:
    """One entry of the contents: a heading, where it stands, and what is left to do under it."""

    key: str
    kind: str
    text: str
    left: Counter[str]


def key_of(written: Written) -> str:
    """By what a paragraph is found again, without its words: they may name somebody, and this stands in addresses."""
    return f"{sha256(written.words.encode()).hexdigest()[:10]}-{written.nth}"


@dataclass(frozen=True)
class FairCopy:
    """The whole script as it reads."""

    paragraphs: tuple[Shown, ...]

    @cached_property
    def contents(self) -> list[Content]:
        """The headings, each with what is left to do between it and the next."""
        contents: list[Content] = []
        for one in self.paragraphs:
            if one.head is not None:
                contents.append(Content(one.key, one.head.kind, one.head.text, Counter()))
            if contents:
                contents[-1].left.update(line.todo.value for line in one.lines)
        return contents

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many lines there are of each kind that can be wanted."""
        lines = [line for one in self.paragraphs for line in one.lines]
        return {wanted.value: sum(line.is_wanted(wanted) for line in lines) for wanted in Wanted}


def fair_copy(report: Report, script: Script, before: FairCopy | None = None) -> FairCopy:
    """A script with the verdicts of a report, paragraph by paragraph; those that stay are taken from the one before."""
    known = {} if before is None else {one.written: one for one in before.paragraphs}
    elements = {one.line: one for one in read_fountain(script.fountain).elements}
    weighed = _weighed_by_row(report, script.id)

    def told(row: int) -> tuple[Line, ...]:
        return tuple(
            Line(one, todo_of(report, one), report.signing_of(one.line.id).state)
            for one in weighed.get(row, ())
        )

    def copied(written: Written) -> Shown:
        stood, rows = known.get(written), range(written.first, written.last + 1)
        here = tuple(elements[row] for row in rows if row in elements)
        are = [one for row in rows for one in weighed.get(row, ())]
        stays = stood is not None and stood.elements == here and _are_as_before(stood, are, report)
        return stood if stood is not None and stays else _shown(written, here, told)

    return FairCopy(tuple(map(copied, paragraphs_of(script.fountain))))


def wanted_of(paragraphs: Sequence[Shown], wanted: Wanted) -> list[Shown]:
    """The paragraphs with lines that somebody wants to see, and the headings over them."""
    if wanted is Wanted.ALL:
        return list(paragraphs)
    kept: list[Shown] = []
    heads: list[Shown] = []
    for one in paragraphs:
        if one.head is not None:
            heads = [*(head for head in heads if one.head.kind != "section" and head.head != one.head), one]
        if any(line.is_wanted(wanted) for line in one.lines):
            kept += [*(head for head in heads if head is not one), one]
            heads = []
    return kept


def _weighed_by_row(report: Report, script: str) -> Mapping[int, Sequence[Assessment]]:
    lines: dict[int, list[Assessment]] = {}
    for one in report.lines:
        if one.line.script == script:
            lines.setdefault(one.line.line, []).append(one)
    return lines


def _are_as_before(stood: Shown, lines: Sequence[Assessment], report: Report) -> bool:
    """Whether the lines of a paragraph are weighed and signed as they were."""
    were = stood.lines
    return len(were) == len(lines) and all(
        was.assessment is one and was.state is report.signing_of(one.line.id).state
        for was, one in zip(were, lines, strict=True)
    )


Told = Callable[[int], tuple[Line, ...]]
"""The lines that begin in a row."""


def _shown(written: Written, elements: tuple[Element, ...], told: Told) -> Shown:
    taken: set[int] = set()
    pieces = [piece for one in elements for piece in _pieces(one, told, taken)]
    if not elements:  # a title page, or what is left out of the film
        pieces = [Piece("aside", written.words, ())]
    rows = range(written.first, written.last + 1)
    left = tuple(line for row in rows if row not in taken for line in told(row))
    pieces += [Piece("action", "", left)] if left else []
    return Shown(written, key_of(written), elements, tuple(pieces))


def _pieces(element: Element, told: Told, taken: set[int]) -> Iterator[Piece]:
    """An element; of one that goes on with words begun above a direction nothing is said twice."""
    rows = dict.fromkeys(row for row, _ in element.rows)
    said = tuple(line for row in rows for line in told(row))
    taken.update(rows)
    kind = element.kind.value.replace(" ", "-")
    if said:
        yield Piece(kind, "", said)
    elif element.kind is ElementKind.NOTE:
        yield Piece(kind, element.text.replace("[[", "").replace("]]", ""), ())
    elif element.kind is not ElementKind.DIALOGUE and element.kind is not ElementKind.LYRICS:
        yield Piece(kind, plain_words(element.text), ())
