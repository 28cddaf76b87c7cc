"""Today: what is left to do, what cannot all be true, what lapses soon, and what changed."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.urls import path

from onrecord.edition.lines import Todo, in_short, tasks_of
from onrecord.findings import Severity
from onrecord.protection import Lapse, terms
from onrecord.script import TOLD_IN_PLACE
from onrecord.web.asked import Asked
from onrecord.web.pages.page import page
from onrecord.web.seating import bench

MOST = 12
"""Of each kind of thing; the rest is on its own screen."""

LOOKED_THROUGH = 100
"""Edits that are looked through for those that a reader may know of."""


def today(request: Asked) -> HttpResponse:
    """The screen on which a day begins."""
    with request.desk.report() as report:
        lines = in_short(report)
        found = [one for one in (*request.desk.findings, *report.findings) if one.code not in TOLD_IN_PLACE]
        return page(
            request,
            "today.html",
            section="today",
            lines=lines,
            counts={todo.value: sum(line.todo is todo for line in lines) for todo in Todo},
            tasks={todo.value: tasks_of(lines, todo)[:MOST] for todo in (Todo.MEND, Todo.LOOK)},
            errors=[one for one in found if one.severity is Severity.ERROR],
            warnings=[one for one in found if one.severity is Severity.WARNING],
            soon=[one for one in terms(report.dossier, request.desk.today) if one.lapse is Lapse.SOON],
            day_of=date.fromordinal,
            edits=_edits(request),
        )


def _edits(request: Asked) -> list[tuple[str, list[str]]]:
    """Who changed what since the workbench opened, the newest first, as far as the reader may know of it."""
    since = max(1, bench().state.number - LOOKED_THROUGH)
    told = (
        (one.by, list(filter(request.desk.may_know, one.keys))) for one in bench().edits_since(since) or ()
    )
    return [(by, keys) for by, keys in told if keys][: -MOST - 1 : -1]


ADDRESSES = (path("", today, name="today"),)
