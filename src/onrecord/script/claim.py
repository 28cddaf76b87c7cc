"""One line before its verdict: what it says, what it cites, and what the two have to do with each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from onrecord.evidence import Policy, Source
from onrecord.fountain.lines import ScriptLine
from onrecord.script.bearing import evidence_of
from onrecord.script.biting import Heard, heard
from onrecord.script.cited import Cited, cited_by
from onrecord.script.grounds import Grounds
from onrecord.script.mentions import Borne, Evidence, bearers
from onrecord.script.quotation import Compared, Quotation, Verbatim
from onrecord.script.quoting import compared_quotations
from onrecord.script.voices import Support, Voice, strongest


@dataclass(frozen=True)
class Claim:
    """A line and the grounds it is judged on; what several objections ask for is worked out once."""

    grounds: Grounds
    line: ScriptLine

    @cached_property
    def cited(self) -> Cited:
        """What the line cites."""
        return cited_by(self.grounds, self.line)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that the line draws on, that of its bite among them."""
        played = () if self.line.bite is None else (self.line.bite.source,)
        drawn_on = dict.fromkeys((*(statement.source for statement in self.cited.statements), *played))
        known = self.grounds.dossier.sources
        return tuple(known[source] for source in drawn_on if source in known)

    @cached_property
    def heard(self) -> Heard | None:
        """What the line plays beside its transcript."""
        return heard(self.grounds, self.line)

    @cached_property
    def quotations(self) -> list[tuple[Quotation, Compared]]:
        """The line's quotations, each beside what the cited sources have; a bite has its transcript for that."""
        if self.heard is not None:
            return []
        return compared_quotations(self.grounds, self.line, self.cited)

    @property
    def verbatim(self) -> list[tuple[int, int]]:
        """Where the line speaks in a source's own words, which bear themselves out."""
        if self.heard is not None:
            return [(0, len(self.line.text))] if not self.heard.faults else []
        return [(part.start, part.end) for part, found in self.quotations if isinstance(found, Verbatim)]

    @cached_property
    def evidence(self) -> Evidence:
        """What the cited records have to say of dates, numbers, persons and places."""
        return evidence_of(self.grounds, self.cited)

    @cached_property
    def named(self) -> tuple[Borne, ...]:
        """The dates, numbers, persons and places that the line names, with what bears each of them out."""
        return bearers(self.line.text, self.verbatim, self.evidence)

    @cached_property
    def voices(self) -> list[Voice]:
        """Each cited statement as testimony."""
        return [self.grounds.testimony.voice(statement) for statement in self.cited.statements]

    @cached_property
    def support(self) -> Support:
        """The most independent voices that agree behind the line."""
        return strongest(self.voices, self.policy)

    @property
    def policy(self) -> Policy:
        """What the production asks of its evidence."""
        return self.grounds.dossier.production.policy
