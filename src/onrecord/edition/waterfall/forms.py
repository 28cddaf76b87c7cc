"""The two forms of a waterfall, by the ending of its file: a page with a table beside it, or one drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from onrecord.dossier.dossier import Dossier
from onrecord.edition.language import Language, Speech
from onrecord.edition.picture import refuse_other_endings
from onrecord.edition.rendering import render
from onrecord.edition.waterfall.steps import Step, steps_of
from onrecord.identity import Identification
from onrecord.identity.features import Told
from onrecord.identity.wording import likelihood_in_words, names_in_words

TRACK = 520
"""How wide the steps are drawn, in the drawing's own units."""

LETTERS = 76
"""How many letters of what is told fit before the steps."""


def waterfall_picture(
    dossier: Dossier, who: Told, found: Identification, file: Path, *, made: date, language: Language
) -> str:
    """The reasons for the likeliest candidate, in the form that belongs to the file's ending."""
    refuse_other_endings(file)
    say = Speech(language)
    best = found.candidates[0] if found.candidates else None
    steps = () if best is None else steps_of(who, found, best, say)
    return render(
        "waterfall.svg" if file.suffix.lower() == ".svg" else "waterfall.html",
        say=say,
        title=dossier.production.title,
        made=made,
        found=found,
        best=best,
        who=names_in_words(who.profile),
        candidate="" if best is None else names_in_words(best.told.profile),
        is_of_several=any(found.told_as(one) is best for one in found.candidates[1:]),
        likelihood=lambda one: likelihood_in_words(one.probability, say),
        steps=steps,
        across=_across(steps),
        track=TRACK,
        cut=cut,
    )


def cut(words: str) -> str:
    """Words that fit before the steps, the rest left out."""
    return words if len(words) <= LETTERS else f"{words[: LETTERS - 1].rstrip()}…"


def _across(steps: Sequence[Step]) -> Callable[[float], float]:
    """Where a height in bits lies across the drawing."""
    heights = [0.0, *(height for step in steps for height in (step.begins, step.ends))]
    least, most = min(heights), max(heights)
    return lambda height: round((height - least) / ((most - least) or 1) * TRACK, 2)
