"""What cannot be true in a biography, named: `sentenced before arrested`."""

from __future__ import annotations

import re

from benchmarks.testimony.happenings import BORN, NAMED
from onrecord.chronology import Chronology, Conflict
from onrecord.evidence import Statement


def kind_of(conflict: Conflict, statements: dict[str, Statement], chronology: Chronology) -> str:
    """The events of a conflict in the order in which their dates have them, which cannot be."""
    dated = [(chronology.told(member)[0].earliest, statements[member]) for member in conflict.members]
    in_order = [statement for _, statement in sorted(dated, key=lambda one: (one[0] is None, one[0] or 0))]
    if in_order[0].id == BORN.id:
        return "lived over 120 years"
    if len(in_order) == 1:
        return f"{_words(in_order[0])}, ended before it began"
    return " before ".join(map(_words, in_order))


def _words(statement: Statement) -> str:
    return NAMED[re.sub(r"-\d+$", "", statement.id)].words
