"""A report that is kept up while statements are written, changed and struck out, weighing anew what they touch.

Whatever else changes (a card, a text, a judgement, a place) is another report. Verdicts, citations, voices and findings
are as if all had been worked out anew; which of two equal proofs is named, and what is offered to look at besides,
may be as before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from onrecord.chronology import LivingChronology
from onrecord.dossier.anchoring import anchor_again
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import dangling, dangling_in
from onrecord.evidence import Script, Statement
from onrecord.findings import Finding
from onrecord.fountain.lines import read_lines
from onrecord.script.assess import assess
from onrecord.script.check import Report, check_again, findings_of_evidence, report_of
from onrecord.script.grounds import Grounds
from onrecord.script.judged import behind, owner_of
from onrecord.script.signoffs import signings_of
from onrecord.script.verdict import Assessment


class LivingReport:
    """A report and the edits of its statements; `now` is what follows, and what it was before is gone."""

    def __init__(self, report: Report) -> None:
        self.now = report
        self._chronology = LivingChronology(report.chronology)
        self._behind: dict[str, tuple[Assessment, frozenset[str]]] = {}

    def restate(self, dossier: Dossier, keys: Collection[str]) -> Report:
        """The report of a dossier in which these statements alone are other than before."""
        before = self.now
        were = [one for key in keys if (one := before.dossier.statements.get(key)) is not None]
        conflicts = set(before.chronology.conflicts)
        touched = self._put(dossier, keys)
        chronology = self._chronology.now
        are = [one for key in keys if (one := dossier.statements.get(key)) is not None]
        grounds = before.grounds.restated(
            dossier, chronology, anchor_again(before.grounds.anchoring, dossier, keys), keys
        )
        settled = conflicts.symmetric_difference(chronology.conflicts)
        concerned = {
            *_with_sources((*keys, *(member for one in settled for member in one.members))),
            *map(owner_of, touched),
            *_people_in(grounds, (*were, *are)),
            *_used_otherwise(before.grounds, grounds),
        }
        lines = [self._weighed(grounds, one, concerned) for one in before.lines]
        found = findings_of_evidence(grounds, _dangling(before, dossier, keys))
        scripts = [read_lines(one) for one in dossier.scripts.values()]
        self.now = report_of(grounds, scripts, lines, found, signings_of(grounds, lines))
        return self.now

    def rewrite(self, script: Script) -> Report:
        """The report with another version of a script."""
        self.now = check_again(self.now, script)
        return self.now

    def _put(self, dossier: Dossier, keys: Iterable[str]) -> set[str]:
        """The names of the times that statements touch as they come, change and go."""
        touched: set[str] = set()
        for key in keys:
            statement = dossier.statements.get(key)
            if statement is not None:
                touched |= self._chronology.put(statement)
            elif key in self.now.dossier.statements:
                touched |= self._chronology.drop(key)
        return touched

    def _weighed(self, grounds: Grounds, line: Assessment, concerned: set[str]) -> Assessment:
        """A line as it was where it has to do with nothing that is concerned, else weighed anew."""
        known = self._behind.get(line.line.id)
        if known is None or not _rests_on_the_same(known[0], line):
            known = self._behind[line.line.id] = line, frozenset(behind(self.now.grounds, line))
        return line if known[1].isdisjoint(concerned) else assess(grounds, line.line)


def _rests_on_the_same(one: Assessment, other: Assessment) -> bool:
    """Whether two are of one weighing: a line that only stands elsewhere has all the rest from the one before."""
    return one is other or (
        one.because is other.because and one.cites is other.cites and one.named is other.named
    )


def _with_sources(ids: Iterable[str]) -> set[str]:
    """Records with the sources that they are of."""
    return {part for id in ids for part in (id, id.partition("/")[0])}


def _people_in(grounds: Grounds, statements: Iterable[Statement]) -> set[str]:
    """Everybody in statements, with all who are judged to be one with them."""
    people = grounds.chronology.people
    return {member for one in statements for who in one.who_keys for member in people.members(who)}


def _used_otherwise(before: Grounds, grounds: Grounds) -> set[str]:
    """The sources that may be used otherwise, since of somebody it is shown, or no longer, that they have died."""
    if (
        before.lives.deaths == grounds.lives.deaths
        and before.chronology.contested == grounds.chronology.contested
    ):
        return set()
    sources = grounds.dossier.sources.values()
    return {one.id for one in sources if before.use_of(one) != grounds.use_of(one)}


def _dangling(before: Report, dossier: Dossier, keys: Collection[str]) -> Iterable[Finding]:
    """Ids that no record has: sought anew in what changed, and everywhere where an id has come or gone."""
    stay = all((key in before.dossier.statements) and (key in dossier.statements) for key in keys)
    if not stay:
        return dangling(dossier)
    known = [one for one in before.of_evidence if one.code == "dangling-id" and one.about[0] not in keys]
    return [*known, *(found for key in keys for found in dangling_in(dossier, dossier.statements[key]))]
