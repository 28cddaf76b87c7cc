"""The lines of a script: one thing that the film says or shows, with what the writer says it rests on."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from onrecord.evidence import Script
from onrecord.findings import Finding, Where, finding
from onrecord.fountain.cutting import ENDS_NO_WORDS, Ending, cut
from onrecord.fountain.declared import (
    Composed,
    ShownLabel,
    composites_in,
    labels_in,
    scene_labels,
    shown_label,
)
from onrecord.fountain.marks import (
    Attributed,
    Bite,
    Citation,
    Composite,
    Exempt,
    HeldBack,
    Label,
    SceneKind,
    Unreadable,
)
from onrecord.fountain.reading import READ, Element, ElementKind, read_fountain
from onrecord.fountain.scenes import REMEMBERED, Paragraph, Scene, hide_notes, scenes
from onrecord.passages import LINE_END, typography

IN_A_CUE = "A label belongs under the scene heading, behind the words it is about, or beside a composite."


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptLine:
    """One thing the film says or shows.

    `id` is the script, a digest of the words and an ordinal among lines of the same words: `film/3f9c2a41-1`.
    `scene` is the heading it stands under, `speaker` the cue without its bracket; `line` and `column` count
    from one. `label` is what the film shows over it: its own, or that of its scene. `withheld` is until when or by
    whom its words are held back, in an edition.
    """

    id: str
    script: str
    scene: str | None
    kind: SceneKind
    speaker: str | None
    dialogue: bool
    text: str
    line: int
    column: int
    cites: tuple[str, ...] = ()
    exempt: str | None = None
    attributed: bool = False
    bite: Bite | None = None
    withheld: str | None = None
    label: ShownLabel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptLines:
    """The lines of a script in order, what it declares of its scenes, and what is wrong with its marks."""

    lines: tuple[ScriptLine, ...] = ()
    labels: tuple[ShownLabel, ...] = ()
    composites: tuple[Composed, ...] = ()
    findings: tuple[Finding, ...] = ()


@lru_cache(maxsize=READ)
def read_lines(script: Script) -> ScriptLines:
    """The lines of a script, with a finding for every mark that cannot be read or ends no line."""
    lines: list[ScriptLine] = []
    labels: list[ShownLabel] = []
    composites: list[Composed] = []
    findings: list[Finding] = []
    numbered = _numbering()
    for scene in scenes(read_fountain(script.fountain).elements):
        over_all = scene_labels(script.id, scene)
        for said in _scene(numbered, script.id, scene, next(iter(over_all), None)):
            if isinstance(said, Finding):
                findings.append(said)
            else:
                lines.append(said)
        labels += (label for one in scene.paragraphs for label in labels_in(script.id, scene, one))
        composites += composites_in(script.id, scene, next(iter(over_all), None))
    return ScriptLines(
        lines=tuple(lines),
        labels=tuple(labels),
        composites=tuple(composites),
        findings=tuple(findings),
    )


def normalised_words(text: str) -> str:
    """What a line's id is made from: its words alone, without case, typography or punctuation."""
    words = typography(unicodedata.normalize("NFC", text)).casefold().replace(LINE_END, "")
    return re.sub(r"[\W_]+", " ", words).strip()


Numbered = Callable[[str], str]
"""Gives the next line of a script its id within it, by its words."""


def _numbering() -> Numbered:
    seen: Counter[str] = Counter()

    def id_of(text: str) -> str:
        digest = _digest(text)
        seen[digest] += 1
        return f"{digest}-{seen[digest]}"

    return id_of


def line_ids(texts: Iterable[str]) -> Iterator[str]:
    """The ids of lines within their script: those of the same words are told apart by their order."""
    return map(_numbering(), texts)


@lru_cache(maxsize=REMEMBERED)
def _digest(text: str) -> str:
    return sha256(normalised_words(text).encode()).hexdigest()[:8]


def _scene(
    numbered: Numbered, script: str, scene: Scene, label: ShownLabel | None
) -> Iterator[ScriptLine | Finding]:
    kinds = scene.kinds
    for kind, paragraph, note in kinds[1:]:
        what = f"The scene says a second time what it is: “{kind}”; the first, “{kinds[0][0]}”, counts."
        yield _wrong("second-kind", what, script, paragraph.element, note.start)
    for paragraph in scene.paragraphs:
        for read in paragraph.notes:
            if isinstance(read.mark, Unreadable):
                at = read.note.start + (2 + read.mark.offset if read.mark.offset else 0)
                yield _wrong("unknown-mark", read.mark.hint, script, paragraph.element, at)
        if paragraph.worded:
            kind = kinds[0][0] if kinds else SceneKind.NARRATION
            yield from _lines(numbered, script, scene, kind, label, paragraph)
        else:
            yield from _strays(script, paragraph)


def _lines(
    numbered: Numbered,
    script: str,
    scene: Scene,
    kind: SceneKind,
    scene_label: ShownLabel | None,
    paragraph: Paragraph,
) -> Iterator[ScriptLine | Finding]:
    """The lines of one paragraph, and the marks in it that end none."""
    element = paragraph.element
    hidden = hide_notes(element.text)
    stretches, strays = cut(hidden, paragraph)
    for stretch in stretches:
        words, text = hidden[stretch.start : stretch.end], stretch.words(hidden)
        line, column = element.place_of(stretch.start + len(words) - len(words.lstrip("\0 \t\n")))
        marks = [read.mark for read in stretch.endings]
        bites = [mark for mark in marks if isinstance(mark, Bite)]
        labels = [read for read in stretch.beside if isinstance(read.mark, Label)]
        yield ScriptLine(
            id=f"{script}/{numbered(text)}",
            script=script,
            scene=scene.heading,
            kind=kind,
            speaker=paragraph.speaker,
            dialogue=element.kind is ElementKind.DIALOGUE,
            text=text,
            line=line,
            column=column,
            cites=tuple(cited for mark in marks if isinstance(mark, Citation) for cited in mark.ids),
            exempt="; ".join(mark.reason for mark in marks if isinstance(mark, Exempt)) or None,
            attributed=any(isinstance(read.mark, Attributed) for read in stretch.beside),
            bite=bites[0] if bites else None,
            withheld=next((mark.words for mark in marks if isinstance(mark, HeldBack)), None),
            label=shown_label(script, scene, paragraph, labels[0]) if labels else scene_label,
        )
    for note, what in strays:
        yield _wrong("stray-mark", what, script, element, note.start)


def _strays(script: str, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks in what is no line: a heading, a cue, a paragraph of notes."""
    is_cue = paragraph.element.kind is ElementKind.CHARACTER
    composed = any(isinstance(read.mark, Composite) for read in paragraph.notes)
    for read in paragraph.notes:
        if isinstance(read.mark, Ending | Attributed):
            yield _wrong("stray-mark", ENDS_NO_WORDS, script, paragraph.element, read.note.start)
        elif isinstance(read.mark, Label) and is_cue and not composed:
            yield _wrong("stray-mark", IN_A_CUE, script, paragraph.element, read.note.start)


def _wrong(code: str, what: str, script: str, element: Element, offset: int) -> Finding:
    line, column = element.place_of(offset)
    where = Where(file=f"scripts/{script}.fountain", line=line, column=column)
    return finding(code, what, about=(script,), where=where)
