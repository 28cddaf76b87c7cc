"""Chronology: the picture of times with their uncertainty, what each rests on, and what cannot all be true."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.urls import path

from onrecord.edition.lines import in_short
from onrecord.edition.people import Individual, people_of, people_rest_on
from onrecord.edition.picture.basis import tables_of
from onrecord.edition.picture.groups import Group, of_person
from onrecord.edition.picture.happenings import life_of, making, told_of
from onrecord.edition.picture.layout import Layout
from onrecord.edition.picture.page import drawn_with, laid
from onrecord.edition.stories import stories_of
from onrecord.edition.telling import Telling
from onrecord.names import surname_key, words_of
from onrecord.web.asked import Asked
from onrecord.web.finding import NotFound
from onrecord.web.pages.page import page
from onrecord.web.paging import paged, query_without

MOST = 5
"""People on one page of the picture, and conflicts on one page."""

ALL_AT_ONCE = 300
"""Up to so many statements the picture is of everything."""


def chronology(request: Asked) -> HttpResponse:
    """The picture: of everything where that can be taken in at once, else of some people at a time."""
    with request.desk.report() as report:
        telling = Telling(report, request.say)
        everyone = request.desk.made(
            f"people {request.say.language}", people_rest_on(report), lambda: people_of(telling)
        )
        asked = request.GET.get("name", "").strip()
        people = paged(_called(everyone, asked), request.GET.get("page"), MOST)
        whole = len(report.dossier.statements) <= ALL_AT_ONCE and not asked
        chosen = None if whole else people.shown
        return page(
            request,
            "chronology.html",
            section="chronology",
            telling=telling,
            asked=asked,
            people_paged=None if whole else people,
            query=query_without(request.GET, "page"),
            knots=len(report.chronology.knots),
            **_drawn(_layout(request, telling, chosen)),
        )


def conflicts(request: Asked) -> HttpResponse:
    """What cannot all be true, each as a story, those that share members together."""
    with request.desk.report() as report:
        telling, lines = Telling(report, request.say), in_short(report)
        stories = paged(list(stories_of(telling, lines)), request.GET.get("page"), MOST)
        return page(
            request,
            "conflicts_of_times.html",
            section="chronology",
            telling=telling,
            stories=stories,
            lines=lines,
        )


def _layout(request: Asked, telling: Telling, chosen: Sequence[Individual] | None) -> Layout:
    """The picture of everything, or of some people."""
    if chosen is None:
        return Layout(telling, request.desk.today)
    testimony, people = telling.report.testimony, telling.report.chronology.people
    told = ((one, testimony.told_of(people.members(one.id))) for one in chosen)
    groups = tuple(of_person(telling, one, (each.key for each in those)) for one, those in told)
    return Layout(telling, request.desk.today, chosen=groups, proven=False)


def why(request: Asked, id: str) -> HttpResponse:
    """What the times of one record rest on: a statement, a life as a source bounds it, the making of a source."""
    with request.desk.report() as report:
        telling = Telling(report, request.say)
        dossier = report.dossier
        if id in dossier.statements:
            happening = told_of(telling, id)
        elif id in dossier.sources:
            happening = making(telling, id)
        elif telling.names(id) is not None:
            happening = life_of(telling, id)
        else:
            raise NotFound
        [[row]] = tables_of(telling, [Group("", (), (), (happening,))], in_sentences=True)
        return page(request, "why.html", section="chronology", row=row)


def _called(everyone: Sequence[Individual], asked: str) -> tuple[Individual, ...]:
    """Those of whom some name has the letters that were typed, or is the same name in another spelling or alphabet."""
    described = (one for one in everyone if one.described)
    return tuple(one for one in described if not asked or _is_called(one, asked))


def _is_called(one: Individual, asked: str) -> bool:
    names = " ".join((one.name, *one.others, *(each.names for each in one.described)))
    keys = {surname_key(word.text) for word in words_of(names)}
    return asked.casefold() in names.casefold() or all(
        surname_key(word.text) in keys for word in words_of(asked)
    )


def _drawn(layout: Layout) -> dict[str, Any]:
    """What the templates of the picture ask for."""
    say = layout.telling.say
    numbered = list(enumerate(layout.groups, start=1))
    return {
        **drawn_with(layout),
        "proven": layout.proven,
        "months": [say.month(month) for month in range(1, 13)],
        "people": [(number, group) for number, group in numbered if group.is_of_a_person],
        "laid": list(laid(layout)),
        "tables": list(zip(layout.groups, layout.tables, strict=True)),
        "titles": {id: source.title for id, source in layout.telling.report.dossier.sources.items()},
    }


ADDRESSES = (
    path("chronology/", chronology, name="chronology"),
    path("chronology/why/<path:id>", why, name="why"),
    path("chronology/conflicts/", conflicts, name="conflicts"),
)
