"""Times under a line: what is written, with every id in full, and the bounds that can bear a date out."""

from __future__ import annotations

from onrecord.dates import When, write_when
from onrecord.dates.days import iso
from onrecord.dossier.times import revisited
from onrecord.evidence import Source
from onrecord.script.mentions.evidence import Window

GENERATION = 30 * 366
"""Days from which on a window is too wide to bear a date out."""


def when_in_full(when: When, source: Source) -> str:
    """A `when` as it is written, with every id in full: it has to be understood away from its source."""

    def in_full(word: str, kind: str, _: object) -> str:
        if kind == "statement":
            return word if "/" in word else f"{source.id}/{word}"
        own = kind == "life" and word in source.personas
        return source.persona_key(word) if own else word

    return _on_one_line(write_when(revisited(when, in_full, ())))


def _on_one_line(plain: object) -> str:
    if isinstance(plain, dict):
        return ", ".join(f"{key} {_on_one_line(value)}" for key, value in plain.items())
    return " and ".join(map(_on_one_line, plain)) if isinstance(plain, list) else str(plain)


def bounds_told(start: Window, end: Window) -> dict[str, str | None]:
    """When it was, as far as that can bear a date out.

    A window of a generation lies inside no date that a line names; then what counts is from when until when the
    thing certainly went on, its latest start and its earliest end.
    """
    if start == end and not _is_wide(start):
        return {"dated": _window(start)}
    begins = (None, start[1]) if _is_wide(start) else start
    return {"begins": _window(begins), "ends": _window((end[0], None) if _is_wide(end) else end)}


def _is_wide(window: Window) -> bool:
    first, last = window
    return first is None or last is None or last - first > GENERATION


def _window(window: Window) -> str | None:
    first, last = ("?" if day is None else iso(day) for day in window)
    if first == last:
        return None if first == "?" else first
    return f"{first} to {last}"
