"""The text of a script as it reads: its paragraphs, what each row of them is, and the verdict on each line."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from threading import Lock

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
    pieces: tuple[Piece, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that begin in it."""
        return tuple(line for piece in self.pieces for line in piece.lines)

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


def shown(report: Report, script: Script) -> tuple[Shown, ...]:
    """The whole script, paragraph by paragraph; made once for each report, whoever asks."""
    with _making:
        kept = next((one for of, text, one in _made if of is report and text is script), None)
        if kept is None:
            lines, elements = _lines_by_row(report, script.id), _elements_by_row(script)
            kept = tuple(_shown(one, elements, lines) for one in paragraphs_of(script.fountain))
            _made.append((report, script, kept))
    return kept


_made: deque[tuple[Report, Script, tuple[Shown, ...]]] = deque(maxlen=4)
_making = Lock()


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


def contents_of(paragraphs: Sequence[Shown]) -> list[Content]:
    """The headings of a script, each with what is left to do between it and the next."""
    contents: list[Content] = []
    for one in paragraphs:
        if one.head is not None:
            contents.append(Content(one.key, one.head.kind, one.head.text, Counter()))
        if contents:
            contents[-1].left.update(line.todo.value for line in one.lines)
    return contents


def counts_of(paragraphs: Sequence[Shown]) -> dict[str, int]:
    """How many lines there are of each kind that can be wanted."""
    lines = [line for one in paragraphs for line in one.lines]
    return {wanted.value: sum(line.is_wanted(wanted) for line in lines) for wanted in Wanted}


def _lines_by_row(report: Report, script: str) -> dict[int, list[Line]]:
    lines: dict[int, list[Line]] = {}
    for one in report.lines:
        if one.line.script == script:
            state = report.signing_of(one.line.id).state
            lines.setdefault(one.line.line, []).append(Line(one, todo_of(report, one), state))
    return lines


def _elements_by_row(script: Script) -> dict[int, Element]:
    return {one.line: one for one in read_fountain(script.fountain).elements}


def _shown(written: Written, elements: dict[int, Element], lines: dict[int, list[Line]]) -> Shown:
    rows = range(written.first, written.last + 1)
    here = [elements[row] for row in rows if row in elements]
    taken: set[int] = set()
    pieces = [piece for one in here for piece in _pieces(one, lines, taken)]
    if not here:  # a title page, or what is left out of the film
        pieces = [Piece("aside", written.words, ())]
    left = tuple(line for row in rows if row not in taken for line in lines.get(row, ()))
    pieces += [Piece("action", "", left)] if left else []
    return Shown(written, key_of(written), tuple(pieces))


def _pieces(element: Element, lines: dict[int, list[Line]], taken: Collection[int]) -> Iterator[Piece]:
    """An element; of one that goes on with words begun above a direction nothing is said twice."""
    rows = [row for row, _ in element.rows]
    said = tuple(line for row in dict.fromkeys(rows) for line in lines.get(row, ()))
    if isinstance(taken, set):
        taken.update(rows)
    kind = element.kind.value.replace(" ", "-")
    if said:
        yield Piece(kind, "", said)
    elif element.kind is ElementKind.NOTE:
        yield Piece(kind, element.text.replace("[[", "").replace("]]", ""), ())
    elif element.kind is not ElementKind.DIALOGUE and element.kind is not ElementKind.LYRICS:
        yield Piece(kind, plain_words(element.text), ())
