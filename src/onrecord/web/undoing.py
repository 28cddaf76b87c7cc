"""One step back: every edit of a page says how it is undone, for as long as nobody has gone on from it."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponseRedirect

from onrecord.dossier import Change
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.finding import find

REMEMBERED = 500
"""Edits that can be undone by a button; the others by editing, as the history shows them."""

DONE = "done"


class SeeOther(HttpResponseRedirect):
    """To the page that follows an edit, asked for with GET (RFC 9110, 15.4.4)."""

    status_code = 303


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An edit that was made: by whom, what it changed, and the page on which it was made."""

    token: str
    by: str
    changes: tuple[Change, ...]
    page: str

    @property
    def back(self) -> tuple[Change, ...]:
        """The changes that undo it."""
        return tuple(Change(one.after, one.before) for one in reversed(self.changes))

    @property
    def said(self) -> str:
        """What was done, by the last of its changes."""
        last = self.changes[-1]
        if last.before is None:
            return "Recorded."
        return "Taken out." if last.after is None else "Changed."


_steps: OrderedDict[str, Step] = OrderedDict()


def edited(request: Asked, changes: Sequence[Change], page: str, *, because: str = "") -> SeeOther:
    """Make changes and go on to a page, which offers to undo them."""
    edit(request, changes, because=because)
    step = Step(token=secrets.token_urlsafe(12), by=request.member.name, changes=tuple(changes), page=page)
    _steps[step.token] = step
    while len(_steps) > REMEMBERED:
        _steps.popitem(last=False)
    address, mark, anchor = page.partition("#")
    joint = "&" if "?" in address else "?"
    return SeeOther(f"{address}{joint}{DONE}={step.token}{mark}{anchor}")


def undoable(request: Asked) -> Step | None:
    """The edit from which this page follows, where it was the reader's own and can still be undone."""
    step = _steps.get(request.GET.get(DONE, ""))
    return step if step is not None and step.by == request.member.name else None


def undone(request: Asked, token: str) -> SeeOther:
    """Undo a step of whoever asks; `StaleEdit` where others have gone on from it."""
    step = find({one.token: one for one in _steps.values() if one.by == request.member.name}, token)
    edit(request, step.back, because="Undone in the workbench.")
    _steps.pop(token, None)
    return SeeOther(step.page)
