"""Stretches of time as Russian biographies write them: `1930-1935`, `с 1919 по 1922`, `с 1931`, `до 16.09.1954`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.testimony.dates import WrittenDate
from onrecord.dates import During, Span

_SINCE = re.compile(r"(?<!\w)с(?: конца| начала)? $", re.I)
_UNTIL = re.compile(r"(?<!\w)(?:до|по) $", re.I)
_FROM_TO = re.compile(r"(?: ?гг?\.?)? ?(?:[-–—]|по|до) ?")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A date, or a beginning and an end of which either may be left out, where it stands in a text."""

    start: int
    end: int
    first: WrittenDate | None
    last: WrittenDate | None

    @property
    def date(self) -> WrittenDate | None:
        """The date, where it is one and no stretch."""
        return self.first if self.first is self.last else None

    @property
    def when(self) -> During | Span | None:
        """What it says in the language of time; None where its days do not exist."""
        first = None if self.first is None else self.first.moment
        last = None if self.last is None else self.last.moment
        if self.date is not None:
            return first
        return None if first is None and last is None else Span(begun=first, ended=last)


def stretches_in(text: str, dates: Sequence[WrittenDate]) -> Iterator[Stretch]:
    """The dates of a text, two of them taken together where the text does."""
    remaining = list(dates)
    while remaining:
        first = remaining.pop(0)
        if remaining and _FROM_TO.fullmatch(text[first.end : remaining[0].start]):
            last = remaining.pop(0)
            yield Stretch(_since(text, first), last.end, first, last)
        elif (start := _since(text, first)) != first.start:
            yield Stretch(start, first.end, first, None)
        elif until := _UNTIL.search(text[: first.start]):
            yield Stretch(until.start(), first.end, None, first)
        else:
            yield Stretch(first.start, first.end, first, first)


def _since(text: str, date: WrittenDate) -> int:
    since = _SINCE.search(text[: date.start])
    return date.start if since is None else since.start()
