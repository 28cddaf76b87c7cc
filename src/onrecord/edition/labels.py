"""The labels that the film must show, each with the lines that may be shown because of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.edition.lines import Annotated
from onrecord.script import ShownLabel


@dataclass(frozen=True, slots=True)
class Label:
    """One label, and the numbers of the lines that need it."""

    shown: ShownLabel
    lines: tuple[int, ...]


def labels_of(lines: Sequence[Annotated], labels: Iterable[ShownLabel]) -> tuple[Label, ...]:
    """Every label with the inferred and invented lines under it."""
    return tuple(Label(label, tuple(one.number for one in lines if _needs(one, label))) for label in labels)


def _needs(line: Annotated, label: ShownLabel) -> bool:
    played = line.assessment.reenacted
    return line.assessment.line.label == label and played is not None and played.rests_on_its_label
