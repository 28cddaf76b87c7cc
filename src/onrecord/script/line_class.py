"""The classes of a re-enactment's lines: how far what is played is what the sources say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.script.worded import Worded


class LineClass(StrEnum):
    """How a line of a re-enactment stands to its sources, the closest first."""

    VERBATIM = "verbatim"
    DOCUMENTED = "documented"
    INFERRED = "inferred"
    INVENTED = "invented"


CLASS_MEANINGS: dict[LineClass, str] = {
    LineClass.VERBATIM: "Its words are a primary source's own, or those of its translation.",
    LineClass.DOCUMENTED: "Its facts are carried by what primary sources assert; the wording is the film's.",
    LineClass.INFERRED: (
        "Something in it rests on a judgement, on what is probable or hearsay, on reckoning, or on a secondary source."
    ),
    LineClass.INVENTED: "Nothing that it cites carries it, or something that it names.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reenacted:
    """A line of a re-enactment with its class and the reasons for it.

    `worded` is whose words a verbatim line has. `allowed` says whether the policy lets what is inferred or
    invented be shown under the label that is over the line.
    """

    line_class: LineClass
    because: tuple[str, ...]
    worded: Worded | None = None
    allowed: bool = True

    @property
    def rests_on_its_label(self) -> bool:
        """Whether it may be shown because of the label that is over it."""
        return self.needs_label and self.allowed

    @property
    def needs_label(self) -> bool:
        """Whether the film may show it only under a label."""
        return self.line_class in (LineClass.INFERRED, LineClass.INVENTED)
