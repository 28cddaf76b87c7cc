"""Today: what is left to do, what cannot all be true, what lapses soon, and what changed."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from onrecord.edition.lines import Todo, in_short, tasks_of
from onrecord.findings import Severity
from onrecord.script import TOLD_IN_PLACE
from onrecord.web.asked import Asked
from onrecord.web.pages.page import page

MOST = 12
"""Of each kind of thing; the rest is on its own screen."""


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
            knots=len(report.chronology.knots),
        )


ADDRESSES = (path("", today, name="today"),)
