"""The terms to which people were sentenced: `10 лет ИТЛ`, `к 5 годам`, `на 18 мес.`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.dates import Duration, Unit

_TERM = re.compile(
    r"(?:Приговор: ?(?:к |на )?|(?<!\w)(?:к|на) )(?P<count>\d{1,2}) ?(?:(?P<years>лет|год|г\.|л\.)|мес)"
)
_OF_RIGHTS = re.compile(r"(?:пораж|прав|высыл|ссыл)[^.;\n]*$", re.I)


@dataclass(frozen=True, slots=True)
class Term:
    """A sentence's length, where it stands in a text."""

    start: int
    end: int
    length: Duration


def term_in(text: str) -> Term | None:
    """The first term of years or months that a biography tells; loss of rights is no term."""
    for found in _TERM.finditer(text):
        if not _OF_RIGHTS.search(text[: found.start()]):
            unit = Unit.YEAR if found["years"] else Unit.MONTH
            return Term(found.start(), found.end(), Duration(int(found["count"]), unit))
    return None
