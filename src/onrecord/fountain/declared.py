"""What a script declares of its scenes: labels that the film shows, and characters who stand for several people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.fountain.marks import Composite, Label
from onrecord.fountain.reading import ElementKind
from onrecord.fountain.scenes import Paragraph, ReadNote, Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLabel:
    """A label that the film must show, over a scene or over the line in which it is marked."""

    words: str
    script: str
    scene: str | None
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A character who stands for several people; None for one of the scene whom no cue names.

    `label` is what the film shows of it, if anything.
    """

    character: str | None
    stands_for: tuple[str, ...]
    label: ShownLabel | None
    script: str
    scene: str | None
    line: int
    column: int


def scene_labels(script: str, scene: Scene) -> tuple[ShownLabel, ...]:
    """The labels of a whole scene: those under its heading, or anywhere in it apart from words and cues."""
    apart = (
        one for one in scene.paragraphs if not one.worded and one.element.kind is not ElementKind.CHARACTER
    )
    return tuple(label for paragraph in apart for label in labels_in(script, scene, paragraph))


def labels_in(script: str, scene: Scene, paragraph: Paragraph) -> Iterator[ShownLabel]:
    """The labels that are marked in one paragraph."""
    return (
        shown_label(script, scene, paragraph, read)
        for read in paragraph.notes
        if isinstance(read.mark, Label)
    )


def shown_label(script: str, scene: Scene, paragraph: Paragraph, read: ReadNote) -> ShownLabel:
    """A label where it stands."""
    assert isinstance(read.mark, Label)
    line, column = paragraph.element.place_of(read.note.start)
    return ShownLabel(words=read.mark.words, script=script, scene=scene.heading, line=line, column=column)


def composites_in(script: str, scene: Scene, scene_label: ShownLabel | None) -> Iterator[Composed]:
    """The composites of a scene, each with the label beside it or else that of the scene."""
    for paragraph in scene.paragraphs:
        beside = next(labels_in(script, scene, paragraph), None)
        for read in paragraph.notes:
            if isinstance(read.mark, Composite):
                line, column = paragraph.element.place_of(read.note.start)
                yield Composed(
                    character=paragraph.speaker,
                    stands_for=read.mark.stands_for,
                    label=beside or scene_label,
                    script=script,
                    scene=scene.heading,
                    line=line,
                    column=column,
                )
