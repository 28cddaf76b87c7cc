"""Changing a paragraph of a script as it is now, whoever else is writing in it; and taking one's last change back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from threading import Lock
from time import sleep

from onrecord.dossier import Change
from onrecord.evidence import Script
from onrecord.fountain.paragraphs import Written, with_paragraph, with_paragraph_after
from onrecord.store.folder import StaleEdit
from onrecord.web.asked import Asked
from onrecord.web.editing import edit
from onrecord.web.finding import NotFound, find
from onrecord.web.seating import bench

TRIES = 20
PAUSE = 0.1
"""How often an edit is made again on what another left meanwhile, and after how many seconds: what is written past us,
with an editor, is read within one."""

PLACES: Mapping[str, Callable[[str, Written, str], str]] = {
    "instead": with_paragraph,
    "after": with_paragraph_after,
}
"""Where what was typed goes, beside the paragraph that was seen."""

_last: dict[tuple[str, str], tuple[Script, Script]] = {}
_lasting = Lock()
MOST_KEPT = 500


def change_paragraph(request: Asked, id: str, seen: Written, typed: str, place: str) -> Script:
    """Put what was typed in the place of a paragraph or after it, and give the script as it is then.

    `ParagraphChanged` where that very paragraph is not there as it was seen; what else was written in the script
    meanwhile stays.
    """
    put = find(PLACES, place)
    find(request.desk.dossier.scripts, id)
    for _ in range(TRIES - 1):
        try:
            return _change(request, _as_it_is(id), lambda fountain: put(fountain, seen, typed))
        except StaleEdit:  # another paragraph was written between our reading and our writing
            sleep(PAUSE)
            bench().catch_up()
    return _change(request, _as_it_is(id), lambda fountain: put(fountain, seen, typed))


def change_all(request: Asked, seen: Script, fountain: str) -> Script:
    """Put a whole text in the place of the one that was seen; `StaleEdit` where any of it has changed."""
    return _change(request, seen, lambda _: fountain)


def last_of(request: Asked, script: Script) -> Script | None:
    """The script before this member's last change of it, as long as nothing was written in it since."""
    before, after = _last.get((request.member.name, script.id), (None, None))
    return before if after == script else None


def _change(request: Asked, before: Script, change: Callable[[str], str]) -> Script:
    after = replace(before, fountain=change(before.fountain))
    if after != before:
        edit(request, [Change(before=before, after=after)])
        with _lasting:
            _last[request.member.name, before.id] = (before, after)
            while len(_last) > MOST_KEPT:
                del _last[next(iter(_last))]
    return after


def _as_it_is(id: str) -> Script:
    """The script as it is kept: what was seen of it at a desk is sought there word for word, and nothing is shown."""
    script = bench().state.dossier.scripts.get(id)
    if script is None:
        raise NotFound
    return script
