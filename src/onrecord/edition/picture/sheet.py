"""The picture as one drawing for a sheet: everything in its place, with its words in titles and descriptions."""

from __future__ import annotations

from onrecord.edition.picture.basis import Row
from onrecord.edition.picture.columns import TOP, arranged
from onrecord.edition.picture.layout import Layout
from onrecord.edition.picture.page import drawn_with
from onrecord.edition.rendering import render
from onrecord.script import conflict_story


def sheet_of(layout: Layout) -> str:
    """The sheet as SVG, of the smallest paper on which it can be read."""
    dossier, chronology = layout.telling.report.dossier, layout.telling.report.chronology
    return render(
        "picture.svg",
        **drawn_with(layout),
        made=layout.made,
        sheet=arranged(layout),
        top=TOP,
        basis=_basis,
        cards=list(dossier.sources.values()),
        told_of_conflicts=[conflict_story(dossier, conflict) for conflict in chronology.conflicts],
        cut=cut,
    )


def cut(words: str, length: float) -> str:
    """Words that fit: so many characters, the rest left out."""
    return words if len(words) <= length else f"{words[: max(int(length) - 1, 0)].rstrip()}…"


def _basis(row: Row) -> str:
    """What the times of a row rest on, in one paragraph."""
    bounds = (bound for time in row.times for bound in time.bounds)
    return " ".join(
        f"{bound.day}: {'; '.join(f'{reason.says} ({reason.id})' for reason in bound.reasons)}."
        for bound in bounds
    )
