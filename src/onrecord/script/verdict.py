"""Verdicts: what the evidence allows to be said of a line (design, section 9)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.findings import CODES, Severity
from onrecord.fountain.lines import ScriptLine
from onrecord.fountain.marks import SceneKind
from onrecord.script.biting import Heard, words_played
from onrecord.script.line_class import LineClass, Reenacted
from onrecord.script.worded import Worded


class Verdict(StrEnum):
    """What may be said of a line, the worst first."""

    UNCITED = "uncited"
    UNSUPPORTED = "unsupported"
    MISQUOTED = "misquoted"
    CONTESTED = "contested"
    OVERSTATED = "overstated"
    WITHHELD = "withheld"
    SECONDARY = "secondary"
    SINGLE = "single"
    ATTESTED = "attested"
    OPEN_QUESTION = "open question"
    NOT_A_FACT = "not a fact"


MEANINGS: dict[Verdict, str] = {
    Verdict.UNCITED: "A line of fact without citation.",
    Verdict.UNSUPPORTED: "What it cites does not exist, is denied, or says something else.",
    Verdict.MISQUOTED: (
        "Quoted words (four or more in quotation marks, or dialogue in them) differ from the source's text."
    ),
    Verdict.CONTESTED: "What it cites is in conflict with other statements.",
    Verdict.OVERSTATED: (
        "It names a date, number, person or place that nothing it cites bears out, "
        "by its bounds, fields or passage."
    ),
    Verdict.WITHHELD: (
        "Its evidence may not be used for this audience: an embargo, a closed source, or no release in force."
    ),
    Verdict.SECONDARY: "No primary source carries it; in a re-enactment this is an error.",
    Verdict.SINGLE: "Primary, but fewer voices than the policy asks.",
    Verdict.ATTESTED: "As many independent voices, and as many of them primary, as the policy asks.",
    Verdict.OPEN_QUESTION: (
        "It says that something is not known, and cites an open question with its searches."
    ),
    Verdict.NOT_A_FACT: "Exempted, with its reason.",
}

WORST_FIRST = tuple(Verdict)


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that speaks against a line: the verdict it leads to, why, and what would answer it."""

    verdict: Verdict
    because: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Named:
    """A date, number, person or place that a line names, or a claim that it makes, with the voices behind it."""

    text: str
    kind: str
    statements: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A line with its verdict, the reasons for it, what would improve it, and the voices behind it.

    `claims` are its superlatives, totalities, states of mind and causes; `reenacted` is its class, in a
    re-enactment; `heard` is what it plays.
    """

    line: ScriptLine
    verdict: Verdict
    because: tuple[str, ...]
    remedies: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    named: tuple[Named, ...] = ()
    claims: tuple[Named, ...] = ()
    reenacted: Reenacted | None = None
    heard: Heard | None = None

    @property
    def severity(self) -> Severity | None:
        """How grave the verdict is; None where there is nothing to do."""
        if self.verdict is Verdict.SECONDARY and self.line.kind is SceneKind.RE_ENACTMENT:
            # A judgement that the film shows as one, under a label, need not be a source.
            is_shown_as_such = self.reenacted is not None and self.reenacted.allowed
            return Severity.WARNING if is_shown_as_such else Severity.ERROR
        code = CODES.get(self.verdict.value)
        return None if code is None else code.severity

    @property
    def worded(self) -> Worded | None:
        """Whose words the line has, if it plays a recording or is verbatim."""
        if self.heard is not None:
            return self.heard.worded
        return None if self.reenacted is None else self.reenacted.worded

    @property
    def is_inferred(self) -> bool:
        """Whether it is inferred where nothing allows it; a line that is an error by its verdict is told once."""
        return (
            self.reenacted is not None
            and self.reenacted.line_class is LineClass.INFERRED
            and not self.reenacted.allowed
            and self.severity is not Severity.ERROR
        )

    @property
    def unborne(self) -> tuple[Named, ...]:
        """The claims of the line that nothing it cites carries."""
        return tuple(one for one in self.claims if not one.statements)

    @property
    def is_unheld(self) -> bool:
        """Whether a line gives words for what is heard, and nothing shows that they are those of the recording."""
        return self.heard is None and bool(self.cites) and bool(words_played(self.line))

    @property
    def gravest(self) -> Severity | None:
        """How grave all is that there is to say of it, verdict, class and claims."""
        if self.is_inferred:
            return Severity.ERROR
        return self.severity or (Severity.WARNING if self.unborne or self.is_unheld else None)


def worst(objections: list[Objection]) -> Verdict:
    """The verdict that the gravest of several objections leads to; attested where there are none."""
    return min((one.verdict for one in objections), key=WORST_FIRST.index, default=Verdict.ATTESTED)
