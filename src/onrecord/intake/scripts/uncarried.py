"""What a script of another program holds that Fountain has no place for, or that a person has to look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why something is told; the value is a heading of the list."""

    KIND = "Kinds of paragraph that Fountain does not have: kept as action"
    NO_CUE = "Dialogue under no cue: kept as action"
    NOTHING_SAID = "Cues under which nothing is said: kept as action"
    NO_HEADING = "Scene headings that begin with no letter: kept as action"
    NUMBER = "Scene numbers that Fountain cannot have: left out"
    TITLE_PAGE = "Words of the title page whose meaning is not known: kept under Notes"
    STRUCK = "Words that are struck out: kept as notes"
    DELETED = "Words that a tracked change deletes: left out"
    REVISED = "Marks of revision without a name: left out"
    OUTSIDE = "Words outside the script: left out"
    SETTINGS = "Settings of the program: left out"
    ABOVE_HEADINGS = "Rows above the headings of the table: left out"
    NO_TABLE = "Tables without headings for picture and sound: left out"
    EXTRA_COLUMN = "Columns that nothing here stands for: kept as notes"
    PICTURE = "Pictures: left out"


@dataclass(frozen=True, slots=True)
class Uncarried:
    """Something of a script that is not in the Fountain as it stood: where it stands, why, and its words."""

    where: str
    why: Why
    words: str
