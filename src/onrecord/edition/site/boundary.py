"""The boundary of a script: which of its lines strangers may read, and how the others are told of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.dates import Calendar, NoSuchDay, readings
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Access
from onrecord.protection import Screen, is_shut
from onrecord.script import Assessment, Report, ScriptLine, Verdict
from onrecord.script.assess import assess
from onrecord.script.claim import Claim
from onrecord.script.weighing import withheld


@dataclass(frozen=True, slots=True)
class Held:
    """Something that the production keeps to itself; `until` is the last day on which its source is closed."""

    until: date | None = None


Piece = Assessment | Held


@dataclass(frozen=True, slots=True)
class Boundary:
    """What of a script may leave the house: `house` is the whole dossier, `public` a report on the narrowed one.

    Default is no. A line is shown if all that it cites may be read, if nothing in it names anyone withheld, and
    if the evidence may be used on the web; a line of fact that cites nothing is not shown.
    """

    house: Dossier
    public: Report
    screen: Screen

    def piece(self, line: ScriptLine) -> Piece:
        """A line with its verdict on public evidence, or why it is held."""
        if self._is_named(line) or not self._is_carried(line):
            return Held(self._until(line))
        assessment = assess(self.public.grounds, line)
        # A graver verdict may stand before this objection, and must not hide it.
        is_withheld = any(withheld(Claim(self.public.grounds, line)))
        return Held() if is_withheld or assessment.verdict is Verdict.UNCITED else assessment

    def shown(self, words: str | None) -> str | None:
        """A heading, if it names nobody withheld."""
        return None if words is None or self.screen.hits(words) else words

    def _is_named(self, line: ScriptLine) -> bool:
        """Whether the line names someone withheld: in its words, by who speaks, or by its label."""
        return self.screen.hits((line.text, line.speaker or "", line.label.words if line.label else ""))

    def _is_carried(self, line: ScriptLine) -> bool:
        public = self.public.dossier
        known = public.statements.keys() | public.questions.keys() | public.judgements.keys()
        bite = line.bite is None or line.bite.source in public.sources
        return bite and all(id in known for id in line.cites)

    def _until(self, line: ScriptLine) -> date | None:
        """The day until which its sources are closed, where that is all that stands against the line."""
        closed = [self._opening(id) for id in line.cites if id not in self.public.dossier.statements]
        known = [day for day in closed if day is not None]
        if self._is_named(line) or len(known) < len(closed) or line.bite is not None:
            return None
        return max(known, default=None)

    def _opening(self, cited: str) -> date | None:
        """The day until which the source of a statement is closed."""
        source = self.house.sources.get(cited.partition("/")[0])
        if source is None or source.access is None or not is_shut(source.access, self.public.grounds.today):
            return None
        return _last_day(source.access)


def _last_day(access: Access) -> date | None:
    """The last day of a restriction by its longest reading; None where it has no end that can be told."""
    try:
        found = () if access.until is None else readings(access.until, Calendar.GREGORIAN, about=0)
    except NoSuchDay:
        return None
    lasts = [reading.extent.last for reading in found]
    known = [last for last in lasts if last is not None]
    return date.fromordinal(max(known)) if known and len(known) == len(lasts) else None
