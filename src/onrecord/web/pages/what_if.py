"""What if: the bounds, conflicts and verdicts that would change without a record, or if two were one person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpResponse
from django.urls import path

from onrecord.chronology import Hypothesis, could_be_one
from onrecord.dossier import Dossier
from onrecord.dossier.supposed import with_one_person
from onrecord.dossier.without import without
from onrecord.evidence import Audience
from onrecord.script import Report, conflict_story
from onrecord.script import check as check_dossier
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
    with request.desk.report() as report:
        supposed = None
        if left_out:
            supposed = _supposed(request, report, lambda dossier: without(dossier, left_out))
        elif one and two:
            supposed = _supposed(
                request, report, lambda dossier: with_one_person(dossier, one, two), (one, two)
            )
        words: dict[str, Any] = {
            "without": left_out,
            "one": one,
            "two": two,
            "supposed": supposed,
            "shown": SHOWN,
        }
        return page(request, "what_if.html", section="chronology", report=report, **words)


def _supposed(
    request: Asked,
    whole: Report,
    suppose: Callable[[Dossier], Dossier],
    same: tuple[str, str] | None = None,
) -> Supposed:
    narrowed = replace(request.desk.narrowed, dossier=suppose(request.desk.dossier))
    rest = check_dossier(narrowed, audience=Audience.FILM, today=request.desk.today)
    hypothesis = None if same is None else could_be_one(whole.chronology, *same)
    against = () if hypothesis is None else hypothesis.against
    return Supposed(
        falls=falls("", whole, rest),
        hypothesis=hypothesis,
        against=tuple(conflict_story(whole.dossier, conflict) for conflict in against),
    )


ADDRESSES = (path("chronology/what-if/", what_if, name="what-if"),)
