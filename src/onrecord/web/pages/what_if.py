"""What if: the bounds, conflicts and verdicts that would change without a record, or if two were one person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import path

from onrecord.chronology import Hypothesis, could_be_one
from onrecord.dossier.supposed import with_one_person
from onrecord.dossier.without import without
from onrecord.script import Report, conflict_story
from onrecord.script.falls import Falls, falls
from onrecord.web.asked import Asked
from onrecord.web.pages.page import page

SHOWN = 40
"""How many bounds that change are told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposed:
    """What would be otherwise; of two people, whether they can be one at all."""

    falls: Falls
    hypothesis: Hypothesis | None
    against: tuple[str, ...]


def what_if(request: Asked) -> HttpResponse:
    """A supposition and what follows from it. Nothing is written."""
    left_out, one, two = (request.GET.get(name, "").strip() for name in ("without", "one", "two"))
    rest = None
    if left_out:
        rest = request.desk.supposing(without(request.desk.dossier, left_out))
    elif one and two:
        rest = request.desk.supposing(with_one_person(request.desk.dossier, one, two))
    with request.desk.report() as report:
        same = None if left_out else (one, two)
        supposed = None if rest is None else _supposed(report, rest, same)
        words: dict[str, Any] = {
            "without": left_out,
            "one": one,
            "two": two,
            "supposed": supposed,
            "shown": SHOWN,
        }
        return page(request, "what_if.html", section="chronology", report=report, **words)


def _supposed(whole: Report, rest: Report, same: tuple[str, str] | None) -> Supposed:
    hypothesis = None if same is None else could_be_one(whole.chronology, *same)
    against = () if hypothesis is None else hypothesis.against
    return Supposed(
        falls=falls("", whole, rest),
        hypothesis=hypothesis,
        against=tuple(conflict_story(whole.dossier, conflict) for conflict in against),
    )


ADDRESSES = (path("chronology/what-if/", what_if, name="what-if"),)
